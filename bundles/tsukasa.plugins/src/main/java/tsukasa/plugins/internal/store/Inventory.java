// SPDX-License-Identifier: EPL-2.0
package tsukasa.plugins.internal.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

import tsukasa.plugins.PluginId;

/**
 * The plugins that are at hand at one moment, as files.
 *
 * @param current  the files of the current version of each installed plugin, in the order of installation; one whose files
 *                 can't be read is missing here
 * @param brought  what the installation brings
 * @param troubles what is wrong with the store
 */
public record Inventory(StoreState state, Map<PluginId, PluginFiles> current, ShippedFolder brought, List<Message> troubles) {
    public static final Inventory EMPTY = new Inventory(StoreState.EMPTY, Map.of(), ShippedFolder.NONE, List.of());

    public Inventory {
        current = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(current));
        troubles = List.copyOf(troubles);
    }

    /** The plugins that the installation brings, installed or not. */
    public List<PluginFiles> shipped() {
        return brought.files();
    }

    /** Everything known, installed first. */
    public List<PluginFiles> known() {
        return Stream.concat(current.values().stream(), shipped().stream().filter(files -> !current.containsKey(files.id()))).toList();
    }

    public Optional<PluginFiles> shipped(PluginId id) {
        return shipped().stream().filter(files -> files.id().equals(id)).findFirst();
    }

    public boolean wanted(PluginId id) {
        return state.entry(id).filter(StoreState.Entry::wanted).isPresent();
    }

    /** The installed plugins that are to run, each after those that it needs. */
    public List<PluginFiles> startOrder() {
        return ordered(current.values().stream().filter(files -> wanted(files.id())).toList());
    }

    /** These plugins, each after those of them that it needs; otherwise in the order given. Cycles are cut. */
    public static List<PluginFiles> ordered(Collection<PluginFiles> plugins) {
        SequencedSet<PluginFiles> done = new LinkedHashSet<>();
        plugins.forEach(each -> place(each, plugins, done, new ArrayList<>()));
        return List.copyOf(done);
    }

    private static void place(PluginFiles plugin, Collection<PluginFiles> all, SequencedSet<PluginFiles> done, List<PluginFiles> path) {
        if (done.contains(plugin) || path.contains(plugin)) {
            return;
        }
        path.add(plugin);
        all.stream().filter(plugin::needs).forEach(needed -> place(needed, all, done, path));
        path.removeLast();
        done.add(plugin);
    }

    /** The installed plugins that can't run without this one, directly or through others, each after those that it needs. */
    public List<PluginFiles> dependants(PluginId id) {
        return dependants(id, files -> true);
    }

    /** Those of the dependants that are to run. */
    public List<PluginFiles> runningDependants(PluginId id) {
        return dependants(id, files -> wanted(files.id()));
    }

    private List<PluginFiles> dependants(PluginId id, Predicate<PluginFiles> counts) {
        PluginFiles root = current.get(id);
        if (root == null) {
            return List.of();
        }
        SequencedSet<PluginFiles> found = new LinkedHashSet<>(List.of(root));
        boolean grown = true;
        while (grown) {
            grown = found.addAll(current.values().stream().filter(counts)
                    .filter(each -> found.stream().anyMatch(each::needs)).toList());
        }
        found.removeFirst();
        return ordered(found);
    }
}
