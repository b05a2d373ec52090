// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import tsukasa.api.Bytes;
import tsukasa.api.Layer;
import tsukasa.api.UserId;
import tsukasa.api.source.SourceId;
import tsukasa.sessions.ClientName;
import tsukasa.sessions.EventKind;
import tsukasa.sessions.Session;
import tsukasa.sessions.SessionEvent;
import tsukasa.sessions.SessionId;
import tsukasa.sessions.SessionState;

class SessionFoldTest {
    private static final SessionId ID = new SessionId(new SourceId("xrdp"), "s1");
    private static final Instant NINE = Instant.parse("2026-10-01T00:00:00Z");
    private static final Optional<Duration> NEVER = Optional.empty();
    private static final UserSections NOBODY = new UserSections();

    @Test
    void spansFromReportedStartToFirstReportedEnd() {
        Session session = session(at(EventKind.ENDED, 60), at(EventKind.STARTED, 0), at(EventKind.ENDED, 90));
        assertEquals(NINE, session.start());
        assertEquals(Optional.of(minute(60)), session.end());
        assertEquals(SessionState.ENDED, session.state());
        assertEquals(minute(60), session.since());
        assertFalse(session.inferred());
    }

    @Test
    void startsAtTheEarliestSignWhenNoStartWasSeen() {
        Session session = session(at(EventKind.SAMPLE, 5), at(EventKind.ACTIVE, 9));
        assertEquals(minute(5), session.start());
        assertEquals(SessionState.ACTIVE, session.state());
        assertEquals(minute(5), session.since());
    }

    @Test
    void takesTheReportedStartEvenIfSomethingWasSeenEarlier() {
        assertEquals(minute(3), session(at(EventKind.SAMPLE, 1), at(EventKind.STARTED, 3), at(EventKind.STARTED, 7)).start());
    }

    @Test
    void staysEndedWhateverComesLater() {
        Session session = session(at(EventKind.STARTED, 0), at(EventKind.ENDED, 10), at(EventKind.RECONNECTED, 11),
                at(EventKind.STARTED, 12));
        assertEquals(Optional.of(minute(10)), session.end());
        assertEquals(SessionState.ENDED, session.state());
        assertEquals(minute(12), session.lastSign());
    }

    @Test
    void hasLengthZeroWhenClocksPutTheEndBeforeTheStart() {
        Session session = session(at(EventKind.STARTED, 10), at(EventKind.ENDED, 9));
        assertEquals(minute(10), session.start());
        assertEquals(Optional.of(minute(10)), session.end());
        assertEquals(Duration.ZERO, session.length(minute(99)));
    }

    @Test
    void followsTheNewestEventThatSaysAState() {
        assertEquals(SessionState.DISCONNECTED,
                session(at(EventKind.STARTED, 0), at(EventKind.DISCONNECTED, 5), at(EventKind.SAMPLE, 6)).state());
        assertEquals(SessionState.IDLE, session(at(EventKind.STARTED, 0), at(EventKind.IDLE, 5)).state());
        Session back = session(at(EventKind.STARTED, 0), at(EventKind.DISCONNECTED, 5), at(EventKind.RECONNECTED, 8),
                at(EventKind.ACTIVE, 9));
        assertEquals(SessionState.ACTIVE, back.state());
        assertEquals(minute(8), back.since());
    }

    @Test
    void keepsTheLatestKnownValueOfEachAttribute() {
        Session session = session(
                SessionEvent.of(ID, EventKind.STARTED, NINE).user("sato").client("LT-1").layer(Layer.LGWAN).note("A").build(),
                SessionEvent.of(ID, EventKind.RECONNECTED, minute(5)).client("LT-2").layer(Layer.UNKNOWN).build());
        assertEquals(Optional.of(new UserId("sato")), session.user());
        assertEquals(Optional.of(new ClientName("LT-2")), session.client());
        assertEquals(Layer.LGWAN, session.layer());
        assertEquals(Optional.of("A"), session.note());
    }

    @Test
    void keepsTheHighestByteCountsAndTheLatestRoundTrip() {
        Session session = session(
                SessionEvent.of(ID, EventKind.SAMPLE, minute(1)).bytes(new Bytes(700), new Bytes(7)).roundTrip(Duration.ofMillis(40)).build(),
                SessionEvent.of(ID, EventKind.SAMPLE, minute(2)).bytes(new Bytes(100), new Bytes(9)).roundTrip(Duration.ofMillis(20)).build());
        assertEquals(new Bytes(700), session.received());
        assertEquals(new Bytes(9), session.sent());
        assertEquals(Optional.of(Duration.ofMillis(20)), session.roundTrip());
    }

    @Test
    void endsAtTheLastSignOnceTheStaleLimitHasPassed() {
        FoldedSession folded = fold(at(EventKind.STARTED, 0), at(EventKind.DISCONNECTED, 10));
        Optional<Duration> hour = Optional.of(Duration.ofHours(1));
        assertTrue(folded.asOf(minute(69), hour, NOBODY).open());
        Session stale = folded.asOf(minute(70), hour, NOBODY);
        assertEquals(Optional.of(minute(10)), stale.end());
        assertTrue(stale.inferred());
        assertEquals(SessionState.ENDED, stale.state());
        assertTrue(folded.asOf(minute(100_000), NEVER, NOBODY).open());
    }

    @Test
    void aReportedEndIsNeverInferred() {
        Session session = fold(at(EventKind.STARTED, 0), at(EventKind.ENDED, 500)).asOf(minute(9000), Optional.of(Duration.ofMinutes(1)), NOBODY);
        assertFalse(session.inferred());
        assertEquals(Optional.of(minute(500)), session.end());
    }

    @Test
    void refusedStartsAreNoSession() {
        assertEquals(Optional.empty(), SessionFold.of(List.of(at(EventKind.DENIED, 0))));
        assertEquals(minute(2), session(at(EventKind.DENIED, 0), at(EventKind.STARTED, 2)).start());
    }

    @Test
    void refusesEventsOfAnotherSession() {
        SessionEvent other = SessionEvent.of(new SessionId(ID.source(), "s2"), EventKind.ENDED, NINE).build();
        assertThrows(IllegalArgumentException.class, () -> SessionFold.of(List.of(at(EventKind.STARTED, 0), other)));
    }

    private static Session session(SessionEvent... events) {
        return fold(events).asOf(minute(1000), NEVER, NOBODY);
    }

    private static FoldedSession fold(SessionEvent... events) {
        return SessionFold.of(List.of(events)).orElseThrow();
    }

    private static SessionEvent at(EventKind kind, int minute) {
        return SessionEvent.of(ID, kind, minute(minute)).build();
    }

    private static Instant minute(int minute) {
        return NINE.plus(Duration.ofMinutes(minute));
    }
}
