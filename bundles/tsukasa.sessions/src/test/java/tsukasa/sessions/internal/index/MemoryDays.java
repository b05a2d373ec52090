// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.LongPredicate;

import tsukasa.sessions.Spans;

/** Sessions in memory, which change one after the other as the store's do. */
final class MemoryDays implements DaySource {
    final List<Sample> sessions = new ArrayList<>();
    final Names names = new Names();
    final Map<Integer, Long> limits = new HashMap<>();
    private final Map<Long, Long> days = new HashMap<>();
    private long revision = 1;
    private long lastingRevision = 1;

    /**
     * A session as it is stored.
     *
     * @param end {@link Spans#OPEN} while none was reported
     */
    record Sample(String key, long start, long end, long lastSign, String user, String device, String source, List<Gap> gaps) {
        boolean isShort() {
            return end != Spans.OPEN && end - start <= Days.SHORT_MICROS;
        }
    }

    /** One goes, another comes; either may be null. */
    void change(Sample before, Sample after) {
        revision++;
        for (Sample touched : new Sample[] { before, after }) {
            if (touched != null && touched.isShort()) {
                for (long day = Days.of(touched.start); day <= Days.of(touched.end); day++) {
                    days.put(day, revision);
                }
            } else if (touched != null) {
                lastingRevision = revision;
            }
        }
        sessions.remove(before);
        if (after != null) {
            sessions.add(after);
        }
    }

    void limit(String source, long micros) {
        limits.put(names.number(source), micros);
        lastingRevision = ++revision;
    }

    @Override
    public Revision revision() {
        return new Revision(revision, lastingRevision);
    }

    @Override
    public Map<Long, Long> daysAfter(long after) {
        Map<Long, Long> changed = new HashMap<>(days);
        changed.values().removeIf(change -> change <= after);
        return changed;
    }

    @Override
    public LastingSessions lasting() {
        return new LastingSessions(sessions.stream().filter(session -> !session.isShort())
                .map(session -> new LastingSessions.Lasting(session.source + "/" + session.key, session.start, session.end, session.lastSign,
                        names.number(session.user), names.number(session.device), names.number(session.source), gaps(session)))
                .toList(), Map.copyOf(limits));
    }

    private static Gap[] gaps(Sample session) {
        Gap[] gaps = DayReader.within(session.start, session.end, session.gaps, session.end);
        return gaps == null ? DayRows.NO_GAPS : gaps;
    }

    @Override
    public SortedSet<Long> unkept() {
        return new TreeSet<>(days.keySet());
    }

    /** Every second day comes out of its block. */
    @Override
    public void load(SortedMap<Long, Long> asked, LongPredicate over, Sink sink) {
        for (long day : asked.keySet()) {
            long from = Days.start(day);
            DayRows rows = DayRows.of(sessions.stream().filter(Sample::isShort)
                    .filter(session -> session.start < from + Days.LENGTH && session.end > from && session.start < session.end)
                    .map(session -> new DayRows.Row(session.start, session.end, names.number(session.user), names.number(session.device),
                            names.number(session.source), session.user == null || session.device == null ? session.key : null,
                            DayReader.within(session.start, session.end, session.gaps, session.end))).toList());
            sink.take(day, day % 2 == 0 ? rows : DayBlock.read(day, DayBlock.write(day, rows, names), names));
        }
    }
}
