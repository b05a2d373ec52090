// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import tsukasa.api.Period;
import tsukasa.api.UserId;

/**
 * Which sessions are asked for; whatever is empty does not restrict.
 *
 * @param period  sessions that share an instant with it, and those of length zero that lie in it
 * @param states  any of these
 * @param clients any of these computers, by their names in lower case without blanks around them
 */
public record SessionQuery(Optional<Period> period, Optional<UserId> user, Set<SessionState> states, Set<String> clients) {
    public SessionQuery {
        states = Set.copyOf(states);
        clients = Set.copyOf(clients);
    }

    public SessionQuery(Optional<Period> period, Optional<UserId> user, Set<SessionState> states) {
        this(period, user, states, Set.of());
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

    /** From any of these computers, whatever the case of their names; there must be one. */
    public static SessionQuery from(Collection<String> clients, Period period) {
        if (clients.isEmpty()) {
            throw new IllegalArgumentException("no computer is named");
        }
        return new SessionQuery(Optional.of(period), Optional.empty(), Set.of(), clients.stream().map(SessionQuery::key).collect(Collectors.toSet()));
    }

    /** Whether the session comes from one of the computers that are asked for. */
    public boolean hasClient(Session session) {
        return clients.isEmpty() || session.client().map(ClientName::value).map(SessionQuery::key).filter(clients::contains).isPresent();
    }

    private static String key(String client) {
        return client.strip().toLowerCase(Locale.ROOT);
    }

    /** Those that have not ended. */
    public static SessionQuery open() {
        return new SessionQuery(Optional.empty(), Optional.empty(),
                Set.of(SessionState.ACTIVE, SessionState.IDLE, SessionState.DISCONNECTED));
    }
}
