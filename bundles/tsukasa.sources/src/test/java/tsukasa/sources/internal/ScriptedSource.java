// SPDX-License-Identifier: EPL-2.0
package tsukasa.sources.internal;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import tsukasa.api.Refusal;
import tsukasa.api.source.Source;
import tsukasa.api.source.SourceContext;
import tsukasa.api.source.SourceId;
import tsukasa.api.source.SourceTest;

/** A source that does what a test says, and the handle by which it is taken. */
final class ScriptedSource implements Source, SourceHandle {
    /** What it does. */
    @FunctionalInterface
    interface Script {
        void run(SourceContext context) throws Exception;
    }

    final AtomicInteger taken = new AtomicInteger();
    /** How often it is not there when it is to be taken. */
    final AtomicInteger absences = new AtomicInteger();
    final AtomicInteger givenBack = new AtomicInteger();
    private final SourceId id;
    private final Script script;

    ScriptedSource(String name, Script script) {
        id = new SourceId(name);
        this.script = script;
    }

    @Override
    public SourceId id() {
        return id;
    }

    @Override
    public Optional<Source> take() {
        if (absences.getAndDecrement() > 0) {
            return Optional.empty();
        }
        taken.incrementAndGet();
        return Optional.of(this);
    }

    @Override
    public Refusal notStarted() {
        return new Refusal("the component is not there");
    }

    @Override
    public void giveBack(Source source) {
        givenBack.incrementAndGet();
    }

    @Override
    public void run(SourceContext context) throws Exception {
        script.run(context);
    }

    @Override
    public SourceTest test(Locale locale) {
        return new SourceTest(true, "");
    }
}
