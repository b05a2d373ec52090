// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions;

import java.util.Optional;
import java.util.Set;

import tsukasa.api.Period;
import tsukasa.api.UserId;

/**
 * Which sessions are asked for; whatever is empty does not restrict.
 *
 * @param period sessions that share an instant with it, and those of length zero that lie in it
 * @param states any of these
 */
public record SessionQuery(Optional<Period> period, Optional<UserId> user, Set<SessionState> states) {
    public SessionQuery {
        states = Set.copyOf(states);
    }

    public static SessionQuery all() {
        return new SessionQuery(Optional.empty(), Optional.empty(), Set.of());
    }

    public static SessionQuery during(Period period) {
        return new SessionQuery(Optional.of(period), Optional.empty(), Set.of());
    }

    public static SessionQuery of(UserId user) {
        return new SessionQuery(Optional.empty(), Optional.of(user), Set.of());
    }

    /** Those that have not ended. */
    public static SessionQuery open() {
        return new SessionQuery(Optional.empty(), Optional.empty(),
                Set.of(SessionState.ACTIVE, SessionState.IDLE, SessionState.DISCONNECTED));
    }
}
