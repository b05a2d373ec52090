// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import tsukasa.api.Period;
import tsukasa.api.UserId;
import tsukasa.api.operation.Operation;

/**
 * Answers questions about sessions from what is stored, as of the site's clock. A service, safe for all threads; each
 * call reads the database, so not for the UI thread.
 */
public interface SessionService {
    /** Topic of {@link tsukasa.api.Changes} when sessions have come, gone or changed. */
    String TOPIC = "sessions";

    /** Hands out the sessions asked for, by start, then by id, one by one. */
    void forEach(SessionQuery query, Consumer<Session> sink);

    /** How many there were in each of these periods: those that {@link SessionQuery#during} asks for. One pass over all of them. */
    default List<SessionCount> counts(List<Period> periods) {
        return periods.stream().map(period -> {
            long[] sessions = { 0 };
            Set<UserId> users = new HashSet<>();
            forEach(SessionQuery.during(period), session -> {
                sessions[0]++;
                session.user().ifPresent(users::add);
            });
            return new SessionCount(sessions[0], users.size());
        }).toList();
    }

    /** As {@link #forEach}, gathered; for what a screen shows. */
    List<Session> list(SessionQuery query);

    Optional<Session> find(SessionId id);

    /** The sessions that go by this name: an id as it is written, or the source's own key alone, which several sources may use. */
    List<Session> named(String name);

    /** What the source saw of this session, oldest first. */
    List<SessionEvent> events(SessionId id);

    /** Refused starts in this period, oldest first. */
    List<Denial> denials(Period period);

    /** The exact peak; open sessions count up to the end of the period. */
    Peak peak(Period period, Counting counting);

    /** As above, for the sessions of all sources, with those disconnected. */
    default Peak peak(Period period, CountBy count) {
        return peak(period, Counting.of(count));
    }

    Concurrency concurrency(Period period, Counting counting);

    default Concurrency concurrency(Period period, CountBy count) {
        return concurrency(period, Counting.of(count));
    }

    /**
     * The intervals that concurrency counts and that share an instant with the period, not cut to it: what began before it is
     * there as far back as its sessions share an instant with it too. Also those of length zero that lie in it: they are starts,
     * though they count nowhere in concurrency.
     */
    Spans spans(Period period, Counting counting);

    /** Who was in at that instant, by name, then by session: as many as concurrency counts there. */
    List<Occupant> within(Instant at, Counting counting);

    /** The change that ends these sessions on their hosts; each has its own result. */
    Operation<List<EndResult>> end(Collection<SessionId> sessions);
}
