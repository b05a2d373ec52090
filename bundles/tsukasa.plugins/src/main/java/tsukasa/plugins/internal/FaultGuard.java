// SPDX-License-Identifier: EPL-2.0
package tsukasa.plugins.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import tsukasa.plugins.PluginId;
import tsukasa.plugins.internal.store.Message;

/**
 * Counts what plugins throw while they run. Keeps words only, never the throwable, since that would hold the plugin's
 * classes when the plugin has gone.
 */
final class FaultGuard {
    private static final int SHOWN = 5;
    private final Clock clock;
    private final int most;
    private final Duration within;
    private final Map<PluginId, Record> records = new HashMap<>();

    private static final class Record {
        private final Deque<Instant> recent = new ArrayDeque<>();
        private final Map<String, Seen> seen = new HashMap<>();
    }

    /**
     * What became of a report.
     *
     * @param first   whether the plugin threw this there for the first time
     * @param tooMany whether it has now thrown so often that it must be stopped
     */
    record Noted(boolean first, boolean tooMany) {
    }

    private record Seen(Fault fault, String where, String what, long times) {
    }

    /** @param most how many faults within this time are one too many */
    FaultGuard(Clock clock, int most, Duration within) {
        this.clock = clock;
        this.most = most;
        this.within = within;
    }

    synchronized Noted report(PluginId plugin, String where, Throwable fault) {
        Record record = records.computeIfAbsent(plugin, id -> new Record());
        String what = fault.toString();
        Seen now = record.seen.compute(where + "\n" + what, (key, seen) -> new Seen(
                seen == null ? Fault.of(Message.of("FaultGuard_threw", where, what), Message.of("FaultGuard_solution"), fault) : seen.fault,
                where, what, seen == null ? 1 : seen.times + 1));
        if (record.seen.size() > 100) {
            record.seen.clear();
        }
        Instant instant = clock.instant();
        record.recent.addLast(instant);
        while (record.recent.getFirst().isBefore(instant.minus(within))) {
            record.recent.removeFirst();
        }
        return new Noted(now.times == 1, record.recent.size() >= most);
    }

    /** What this plugin has thrown since it was started, most frequent first. */
    synchronized List<Fault> faults(PluginId plugin) {
        Record record = records.get(plugin);
        if (record == null) {
            return List.of();
        }
        List<Seen> all = new ArrayList<>(record.seen.values());
        all.sort((a, b) -> Long.compare(b.times, a.times));
        return all.stream().limit(SHOWN).map(seen -> seen.times == 1 ? seen.fault
                : new Fault(Message.of("FaultGuard_threwOften", seen.where, seen.what, seen.times), seen.fault.solution(), seen.fault.detail())).toList();
    }

    synchronized void forget(PluginId plugin) {
        records.remove(plugin);
    }
}
