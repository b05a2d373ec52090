// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import tsukasa.sessions.Spans;

/** Reads the sessions that are open or long, and after how long a silent one counts as ended. */
final class LastingReader {
    private static final int ROWS_AT_ONCE = 2_000;
    private static final String SESSIONS = "select source, session_key, started, ended, last_sign, user_name, client, "
            + "case when state = 'DISCONNECTED' then since end from session_fold where site = ? and lasting = 1";
    private static final String GAPS = "select g.source, g.session_key, g.began, g.ended from session_fold f join session_gap g on "
            + "g.site = f.site and g.source = f.source and g.session_key = f.session_key where f.site = ? and f.lasting = 1";
    private static final String LIMITS = "select source, stale_seconds from session_source where site = ? and stale_seconds is not null";

    private final Connection connection;
    private final String site;
    private final Names names;

    LastingReader(Connection connection, String site, Names names) {
        this.connection = connection;
        this.site = site;
        this.names = names;
    }

    LastingSessions read() throws SQLException {
        Map<Integer, Long> limits = new HashMap<>();
        forEach(LIMITS, row -> limits.put(names.number(row.getString(1)), TimeUnit.SECONDS.toMicros(row.getLong(2))));
        Map<List<String>, List<Gap>> gaps = new HashMap<>();
        forEach(GAPS, row -> gaps.computeIfAbsent(key(row), key -> new ArrayList<>()).add(new Gap(row.getLong(3), row.getLong(4))));
        List<LastingSessions.Lasting> sessions = new ArrayList<>();
        forEach(SESSIONS, row -> sessions.add(session(row, gaps.getOrDefault(key(row), List.of()))));
        return new LastingSessions(sessions, limits);
    }

    private static List<String> key(ResultSet row) throws SQLException {
        return List.of(row.getString(1), row.getString(2));
    }

    private LastingSessions.Lasting session(ResultSet row, List<Gap> closed) throws SQLException {
        long start = row.getLong(3);
        long end = row.getLong(4);
        end = row.wasNull() ? Spans.OPEN : end;
        long away = row.getLong(8);
        away = row.wasNull() ? end : away;
        Gap[] gaps = DayReader.within(start, end, closed, away);
        return new LastingSessions.Lasting(String.join("/", key(row)), start, end, row.getLong(5), names.number(row.getString(6)),
                names.number(row.getString(7)), names.number(row.getString(1)), gaps == null ? DayRows.NO_GAPS : gaps);
    }

    @FunctionalInterface
    private interface Rows {
        void take(ResultSet row) throws SQLException;
    }

    private void forEach(String sql, Rows rows) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setFetchSize(ROWS_AT_ONCE);
            query.setString(1, site);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    rows.take(row);
                }
            }
        }
    }
}
