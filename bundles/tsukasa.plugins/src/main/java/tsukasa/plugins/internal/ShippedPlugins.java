// SPDX-License-Identifier: EPL-2.0
package tsukasa.plugins.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.osgi.framework.Version;

import tsukasa.api.Progress;
import tsukasa.plugins.internal.store.PluginFiles;
import tsukasa.plugins.internal.store.PluginStore;
import tsukasa.plugins.internal.store.StoreState;

/**
 * Takes in what the installation ships: a plugin that was never seen, and a newer version of one that is installed, unless
 * somebody has removed it, or has rolled back from that very version.
 */
final class ShippedPlugins {
    static final int KEPT_VERSIONS = 3;
    private final PluginStore store;

    ShippedPlugins(PluginStore store) {
        this.store = store;
    }

    StoreState takeIn(StoreState before, List<PluginFiles> shipped) throws IOException {
        StoreState state = before;
        for (PluginFiles files : shipped) {
            if (due(state, files)) {
                state = install(state, files);
            }
            if (newest(state, files)) {
                state = state.seen(files.id(), files.version().toString());
            }
        }
        return state;
    }

    private StoreState install(StoreState state, PluginFiles files) throws IOException {
        String version = store.accept(store.take(files.folder(), Progress.NONE));
        return state.with(state.entry(files.id()).map(entry -> entry.updated(version, KEPT_VERSIONS))
                .map(entry -> state.entry(files.id()).get().stopped() ? entry.halted() : entry)
                .orElseGet(() -> new StoreState.Entry(files.id().value(), List.of(version), false, null)));
    }

    private static boolean due(StoreState state, PluginFiles files) {
        if (state.removed().containsKey(files.id().value())) {
            return false;
        }
        Optional<StoreState.Entry> entry = state.entry(files.id());
        return entry.isEmpty()
                || newest(state, files) && PluginStore.versionOf(entry.get().current()).compareTo(files.version()) < 0;
    }

    /** Whether no shipped version as new as this one has been dealt with. */
    private static boolean newest(StoreState state, PluginFiles files) {
        String seen = state.shippedSeen().get(files.id().value());
        return seen == null || Version.parseVersion(seen).compareTo(files.version()) < 0;
    }
}
