// SPDX-License-Identifier: EPL-2.0
package tsukasa.plugins.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.osgi.framework.Version;

import tsukasa.api.Progress;
import tsukasa.plugins.PluginId;
import tsukasa.plugins.internal.store.PluginFiles;
import tsukasa.plugins.internal.store.PluginStore;
import tsukasa.plugins.internal.store.ShippedFolder;
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

    StoreState takeIn(StoreState before, List<ShippedFolder.Name> shipped) throws IOException {
        StoreState state = before;
        for (ShippedFolder.Name name : shipped) {
            if (due(state, name.id(), name.version()) || newest(state, name.id(), name.version())) {
                Optional<PluginFiles> files = ShippedFolder.read(name.folder());
                if (files.isPresent()) {
                    state = takeIn(state, files.get());
                }
            }
        }
        return state;
    }

    private StoreState takeIn(StoreState before, PluginFiles files) throws IOException {
        StoreState state = due(before, files.id(), files.version()) ? install(before, files) : before;
        return newest(state, files.id(), files.version()) ? state.seen(files.id(), files.version().toString()) : state;
    }

    private StoreState install(StoreState state, PluginFiles files) throws IOException {
        String version = store.accept(store.take(files.folder(), Progress.NONE));
        return state.with(state.entry(files.id()).map(entry -> entry.updated(version, KEPT_VERSIONS))
                .map(entry -> state.entry(files.id()).get().stopped() ? entry.halted() : entry)
                .orElseGet(() -> new StoreState.Entry(files.id().value(), List.of(version), false, null)));
    }

    private static boolean due(StoreState state, PluginId id, Version version) {
        if (state.removed().containsKey(id.value())) {
            return false;
        }
        Optional<StoreState.Entry> entry = state.entry(id);
        return entry.isEmpty()
                || newest(state, id, version) && PluginStore.versionOf(entry.get().current()).compareTo(version) < 0;
    }

    /** Whether no shipped version as new as this one has been dealt with. */
    private static boolean newest(StoreState state, PluginId id, Version version) {
        String seen = state.shippedSeen().get(id.value());
        return seen == null || Version.parseVersion(seen).compareTo(version) < 0;
    }
}
