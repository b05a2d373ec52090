// SPDX-License-Identifier: EPL-2.0
package tsukasa.sources.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

import org.osgi.service.component.ComponentServiceObjects;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.api.source.Source;
import tsukasa.api.source.SourceId;

/** A source whose component the framework starts when it is taken. */
final class ComponentHandle implements SourceHandle {
    private static final Logger LOG = System.getLogger(ComponentHandle.class.getName());
    private final SourceId id;
    private final String pid;
    private final ComponentServiceObjects<Source> objects;
    private final InstalledKinds kinds;
    private final Texts texts;

    ComponentHandle(SourceId id, String pid, ComponentServiceObjects<Source> objects, InstalledKinds kinds, Texts texts) {
        this.id = id;
        this.pid = pid;
        this.objects = objects;
        this.kinds = kinds;
        this.texts = texts;
    }

    @Override
    public SourceId id() {
        return id;
    }

    String pid() {
        return pid;
    }

    @Override
    public Optional<Source> take() {
        Optional<Source> source = Optional.ofNullable(objects.getService());
        if (source.isEmpty() && kinds.failed(pid)) {
            throw notStarted();
        }
        return source;
    }

    @Override
    public Refusal notStarted() {
        return new Refusal(notStarted(kinds, pid, texts));
    }

    @Override
    public void giveBack(Source source) {
        try {
            objects.ungetService(source);
        } catch (IllegalArgumentException | IllegalStateException e) {
            LOG.log(Level.DEBUG, "the plugin of a source has gone, and with it what was to be given back", e);
        }
    }

    static String notStarted(InstalledKinds kinds, String pid, Texts texts) {
        return kinds.trouble(pid).map(reason -> texts.text("ComponentHandle_notStartedBecause", reason))
                .orElseGet(() -> texts.text("ComponentHandle_notStarted"));
    }
}
