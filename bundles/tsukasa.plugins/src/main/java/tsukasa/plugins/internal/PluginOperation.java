// SPDX-License-Identifier: EPL-2.0
package tsukasa.plugins.internal;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import tsukasa.api.Progress;
import tsukasa.api.operation.Change;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Right;
import tsukasa.plugins.PluginChange;
import tsukasa.plugins.PluginChanged;
import tsukasa.plugins.Plugins;

/** A change of plugins with its entry in the audit trail. The plugins are changed outside of the transaction, which only tells of it. */
final class PluginOperation implements Operation<PluginChanged> {
    private final PluginChange change;
    private final Function<Progress, PluginChanged> make;
    private volatile PluginChanged changed;

    PluginOperation(PluginChange change, Function<Progress, PluginChanged> make) {
        this.change = change;
        this.make = make;
    }

    static Right right(PluginChange change) {
        return new Right("plugins." + change.getClass().getSimpleName().toLowerCase(Locale.ROOT));
    }

    static Map<String, String> arguments(PluginChange change) {
        return switch (change) {
            case PluginChange.Install install -> Map.of("from", install.from().toString());
            case PluginChange.Restore restore -> Map.of("plugin", restore.id().value());
            case PluginChange.Start start -> Map.of("plugin", start.id().value());
            case PluginChange.Stop stop -> Map.of("plugin", stop.id().value());
            case PluginChange.Rollback rollback -> Map.of("plugin", rollback.id().value());
            case PluginChange.Remove remove -> Map.of("plugin", remove.id().value());
        };
    }

    @Override
    public Right right() {
        return right(change);
    }

    @Override
    public Map<String, String> arguments() {
        return arguments(change);
    }

    @Override
    public Optional<OutsideWork> outsideWork() {
        return Optional.of(progress -> changed = make.apply(progress));
    }

    @Override
    public PluginChanged run(Change entry) {
        PluginChanged done = changed;
        entry.describe("", done.id() + " " + done.version() + " " + done.state().name().toLowerCase(Locale.ROOT));
        entry.summarize(done.sentence());
        entry.touches(Plugins.TOPIC);
        return done;
    }
}
