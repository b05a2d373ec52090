// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal.index;

import java.util.Comparator;
import java.util.List;

/**
 * The short sessions that touch one day, not cut to it, in columns by start. Names are numbers of {@link Names}.
 *
 * @param keys of those sessions whose user or device is not known, null for the others; null if there are none
 * @param gaps disconnections of each session in order, null for a session without; null if there are none
 */
record DayRows(long[] starts, long[] ends, int[] users, int[] devices, int[] sources, String[] keys, Gap[][] gaps) {
    static final Gap[] NO_GAPS = {};
    static final DayRows EMPTY = of(List.of());

    /**
     * One session.
     *
     * @param key  null if both names are known
     * @param gaps null if there are none
     */
    record Row(long start, long end, int user, int device, int source, String key, Gap[] gaps) {
    }

    static DayRows empty(int size, boolean keys, boolean gaps) {
        return new DayRows(new long[size], new long[size], new int[size], new int[size], new int[size], keys ? new String[size] : null,
                gaps ? new Gap[size][] : null);
    }

    static DayRows of(List<Row> rows) {
        DayRows day = empty(rows.size(), rows.stream().anyMatch(row -> row.key != null), rows.stream().anyMatch(row -> row.gaps != null));
        int place = 0;
        for (Row row : rows.stream().sorted(Comparator.comparingLong(Row::start)).toList()) {
            day.set(place++, row);
        }
        return day;
    }

    void set(int place, Row row) {
        starts[place] = row.start;
        ends[place] = row.end;
        users[place] = row.user;
        devices[place] = row.device;
        sources[place] = row.source;
        if (keys != null) {
            keys[place] = row.key;
        }
        if (gaps != null) {
            gaps[place] = row.gaps;
        }
    }

    int size() {
        return starts.length;
    }

    /** Those of this row; none if it has none. */
    Gap[] gapsOf(int row) {
        return gaps == null || gaps[row] == null ? NO_GAPS : gaps[row];
    }
}
