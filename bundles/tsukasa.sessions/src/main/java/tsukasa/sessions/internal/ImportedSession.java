// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import tsukasa.api.Bytes;
import tsukasa.api.Layer;
import tsukasa.api.source.SourceId;
import tsukasa.sessions.EventKind;
import tsukasa.sessions.SessionEvent;
import tsukasa.sessions.SessionId;

/**
 * What a row of a file says of one session.
 *
 * @param denied why the start was refused; the row is no session then
 */
record ImportedSession(String key, String user, String section, String client, String address, String host, Layer layer,
        Instant start, Optional<Instant> end, Optional<String> denied, String note, Optional<Bytes> received, Optional<Bytes> sent,
        Optional<Duration> roundTrip) {

    /** The events that a source would have sent; what the row knows goes with each of them. */
    List<SessionEvent> events(SourceId source) {
        SessionId id = new SessionId(source, key);
        if (denied.isPresent()) {
            return List.of(event(id, EventKind.DENIED, start).note(denied.get()).build());
        }
        SessionEvent started = event(id, EventKind.STARTED, start).build();
        return end.map(instant -> List.of(started, event(id, EventKind.ENDED, instant).build())).orElse(List.of(started));
    }

    private SessionEvent.Builder event(SessionId id, EventKind kind, Instant at) {
        return SessionEvent.of(id, kind, at).user(user).section(section).client(client).address(address).host(host).layer(layer)
                .note(note).bytes(received.orElse(null), sent.orElse(null)).roundTrip(roundTrip.orElse(null));
    }

    /** Whether the row would tell anything that is not stored yet. */
    boolean news(Optional<FoldedSession> stored) {
        return stored.isEmpty() || end.isPresent() && stored.get().end().isEmpty();
    }

    /** The field in which the row says something else than is stored; empty if they agree. */
    Optional<String> contradicts(FoldedSession stored) {
        if (!stored.start().equals(start)) {
            return Optional.of(SessionFields.START);
        }
        if (stored.user().filter(known -> !known.value().equals(user)).isPresent()) {
            return Optional.of(SessionFields.USER);
        }
        boolean otherEnd = end.isPresent() && stored.end().isPresent() && !stored.end().equals(end);
        return otherEnd ? Optional.of(SessionFields.END) : Optional.empty();
    }
}
