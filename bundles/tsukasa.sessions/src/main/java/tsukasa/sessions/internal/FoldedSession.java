// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import tsukasa.api.Bytes;
import tsukasa.api.Layer;
import tsukasa.api.Section;
import tsukasa.api.UserId;
import tsukasa.persistence.Micros;
import tsukasa.sessions.ClientName;
import tsukasa.sessions.HostName;
import tsukasa.sessions.Session;
import tsukasa.sessions.SessionId;
import tsukasa.sessions.SessionState;
import tsukasa.sessions.internal.index.Days;
import tsukasa.sessions.internal.index.Gap;

/**
 * What the events of a session add up to, whatever the present is; {@link #asOf} makes the session of a moment from it.
 *
 * @param started whether a source reported the start, so that {@code start} is more than the earliest sign
 * @param end     as a source reported it
 * @param state   as the newest event that says one; not ended even if there is an end
 * @param newest  place of the newest event, up to which the fold has come
 * @param gaps    disconnections from which it came back, in order; of a session that was read only those since then
 */
record FoldedSession(SessionId id, Optional<UserId> user, Optional<Section> section, Optional<ClientName> client,
        Optional<String> address, Optional<HostName> host, Layer layer, Instant start, boolean started,
        Optional<Instant> end, SessionState state, Instant since, EventPlace newest, Optional<Duration> roundTrip,
        Bytes received, Bytes sent, Optional<String> note, List<Gap> gaps) {
    FoldedSession {
        gaps = List.copyOf(gaps);
    }

    /**
     * @param staleLimit of the session's source; empty if silence says nothing
     * @param sections   what is known of users, for a session whose own events name no section
     */
    Session asOf(Instant now, Optional<Duration> staleLimit, UserSections sections) {
        boolean inferred = end.isEmpty() && staleLimit.filter(limit -> passed(limit, now)).isPresent();
        Optional<Instant> ended = inferred ? Optional.of(later(start, newest.at())) : end;
        Optional<Section> resolved = section.or(() -> user.flatMap(name -> sections.of(name, Micros.of(start))));
        return new Session(id, user, resolved, client, address, host, layer, start, ended, inferred,
                ended.isPresent() ? SessionState.ENDED : state, ended.orElseGet(() -> later(start, since)), newest.at(),
                roundTrip, received, sent, note);
    }

    /** Whether it is open, or too long to be looked for by its start. */
    boolean lasting() {
        return end.filter(reported -> Duration.between(start, reported).compareTo(Days.SHORT) <= 0).isEmpty();
    }

    /** Whether it counts in the same time for the same owners, as far as can be told without the gaps of another reading. */
    boolean countsAs(FoldedSession other) {
        return start.equals(other.start) && end.equals(other.end) && user.equals(other.user) && client.equals(other.client)
                && state == other.state && since.equals(other.since) && gaps.equals(other.gaps);
    }

    private boolean passed(Duration limit, Instant now) {
        return Duration.between(newest.at(), now).compareTo(limit) >= 0;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
