// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the short sessions of some days one after the other from the table. */
final class DayReader {
    private static final int ROWS_AT_ONCE = 2_000;
    private static final String SESSIONS = "select started, ended, user_name, client, source, case when state = 'DISCONNECTED' then since end, "
            + "%s from session_fold where site = ? and lasting = 0 and started >= ? and started < ? and ended > ? and ended > started";
    private static final String KEY_IF_NAMELESS = "case when user_name is null or client is null then session_key end";

    private final Connection connection;
    private final String site;
    private final Names names;
    private final long first;
    private final List<List<DayRows.Row>> days = new ArrayList<>();
    private final Map<String, Map<String, List<Gap>>> gaps = new HashMap<>();

    /** Days from the first to the last. */
    record Range(long first, long last) {
    }

    DayReader(Connection connection, String site, Names names, Range range) {
        this.connection = connection;
        this.site = site;
        this.names = names;
        first = range.first;
        for (long day = first; day <= range.last; day++) {
            days.add(new ArrayList<>());
        }
    }

    /** The rows of each day, from the first. */
    List<DayRows> read() throws SQLException {
        long from = Days.start(first);
        long to = Days.start(first + days.size());
        readGaps(from, to);
        try (PreparedStatement query = connection.prepareStatement(SESSIONS.formatted(gaps.isEmpty() ? KEY_IF_NAMELESS : "session_key"))) {
            query.setFetchSize(ROWS_AT_ONCE);
            query.setString(1, site);
            query.setLong(2, from - Days.SHORT_MICROS);
            query.setLong(3, to);
            query.setLong(4, from);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    take(row);
                }
            }
        }
        return days.stream().map(DayRows::of).toList();
    }

    /** Those of a short session begin after it, and so within its length before the day. */
    private void readGaps(long from, long to) throws SQLException {
        try (PreparedStatement query = connection
                .prepareStatement("select source, session_key, began, ended from session_gap where site = ? and began >= ? and began < ?")) {
            query.setFetchSize(ROWS_AT_ONCE);
            query.setString(1, site);
            query.setLong(2, from - Days.SHORT_MICROS);
            query.setLong(3, to);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    gaps.computeIfAbsent(row.getString(1), source -> new HashMap<>())
                            .computeIfAbsent(row.getString(2), key -> new ArrayList<>()).add(new Gap(row.getLong(3), row.getLong(4)));
                }
            }
        }
    }

    private void take(ResultSet row) throws SQLException {
        long start = row.getLong(1);
        long end = row.getLong(2);
        String user = row.getString(3);
        String device = row.getString(4);
        String source = row.getString(5);
        long away = row.getLong(6);
        away = row.wasNull() ? end : away;
        String key = row.getString(7);
        List<Gap> closed = gaps.isEmpty() ? List.of() : gaps.getOrDefault(source, Map.of()).getOrDefault(key, List.of());
        DayRows.Row taken = new DayRows.Row(start, end, names.number(user), names.number(device), names.number(source),
                user == null || device == null ? key : null, within(start, end, closed, away));
        long last = Math.min(Days.of(end - 1), first + days.size() - 1);
        for (long day = Math.max(first, Days.of(start)); day <= last; day++) {
            days.get((int) (day - first)).add(taken);
        }
    }

    /**
     * What of these lies in the session, in order.
     *
     * @param away since when it has been disconnected at last; its end if it was not
     * @return null if there is nothing
     */
    static Gap[] within(long start, long end, List<Gap> closed, long away) {
        List<Gap> all = new ArrayList<>();
        for (Gap gap : closed) {
            addCut(all, start, end, gap.from(), gap.to());
        }
        addCut(all, start, end, away, end);
        Gap[] sorted = all.toArray(Gap[]::new);
        Arrays.sort(sorted, (one, other) -> Long.compare(one.from(), other.from()));
        return sorted.length == 0 ? null : sorted;
    }

    private static void addCut(List<Gap> gaps, long start, long end, long from, long to) {
        long first = Math.max(start, from);
        long last = Math.min(end, to);
        if (first < last) {
            gaps.add(new Gap(first, last));
        }
    }
}
