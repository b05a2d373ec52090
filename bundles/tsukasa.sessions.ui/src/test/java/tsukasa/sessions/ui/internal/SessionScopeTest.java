// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import tsukasa.api.Period;
import tsukasa.sessions.SessionLinks;
import tsukasa.sessions.SessionQuery;
import tsukasa.sessions.SessionState;
import tsukasa.ui.PeriodChoice;

class SessionScopeTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant NOW = Instant.parse("2026-10-05T03:00:00Z");
    private static final Period TODAY = Period.day(LocalDate.of(2026, 10, 5), TOKYO);

    @Test
    void beginsWithWhatIsOpen() {
        assertEquals(SessionScope.OPEN, SessionScope.read(""));
        assertEquals(SessionQuery.open(), SessionScope.read("").query(NOW, TOKYO));
    }

    @Test
    void followsTheLinksOfNumbers() {
        assertEquals(SessionScope.OPEN, SessionScope.read(SessionLinks.OPEN));
        assertEquals(SessionQuery.during(TODAY), SessionScope.read(SessionLinks.TODAY).query(NOW, TOKYO));
        SessionScope denials = SessionScope.read(SessionLinks.DENIALS);
        assertEquals(SessionScope.What.DENIALS, denials.what());
        assertEquals(TODAY, denials.period(NOW, TOKYO));
        SessionScope inferred = SessionScope.read(SessionLinks.INFERRED);
        assertEquals(PeriodChoice.Kind.LAST_7_DAYS, inferred.period().kind());
    }

    @Test
    void whatHasEndedIsNeverNow() {
        SessionScope ended = SessionScope.OPEN.with(SessionScope.What.ENDED);
        assertEquals(new SessionQuery(Optional.of(TODAY), Optional.empty(), Set.of(SessionState.ENDED)), ended.query(NOW, TOKYO));
        assertEquals(SessionScope.OPEN, ended.with(PeriodChoice.of(PeriodChoice.Kind.NOW)));
    }

    @Test
    void readsWhatItWrote() {
        for (PeriodChoice.Kind kind : PeriodChoice.Kind.values()) {
            for (SessionScope.What what : SessionScope.What.values()) {
                PeriodChoice period = kind == PeriodChoice.Kind.CUSTOM
                        ? PeriodChoice.days(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 3)) : PeriodChoice.of(kind);
                SessionScope scope = new SessionScope(period, what, "tanaka PC-1");
                boolean lookedBack = what == SessionScope.What.INFERRED && scope.period().kind() == PeriodChoice.Kind.TODAY;
                assertTrue(lookedBack || scope.equals(SessionScope.read(scope.toString())), () -> scope.toString());
            }
        }
    }

    @Test
    void typesWhatItDoesNotKnowIntoTheFilter() {
        SessionScope scope = SessionScope.read("today idle 総務課 tanaka");
        assertEquals(new SessionScope(PeriodChoice.of(PeriodChoice.Kind.TODAY), SessionScope.What.IDLE, "総務課 tanaka"), scope);
    }
}
