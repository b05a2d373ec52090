// SPDX-License-Identifier: EPL-2.0
package tsukasa.plugins.internal.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import tsukasa.plugins.PluginId;

/**
 * What the store remembers; the whole of {@code state.json}.
 *
 * @param format      number of this shape; a higher one was written by a newer program
 * @param plugins     what is installed, in the order of installation
 * @param removed     shipped plugins that somebody has removed, with the version that was removed
 * @param shippedSeen the newest shipped version of each plugin that has been dealt with
 */
public record StoreState(int format, List<Entry> plugins, Map<String, String> removed, Map<String, String> shippedSeen) {
    public static final int FORMAT = 1;
    public static final StoreState EMPTY = new StoreState(FORMAT, List.of(), Map.of(), Map.of());

    /**
     * One installed plugin.
     *
     * @param versions   names of its version folders, the current one last
     * @param stopped    whether somebody has stopped it
     * @param quarantine why it is not started any more until somebody starts it; null if it is
     */
    public record Entry(String id, List<String> versions, boolean stopped, String quarantine) {
        public Entry {
            versions = List.copyOf(versions);
        }

        public PluginId pluginId() {
            return new PluginId(id);
        }

        public String current() {
            return versions.getLast();
        }

        public boolean wanted() {
            return !stopped && quarantine == null;
        }

        public Optional<String> previous() {
            return versions.size() < 2 ? Optional.empty() : Optional.of(versions.get(versions.size() - 2));
        }

        public Entry running() {
            return new Entry(id, versions, false, null);
        }

        public Entry halted() {
            return new Entry(id, versions, true, null);
        }

        public Entry quarantined(String why) {
            return new Entry(id, versions, stopped, why);
        }

        /** With this version as the current one; at most {@code kept} are remembered. */
        public Entry updated(String version, int kept) {
            List<String> all = new ArrayList<>(versions);
            all.remove(version);
            all.add(version);
            return new Entry(id, all.subList(Math.max(0, all.size() - kept), all.size()), false, null);
        }

        public Entry rolledBack() {
            return new Entry(id, versions.subList(0, versions.size() - 1), false, null);
        }
    }

    public StoreState {
        plugins = List.copyOf(plugins);
        removed = Map.copyOf(removed);
        shippedSeen = Map.copyOf(shippedSeen);
    }

    public Optional<Entry> entry(PluginId id) {
        return plugins.stream().filter(entry -> entry.id().equals(id.value())).findFirst();
    }

    /** With this entry in the place of the one it replaces, or at the end; no longer removed. */
    public StoreState with(Entry entry) {
        List<Entry> all = new ArrayList<>(plugins);
        int at = all.indexOf(entry(entry.pluginId()).orElse(null));
        if (at < 0) {
            all.add(entry);
        } else {
            all.set(at, entry);
        }
        Map<String, String> stillRemoved = new TreeMap<>(removed);
        stillRemoved.remove(entry.id());
        return new StoreState(format, all, stillRemoved, shippedSeen);
    }

    /** Without this plugin; a shipped one is remembered as removed. */
    public StoreState without(PluginId id, boolean shipped) {
        Map<String, String> gone = new TreeMap<>(removed);
        entry(id).filter(entry -> shipped).ifPresent(entry -> gone.put(id.value(), entry.current()));
        return new StoreState(format, plugins.stream().filter(entry -> !entry.id().equals(id.value())).toList(), gone, shippedSeen);
    }

    public StoreState seen(PluginId id, String version) {
        Map<String, String> seen = new TreeMap<>(shippedSeen);
        seen.put(id.value(), version);
        return new StoreState(format, plugins, removed, seen);
    }
}
