// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import tsukasa.api.Bytes;
import tsukasa.api.Layer;
import tsukasa.api.Section;
import tsukasa.api.UserId;

/**
 * What the events of a session add up to at one moment: the half-open interval [start, end) and what is known of it.
 *
 * @param section      as the session's own events tell it, else that of its user at its start as far as any source has told it
 * @param end          empty while it is open
 * @param inferred     whether the end was taken from the last sign of life because no source reported one
 * @param lastSign     instant of the newest event
 * @param since        since when it is in its state
 */
public record Session(SessionId id, Optional<UserId> user, Optional<Section> section, Optional<ClientName> client,
        Optional<String> address, Optional<HostName> host, Layer layer, Instant start, Optional<Instant> end,
        boolean inferred, SessionState state, Instant since, Instant lastSign, Optional<Duration> roundTrip,
        Bytes received, Bytes sent, Optional<String> note) {
    public Session {
        Objects.requireNonNull(id);
        if (end.isPresent() && end.get().isBefore(start)) {
            throw new IllegalArgumentException("session " + id + " ends before it starts");
        }
        if (end.isPresent() != (state == SessionState.ENDED)) {
            throw new IllegalArgumentException("session " + id + " is ended if and only if it has an end");
        }
    }

    public boolean open() {
        return end.isEmpty();
    }

    /** How long it has lasted, up to {@code now} while it is open. */
    public Duration length(Instant now) {
        Instant until = end.orElse(now);
        return until.isBefore(start) ? Duration.ZERO : Duration.between(start, until);
    }
}
