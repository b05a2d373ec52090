// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import tsukasa.api.Bytes;
import tsukasa.api.Layer;
import tsukasa.api.Section;
import tsukasa.api.UserId;

/**
 * What a source saw, never changed once stored. What it did not say is empty.
 *
 * @param key        the source's own key of the event, unique within the source; the same key again is a no-op
 * @param session    the session that it belongs to; for a denial an identity of its own
 * @param at         when it happened, UTC, kept to the microsecond
 * @param address    network address of the client
 * @param roundTrip  between client and host, for a sample
 * @param received   bytes from the client so far in this session
 * @param sent       bytes to the client so far in this session
 * @param note       what the source or the user wrote about it, for example the task or the reason of a denial
 */
public record SessionEvent(String key, SessionId session, EventKind kind, Instant at, Optional<UserId> user,
        Optional<Section> section, Optional<ClientName> client, Optional<String> address, Optional<HostName> host,
        Optional<Layer> layer, Optional<Duration> roundTrip, Optional<Bytes> received, Optional<Bytes> sent,
        Optional<String> note) {
    /** A note longer than this is refused here, and cut by the builder. */
    public static final int LONGEST_NOTE = 2_000;

    public SessionEvent {
        Objects.requireNonNull(session);
        Objects.requireNonNull(kind);
        at = at.truncatedTo(ChronoUnit.MICROS);
        roundTrip = roundTrip.map(time -> time.truncatedTo(ChronoUnit.MICROS));
        if (key.isBlank() || key.length() > 250) {
            throw new IllegalArgumentException("an event's key has 1 to 250 characters: '" + key + "'");
        }
        if (address.filter(text -> text.length() > 200).isPresent() || note.filter(text -> text.length() > LONGEST_NOTE).isPresent()) {
            throw new IllegalArgumentException("an address has up to 200 characters, a note up to " + LONGEST_NOTE);
        }
    }

    /** Begins an event; whatever is known is added to it. */
    public static Builder of(SessionId session, EventKind kind, Instant at) {
        return new Builder(session, kind, at);
    }

    /** Collects what is known of an event. Empty and blank texts count as not known. */
    public static final class Builder {
        private final SessionId session;
        private final EventKind kind;
        private final Instant at;
        private String key;
        private UserId user;
        private Section section;
        private ClientName client;
        private String address;
        private HostName host;
        private Layer layer;
        private Duration roundTrip;
        private Bytes received;
        private Bytes sent;
        private String note;

        private Builder(SessionId session, EventKind kind, Instant at) {
            this.session = session;
            this.kind = kind;
            this.at = at;
            key = session.key() + "/" + kind.name().toLowerCase(Locale.ROOT) + "@" + at;
        }

        /** The source's own key, where it has a better one than session, kind and instant. */
        public Builder key(String value) {
            key = value;
            return this;
        }

        public Builder user(String value) {
            user = known(value) ? new UserId(value.strip()) : null;
            return this;
        }

        public Builder section(String value) {
            section = known(value) ? new Section(value.strip()) : null;
            return this;
        }

        public Builder client(String value) {
            client = known(value) ? new ClientName(value.strip()) : null;
            return this;
        }

        public Builder address(String value) {
            address = known(value) ? value.strip() : null;
            return this;
        }

        public Builder host(String value) {
            host = known(value) ? new HostName(value.strip()) : null;
            return this;
        }

        public Builder layer(Layer value) {
            layer = value;
            return this;
        }

        public Builder roundTrip(Duration value) {
            roundTrip = value;
            return this;
        }

        public Builder bytes(Bytes fromClient, Bytes toClient) {
            received = fromClient;
            sent = toClient;
            return this;
        }

        public Builder note(String value) {
            note = known(value) ? cut(value.strip()) : null;
            return this;
        }

        public SessionEvent build() {
            return new SessionEvent(key, session, kind, at, Optional.ofNullable(user), Optional.ofNullable(section),
                    Optional.ofNullable(client), Optional.ofNullable(address), Optional.ofNullable(host),
                    Optional.ofNullable(layer), Optional.ofNullable(roundTrip), Optional.ofNullable(received),
                    Optional.ofNullable(sent), Optional.ofNullable(note));
        }

        private static String cut(String text) {
            return text.length() <= LONGEST_NOTE ? text : text.substring(0, LONGEST_NOTE - 1) + "\u2026";
        }

        private static boolean known(String value) {
            return value != null && !value.isBlank();
        }
    }
}
