// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import tsukasa.api.Period;
import tsukasa.api.source.SourceId;
import tsukasa.persistence.Database;
import tsukasa.sessions.CountBy;
import tsukasa.sessions.Counting;
import tsukasa.sessions.EventKind;
import tsukasa.sessions.Peak;
import tsukasa.sessions.SessionEvent;
import tsukasa.sessions.SessionId;
import tsukasa.sessions.SessionService;
import tsukasa.testing.Eventually;
import tsukasa.testing.StoreTest;

/** The next console needs not read the rows of days that are over, unless they have changed. */
class DayBlocksTest {
    private static final Period ALL = new Period(hour(-500), hour(500));

    @StoreTest
    void areUsedWhileTheirDayIsAsItWas(Database database) {
        Peak[] peaks = new Peak[CountBy.values().length];
        try (Slice slice = new Slice(database)) {
            slice.ingest.append(events());
            for (CountBy by : CountBy.values()) {
                peaks[by.ordinal()] = slice.service.peak(ALL, connected(by));
            }
            slice.ingest.append(List.of(event("today", EventKind.STARTED, -1, "ito"), event("today", EventKind.ENDED, 0, "ito")));
            slice.service.peak(ALL, connected(CountBy.USERS));
        }
        execute(database, "delete from session_gap");
        execute(database, "update session_fold set user_name = 'wrong'");
        try (Slice next = new Slice(database)) {
            for (CountBy by : CountBy.values()) {
                assertEquals(peaks[by.ordinal()], next.service.peak(ALL, connected(by)));
            }
            assertEquals(List.of("wrong"), next.service.peak(new Period(hour(-1), hour(1)), Counting.of(CountBy.USERS)).who(),
                    "today is read from its rows");
            next.ingest.append(List.of(event("late", EventKind.STARTED, -100, "sato"), event("late", EventKind.ENDED, -99, "sato")));
            assertEquals(List.of("sato", "wrong"), next.service.peak(new Period(hour(-100), hour(-99)), Counting.of(CountBy.USERS)).who());
        }
    }

    @StoreTest
    void areMadeInTheBackgroundWithoutAQuestion(Database database) throws Exception {
        Peak peak;
        try (Slice slice = new Slice(database)) {
            DayKeeper keeper = new DayKeeper(slice.storage, Duration.ZERO);
            slice.ingest.append(events());
            keeper.changed(SessionService.TOPIC);
            Eventually.holds("each day is kept", () -> count(database, "session_day d where not exists (select 1 from session_block b "
                    + "where b.day_number = d.day_number and b.revision = d.revision)") == 0 && count(database, "session_block") > 0);
            keeper.close();
            peak = slice.service.peak(ALL, connected(CountBy.USERS));
        }
        execute(database, "delete from session_gap");
        execute(database, "update session_fold set user_name = 'wrong'");
        try (Slice next = new Slice(database)) {
            assertEquals(peak, next.service.peak(ALL, connected(CountBy.USERS)));
        }
    }

    @StoreTest
    void areMadeAgainOfDaysThatChangedAndOfNoOthers(Database database) {
        try (Slice slice = new Slice(database)) {
            slice.ingest.append(events());
            slice.storage.tables().index().prepare(() -> true);
            long all = count(database, "session_block");
            execute(database, "update session_block set content = content, revision = -1 where day_number = (select min(day_number) from session_block)");
            slice.storage.tables().index().prepare(() -> false);
            assertEquals(1, count(database, "session_block where revision < 0"), "it stops when it is not wanted any more");
            slice.storage.tables().index().prepare(() -> true);
            assertEquals(0, count(database, "session_block where revision < 0"));
            slice.ingest.append(List.of(event("now", EventKind.STARTED, -1, "ito"), event("now", EventKind.ENDED, 0, "ito")));
            slice.storage.tables().index().prepare(() -> true);
            assertEquals(all, count(database, "session_block"), "a day that is not over is not kept");
        }
    }

    private static long count(Database database, String what) {
        return database.jdbc(connection -> {
            try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("select count(*) from " + what)) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    private static Counting connected(CountBy by) {
        return new Counting(by, false, Set.of());
    }

    /** Of four users, one without a device, at the same hours of several days; each is away for an hour. */
    private static List<SessionEvent> events() {
        List<SessionEvent> events = new ArrayList<>();
        for (int day = 2; day < 8; day++) {
            for (int i = 0; i < 2 + day % 3; i++) {
                String key = "s" + day + "-" + i;
                events.add(event(key, EventKind.STARTED, -24 * day - 4, "user" + i));
                events.add(event(key, EventKind.DISCONNECTED, -24 * day - 3, "user" + i));
                events.add(event(key, EventKind.ACTIVE, -24 * day - 2 + i % 2, "user" + i));
                events.add(event(key, EventKind.ENDED, -24 * day + 1, "user" + i));
            }
        }
        return events;
    }

    private static SessionEvent event(String key, EventKind kind, int hour, String user) {
        return SessionEvent.of(new SessionId(new SourceId("xrdp"), key), kind, hour(hour)).user(user)
                .client(user.equals("user1") ? null : "LT-" + user).build();
    }

    private static void execute(Database database, String sql) {
        database.transaction(() -> database.jdbc(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            }
        }));
    }

    private static Instant hour(int hour) {
        return Slice.NOON.plus(Duration.ofHours(hour));
    }
}
