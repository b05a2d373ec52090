// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.ui.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import tsukasa.sessions.EventKind;
import tsukasa.sessions.Session;
import tsukasa.sessions.SessionEvent;
import tsukasa.sessions.SessionState;
import tsukasa.ui.Timeline;

/** Turns what a source saw of a session into stretches of one state each, and the moments between them. */
final class SessionTimeline {
    private SessionTimeline() {
    }

    /** @param events oldest first */
    static Timeline of(Session session, List<SessionEvent> events, Instant now, SessionWords words) {
        Instant from = session.start();
        Instant until = session.end().orElse(now);
        Instant to = until.isBefore(from) ? from : until;
        List<Timeline.Stretch> stretches = new ArrayList<>();
        List<Timeline.Moment> moments = new ArrayList<>();
        SessionState state = SessionState.ACTIVE;
        Instant since = from;
        for (SessionEvent event : events) {
            Optional<SessionState> next = after(event.kind());
            if (next.isEmpty()) {
                continue;
            }
            moments.add(new Timeline.Moment(event.at(), words.event(event.kind()), words.tone(next.get())));
            if (next.get() != state) {
                add(stretches, since, event.at(), to, state, words);
                state = next.get();
                since = event.at();
            }
        }
        add(stretches, since, to, to, state, words);
        if (session.inferred()) {
            moments.add(new Timeline.Moment(to, words.text("SessionState_inferred"), words.tone(SessionState.DISCONNECTED)));
        }
        return new Timeline(from, to, stretches, moments);
    }

    private static void add(List<Timeline.Stretch> stretches, Instant since, Instant until, Instant last, SessionState state,
            SessionWords words) {
        Instant end = until.isAfter(last) ? last : until;
        if (since.isBefore(end) && state != SessionState.ENDED) {
            stretches.add(new Timeline.Stretch(since, end, words.state(state), words.tone(state)));
        }
    }

    /** The state that an event leads to; samples lead nowhere. */
    private static Optional<SessionState> after(EventKind kind) {
        return switch (kind) {
            case STARTED, RECONNECTED, ACTIVE -> Optional.of(SessionState.ACTIVE);
            case IDLE -> Optional.of(SessionState.IDLE);
            case DISCONNECTED -> Optional.of(SessionState.DISCONNECTED);
            case ENDED -> Optional.of(SessionState.ENDED);
            case SAMPLE, DENIED -> Optional.empty();
        };
    }
}
