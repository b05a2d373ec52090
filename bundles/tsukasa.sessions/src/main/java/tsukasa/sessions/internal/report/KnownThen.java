// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import tsukasa.sessions.Session;
import tsukasa.sessions.SessionEvent;
import tsukasa.sessions.SessionService;
import tsukasa.sessions.SessionState;

/** Sessions as they stood at an instant: what ended later was open then. */
record KnownThen(SessionService sessions, Instant at) {
    Session of(Session session) {
        if (session.end().filter(at::isBefore).isEmpty()) {
            return session;
        }
        List<SessionEvent> before = sessions.events(session.id()).stream().filter(event -> !event.at().isAfter(at)).toList();
        Instant since = session.start();
        SessionState state = SessionState.ACTIVE;
        Instant lastSign = session.start();
        for (SessionEvent event : before) {
            SessionState next = switch (event.kind()) {
            case DISCONNECTED -> SessionState.DISCONNECTED;
            case IDLE -> SessionState.IDLE;
            case STARTED, RECONNECTED, ACTIVE -> SessionState.ACTIVE;
            case SAMPLE, ENDED, DENIED -> state;
            };
            since = next == state ? since : event.at();
            state = next;
            lastSign = event.at();
        }
        return new Session(session.id(), session.user(), session.section(), session.client(), session.address(), session.host(), session.layer(),
                session.start(), Optional.empty(), false, state, since, lastSign, session.roundTrip(), session.received(), session.sent(), session.note());
    }
}
