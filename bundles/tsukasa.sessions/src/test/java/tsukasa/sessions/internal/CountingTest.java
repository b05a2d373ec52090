// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import tsukasa.api.Period;
import tsukasa.api.Section;
import tsukasa.api.source.SourceId;
import tsukasa.persistence.Database;
import tsukasa.persistence.Micros;
import tsukasa.sessions.CountBy;
import tsukasa.sessions.Counting;
import tsukasa.sessions.EventKind;
import tsukasa.sessions.Occupant;
import tsukasa.sessions.Peak;
import tsukasa.sessions.SessionEvent;
import tsukasa.sessions.SessionId;
import tsukasa.sessions.Spans;
import tsukasa.testing.StoreTest;

/** What counts: by sessions, users and devices, with and without the time disconnected, of all sources or of some. */
class CountingTest {
    private static final SourceId XRDP = new SourceId("xrdp");
    private static final Period ALL = new Period(minute(-600), minute(600));
    private Slice slice;

    @BeforeEach
    void open(Database database) {
        slice = new Slice(database);
    }

    @AfterEach
    void close() {
        slice.close();
    }

    @StoreTest
    void theTimeDisconnectedIsCutOutIfItDoesNotCount() {
        slice.ingest.append(List.of(event("a", EventKind.STARTED, 0), event("a", EventKind.DISCONNECTED, 10),
                event("a", EventKind.DISCONNECTED, 12), event("a", EventKind.RECONNECTED, 20), event("a", EventKind.DISCONNECTED, 30),
                event("a", EventKind.ENDED, 40)));
        assertEquals(List.of("a 0 10", "a 20 30"), told(new Counting(CountBy.SESSIONS, false, Set.of())));
        assertEquals(List.of("a 0 40"), told(Counting.of(CountBy.SESSIONS)));
        assertEquals(new Peak(1, Optional.of(minute(20)), Duration.ofMinutes(10), List.of("user a")),
                slice.service.peak(new Period(minute(15), minute(60)), new Counting(CountBy.USERS, false, Set.of())));
    }

    @StoreTest
    void aSessionThatIsAwayStopsCountingUntilItComesBack() {
        slice.ingest.append(List.of(event("a", EventKind.STARTED, 0), event("a", EventKind.DISCONNECTED, 10)));
        Counting connected = new Counting(CountBy.SESSIONS, false, Set.of());
        assertEquals(List.of("a 0 10"), told(connected));
        assertEquals(List.of("a 0 open"), told(Counting.of(CountBy.SESSIONS)));
        slice.ingest.append(List.of(event("a", EventKind.IDLE, 25)));
        assertEquals(List.of("a 0 10", "a 25 open"), told(connected));
        slice.ingest.append(List.of(event("a", EventKind.ACTIVE, 11)));
        assertEquals(List.of("a 0 10", "a 11 open"), told(connected));
    }

    @StoreTest
    void sessionsOfOneOwnerAreOneSpanWithTheSectionThatIsKnown() {
        slice.ingest.append(List.of(start("b", "sato", null, 0), end("b", 10), start("a", "sato", "税務課", 10),
                end("a", 20), start("c", "sato", null, 21), start("d", "ito", null, 22)));
        Spans spans = slice.service.spans(ALL, Counting.of(CountBy.USERS));
        assertEquals(List.of("b 0 20", "c 21 open", "d 22 open"), told(Counting.of(CountBy.USERS)));
        assertEquals(new Section("税務課"), spans.sections().get(spans.section(0)));
        assertEquals(new Section("税務課"), spans.sections().get(spans.section(1)), "known from another session of the user");
        assertEquals(Spans.NONE, spans.section(2));
        assertEquals("sato", spans.ownerName(spans.owner(1)));
    }

    @StoreTest
    void spansAreOrderedByStartThenKeyThenSource() {
        for (String source : List.of("z", "x")) {
            for (String key : List.of("b", "a", "c")) {
                slice.ingest.append(List.of(SessionEvent.of(new SessionId(new SourceId(source), key), EventKind.STARTED,
                        minute(key.equals("c") ? 0 : 5)).user("sato").build()));
            }
        }
        Spans spans = slice.service.spans(ALL, Counting.of(CountBy.SESSIONS));
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            ids.add(spans.first(i).toString());
        }
        assertEquals(List.of("x/c", "z/c", "x/a", "z/a", "x/b", "z/b"), ids);
        assertEquals(3, slice.service.peak(ALL, new Counting(CountBy.SESSIONS, true, Set.of(new SourceId("x")))).count());
    }

    @StoreTest
    void tellsWhoWasIn() {
        slice.ingest.append(List.of(start("a", "sato", "税務課", 0), start("b", "sato", "税務課", 5), start("c", null, null, 5),
                end("a", 10)));
        assertEquals(List.of(new Occupant("sato", Optional.of(new Section("税務課")), minute(0), id("a")),
                new Occupant("xrdp/c", Optional.empty(), minute(5), id("c"))), slice.service.within(minute(6), Counting.of(CountBy.USERS)));
        assertEquals(List.of(new Occupant("sato", Optional.of(new Section("税務課")), minute(5), id("b")),
                new Occupant("xrdp/c", Optional.empty(), minute(5), id("c"))), slice.service.within(minute(10), Counting.of(CountBy.SESSIONS)));
        assertEquals(List.of(), slice.service.within(minute(-1), Counting.of(CountBy.SESSIONS)));
    }

    @StoreTest
    void aSessionOfNoLengthIsAStartThatCountsNowhere() {
        slice.ingest.append(List.of(start("a", "sato", null, 0), end("a", 0), start("b", "ito", null, 0), end("b", 10),
                start("c", "ito", null, 10), end("c", 10)));
        assertEquals(List.of("a 0 0", "b 0 10", "c 10 10"), told(Counting.of(CountBy.SESSIONS)));
        assertEquals(List.of("a 0 0", "b 0 10", "c 10 10"), told(new Counting(CountBy.SESSIONS, false, Set.of())));
        assertEquals(List.of("a 0 0", "b 0 10"), told(Counting.of(CountBy.USERS)));
        assertEquals(1, slice.service.peak(ALL, Counting.of(CountBy.SESSIONS)).count());
        assertEquals(1, slice.service.within(minute(0), Counting.of(CountBy.SESSIONS)).size());
        assertEquals(List.of(), slice.service.within(minute(10), Counting.of(CountBy.SESSIONS)));
    }

    private List<String> told(Counting counting) {
        Spans spans = slice.service.spans(ALL, counting);
        List<String> told = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            told.add(spans.first(i).key() + " " + minutes(spans.start(i)) + " "
                    + (spans.end(i) == Spans.OPEN ? "open" : String.valueOf(minutes(spans.end(i)))));
        }
        return told;
    }

    private static long minutes(long micros) {
        return Duration.between(Slice.NOON, Micros.toInstant(micros)).toMinutes();
    }

    private static SessionId id(String key) {
        return new SessionId(XRDP, key);
    }

    private static SessionEvent start(String key, String user, String section, int minute) {
        return SessionEvent.of(id(key), EventKind.STARTED, minute(minute)).user(user).section(section).build();
    }

    private static SessionEvent end(String key, int minute) {
        return SessionEvent.of(id(key), EventKind.ENDED, minute(minute)).build();
    }

    private static SessionEvent event(String key, EventKind kind, int minute) {
        return SessionEvent.of(id(key), kind, minute(minute)).user("user " + key).build();
    }

    private static Instant minute(int minute) {
        return Slice.NOON.plus(Duration.ofMinutes(minute));
    }
}
