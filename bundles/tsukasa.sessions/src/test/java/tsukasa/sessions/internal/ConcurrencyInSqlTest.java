// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tsukasa.api.Period;
import tsukasa.api.source.SourceId;
import tsukasa.persistence.Database;
import tsukasa.persistence.Micros;
import tsukasa.persistence.OpenDatabase;
import tsukasa.sessions.CountBy;
import tsukasa.sessions.EventKind;
import tsukasa.sessions.Peak;
import tsukasa.sessions.SessionEvent;
import tsukasa.sessions.SessionId;
import tsukasa.testing.PostgresServer;

/** The same answers as PostgreSQL's own, by its window function and its ranges. */
class ConcurrencyInSqlTest {
    private static final int SESSIONS = 3_000;
    private static final int MINUTES = 20 * 24 * 60;
    private static final String PEAK = """
            with cut as (select user_name as owner, int8range(greatest(started, ?), least(coalesce(ended, ?), ?)) as time from session_fold
                where started < ? and coalesce(ended, ?) > ? and (ended is null or ended > started)),
            counted as (%s),
            changes as (select lower(time) as at, 1 as change from counted union all select upper(time), -1 from counted)
            select at, open from (select at, sum(change) over (order by at, change rows unbounded preceding) as open from changes) swept
            order by open desc, at limit 1""";

    @Test
    void peaksOfSessionsAndUsersAreTheSame(@TempDir Path folder) {
        Random random = new Random(11);
        String url = PostgresServer.running().createDatabase();
        try (OpenDatabase database = Database.open(folder, Optional.of(url), Locale.ENGLISH); Slice slice = new Slice(database)) {
            slice.ingest.append(events(random));
            int most = 0;
            for (int i = 0; i < 40; i++) {
                int from = random.nextInt(MINUTES);
                Period period = new Period(minute(from), minute(from + 1 + random.nextInt(i % 2 == 0 ? 600 : MINUTES)));
                Peak sessions = slice.service.peak(period, CountBy.SESSIONS);
                assertEquals(sql(database, period, "select time from cut"), told(sessions), period.toString());
                assertEquals(sql(database, period, "select unnest(range_agg(time)) as time from cut group by owner"),
                        told(slice.service.peak(period, CountBy.USERS)), period.toString());
                most = Math.max(most, sessions.count());
            }
            assertTrue(most > 20, "a peak of " + most + " shows little");
        } finally {
            PostgresServer.running().dropDatabase(url);
        }
    }

    private static List<SessionEvent> events(Random random) {
        List<SessionEvent> events = new ArrayList<>();
        for (int i = 0; i < SESSIONS; i++) {
            SessionId id = new SessionId(new SourceId("src"), "s" + i);
            int start = random.nextInt(MINUTES);
            events.add(SessionEvent.of(id, EventKind.STARTED, minute(start)).user("user" + random.nextInt(150)).build());
            if (random.nextInt(200) > 0) {
                int length = random.nextInt(100) == 0 ? random.nextInt(MINUTES) : random.nextInt(480);
                events.add(SessionEvent.of(id, EventKind.ENDED, minute(start + length)).build());
            }
        }
        return events;
    }

    private static String told(Peak peak) {
        return peak.at().map(at -> peak.count() + " at " + at).orElse("none");
    }

    private static String sql(Database database, Period period, String counted) {
        long from = Micros.of(period.from());
        long to = Micros.of(period.to());
        return database.jdbc(connection -> {
            try (PreparedStatement query = connection.prepareStatement(PEAK.formatted(counted))) {
                long[] values = { from, to, to, to, to, from };
                for (int i = 0; i < values.length; i++) {
                    query.setLong(i + 1, values[i]);
                }
                try (ResultSet row = query.executeQuery()) {
                    return row.next() ? row.getLong(2) + " at " + Micros.toInstant(row.getLong(1)) : "none";
                }
            }
        });
    }

    private static Instant minute(int minute) {
        return Slice.NOON.minus(Duration.ofDays(10)).plus(Duration.ofMinutes(minute));
    }
}
