// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.ui.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import tsukasa.api.Period;
import tsukasa.sessions.Session;
import tsukasa.sessions.SessionLinks;
import tsukasa.sessions.SessionQuery;
import tsukasa.sessions.SessionState;
import tsukasa.ui.PeriodChoice;

/**
 * What the page of sessions shows: which days, which of their sessions, and the filter. What has ended or was refused
 * is never "now", so now becomes today for those.
 */
record SessionScope(PeriodChoice period, What what, String filter) {
    static final SessionScope OPEN = new SessionScope(PeriodChoice.of(PeriodChoice.Kind.NOW), What.ALL, "");

    /** Which sessions, or the starts that were refused. */
    enum What {
        ALL, ACTIVE, IDLE, DISCONNECTED, ENDED, INFERRED, DENIALS;

        private boolean past() {
            return this == ENDED || this == INFERRED || this == DENIALS;
        }
    }

    SessionScope {
        if (period.kind() == PeriodChoice.Kind.NOW && what.past()) {
            period = PeriodChoice.of(PeriodChoice.Kind.TODAY);
        }
    }

    SessionScope with(PeriodChoice other) {
        return new SessionScope(other, other.kind() == PeriodChoice.Kind.NOW && what.past() ? What.ALL : what, filter);
    }

    SessionScope with(What other) {
        return new SessionScope(period, other, filter);
    }

    SessionScope filtered(String typed) {
        return new SessionScope(period, what, typed);
    }

    boolean now() {
        return period.kind() == PeriodChoice.Kind.NOW;
    }

    Period period(Instant now, ZoneId zone) {
        return period.at(now, zone);
    }

    SessionQuery query(Instant now, ZoneId zone) {
        Set<SessionState> states = switch (what) {
            case ALL, INFERRED, DENIALS -> now() ? SessionQuery.open().states() : Set.of();
            case ACTIVE -> Set.of(SessionState.ACTIVE);
            case IDLE -> Set.of(SessionState.IDLE);
            case DISCONNECTED -> Set.of(SessionState.DISCONNECTED);
            case ENDED -> Set.of(SessionState.ENDED);
        };
        return new SessionQuery(now() ? Optional.empty() : Optional.of(period(now, zone)), Optional.empty(), states);
    }

    /** What the query can't say. */
    boolean shows(Session session) {
        return what != What.INFERRED || session.inferred();
    }

    /** What a link asks for: words of {@link SessionLinks}, a state, days; everything else is typed into the filter. */
    static SessionScope read(String query) {
        SessionScope scope = OPEN;
        List<String> typed = new ArrayList<>();
        for (String word : query.strip().split("\\s+")) {
            Optional<PeriodChoice> period = PeriodChoice.read(word);
            if (period.isPresent()) {
                scope = new SessionScope(period.get(), scope.what, "");
            } else if (word.equals(SessionLinks.OPEN)) {
                scope = OPEN;
            } else if (what(word).isPresent()) {
                scope = scope.with(what(word).get());
            } else {
                typed.add(word);
            }
        }
        return scope.filtered(String.join(" ", typed)).lookingBack();
    }

    /** Inferred ends are few: without a period in the link the last days are shown. */
    private SessionScope lookingBack() {
        boolean today = period.kind() == PeriodChoice.Kind.TODAY;
        return what == What.INFERRED && today ? with(PeriodChoice.of(PeriodChoice.Kind.LAST_7_DAYS)) : this;
    }

    private static Optional<What> what(String word) {
        for (What what : What.values()) {
            if (what != What.ALL && what.name().toLowerCase(Locale.ROOT).equals(word)) {
                return Optional.of(what);
            }
        }
        return Optional.empty();
    }

    /** As {@link #read} reads it. */
    @Override
    public String toString() {
        String days = now() ? SessionLinks.OPEN : period.toString();
        String state = what == What.ALL ? "" : " " + what.name().toLowerCase(Locale.ROOT);
        return (days + state + " " + filter).strip();
    }
}
