// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import tsukasa.api.Period;
import tsukasa.persistence.Database;
import tsukasa.sessions.CountBy;
import tsukasa.sessions.Counting;
import tsukasa.sessions.EventKind;
import tsukasa.sessions.Peak;
import tsukasa.sessions.SessionEvent;
import tsukasa.sessions.SessionId;
import tsukasa.testing.StoreTest;

/** A database of the time when neither disconnections nor days were kept. */
class EarlierSessionsTest {
    private static final Period ALL = new Period(RandomEvents.DAY.minus(Duration.ofDays(3)), RandomEvents.DAY.plus(Duration.ofDays(9)));
    private static final Counting CONNECTED = new Counting(CountBy.USERS, false, Set.of());

    @StoreTest
    void itsGapsAndDaysAreMadeFromItsEvents(Database database) {
        List<String> gaps;
        List<String> days;
        Peak peak;
        try (Slice slice = new Slice(database)) {
            for (long seed = 0; seed < 25; seed++) {
                slice.ingest.append(apart(seed, new RandomEvents(seed).events(6, 10)));
            }
            peak = slice.service.peak(ALL, CONNECTED);
            gaps = rows(database, "select source, session_key, began, ended from session_gap");
            days = rows(database, "select day_number from session_day");
        }
        assertTrue(gaps.size() > 20 && days.size() > 3, gaps.size() + " gaps, " + days.size() + " days");
        for (String table : List.of("session_gap", "session_day", "session_revision", "session_block")) {
            execute(database, "drop table " + table);
        }
        execute(database, "delete from tsukasa_schema where slice = 'sessions' and step > 2");
        try (Slice slice = new Slice(database)) {
            assertEquals(peak, slice.service.peak(ALL, CONNECTED));
            assertEquals(gaps, rows(database, "select source, session_key, began, ended from session_gap"));
            assertEquals(days, rows(database, "select day_number from session_day"));
            assertFalse(slice.service.spans(ALL, CONNECTED).size() == 0);
        }
    }

    /** The sessions of each seed on a day of their own, and some of them over two nights. */
    private static List<SessionEvent> apart(long seed, List<SessionEvent> events) {
        List<SessionEvent> apart = new ArrayList<>();
        for (SessionEvent event : events) {
            Instant at = event.at().plus(Duration.ofHours(11 * seed)).plus(Duration.ofHours(event.kind() == EventKind.ENDED ? seed * 2 : 0));
            apart.add(new SessionEvent(seed + event.key(), new SessionId(event.session().source(), seed + event.session().key()),
                    event.kind(), at, event.user(), event.section(), event.client(), event.address(), event.host(), event.layer(),
                    event.roundTrip(), event.received(), event.sent(), event.note()));
        }
        return apart;
    }

    private static void execute(Database database, String sql) {
        database.transaction(() -> database.jdbc(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            }
        }));
    }

    private static List<String> rows(Database database, String sql) {
        return database.jdbc(connection -> {
            Set<String> rows = new TreeSet<>();
            try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
                while (row.next()) {
                    StringBuilder text = new StringBuilder();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        text.append(row.getString(i)).append(' ');
                    }
                    rows.add(text.toString());
                }
            }
            return List.copyOf(rows);
        });
    }
}
