// SPDX-License-Identifier: EPL-2.0
package tsukasa.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

import tsukasa.api.Period;
import tsukasa.persistence.Database;
import tsukasa.persistence.Micros;

/** A year of sessions of 20,000 users, up to eight hours each, some of them still open, in the real table. */
final class SessionYear {
    static final Period YEAR = new Period(Instant.parse("2025-10-01T00:00:00Z"), Instant.parse("2026-10-01T00:00:00Z"));
    private static final int ROWS_AT_ONCE = 5_000;
    private static final String ROWS = """
            insert into session_fold (site, source, session_key, user_name, section, client, address, host, layer, started, start_reported,
                ended, lasting, state, since, last_sign, last_kind, last_key, received, sent)
            select '%1$s', 'gateway', 's' || lpad(i::text, 9, '0'), 'user' || u, 'section ' || u %% 50, 'LT-' || u, '10.0.0.' || u %% 250,
                'PC-' || u, 'OFFICE', started, 1, case when i %% 5000 > 0 then started + lasted end, case when i %% 5000 > 0 then 0 else 1 end,
                'ACTIVE', started, started + lasted, 'ENDED', 's' || i || '/ended', 0, 0
            from (select i, i * 7919 %% 20000 as u, %2$d + i * (%3$d / %4$d) + i * 104729 %% 1000000 as started,
                i * 48271 %% 28800 * 1000000 + i %% 1000 as lasted from generate_series(1::bigint, %4$d) as numbers(i)) made""";
    private static final String PEAK = """
            select at, open from (select at, sum(change) over (order by at, change rows unbounded preceding) as open from (
                select greatest(started, ?) as at, 1 as change from session_fold where site = ? and started < ? and (ended is null or ended > ?)
                union all
                select ended, -1 from session_fold where site = ? and started < ? and ended > ? and ended < ?) changes) swept
            order by open desc, at limit 1""";

    private SessionYear() {
    }

    static void make(Database database, long sessions) throws ReflectiveOperationException {
        OwnSessions.makeTables(database);
        long from = Micros.of(YEAR.from());
        long length = Micros.of(YEAR.to()) - from - TimeUnit.HOURS.toMicros(9);
        execute(database, ROWS.formatted(OwnSessions.SITE, from, length, sessions));
        execute(database, "analyze session_fold");
    }

    static void execute(Database database, String sql) {
        database.transaction(() -> database.jdbc(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            }
        }));
    }

    /** The same rows, read there and stored here in batches. */
    static void copy(Database postgres, Database derby) throws ReflectiveOperationException {
        OwnSessions.makeTables(derby);
        postgres.jdbc(from -> derby.jdbc(to -> copy(from, to)));
    }

    private static Object copy(Connection from, Connection to) throws SQLException {
        try (Statement query = from.createStatement()) {
            query.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet row = query.executeQuery("select * from session_fold");
                    PreparedStatement insert = to.prepareStatement("insert into session_fold values ("
                            + "?, ".repeat(row.getMetaData().getColumnCount() - 1) + "?)")) {
                for (int rows = 1; row.next(); rows++) {
                    for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                        insert.setObject(column, row.getObject(column), row.getMetaData().getColumnType(column));
                    }
                    insert.addBatch();
                    if (rows % ROWS_AT_ONCE == 0) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
            }
        }
        return null;
    }

    /** PostgreSQL's own answer, by its window function: how many at most, and when first. */
    static String peakByWindow(Database postgres, Period period) {
        long from = Micros.of(period.from());
        long to = Micros.of(period.to());
        return postgres.jdbc(connection -> {
            try (PreparedStatement query = connection.prepareStatement(PEAK)) {
                Object[] values = { from, OwnSessions.SITE, to, from, OwnSessions.SITE, to, from, to };
                for (int i = 0; i < values.length; i++) {
                    query.setObject(i + 1, values[i]);
                }
                try (ResultSet row = query.executeQuery()) {
                    return row.next() ? row.getLong(2) + " at " + Micros.toInstant(row.getLong(1)) : "none";
                }
            }
        });
    }
}
