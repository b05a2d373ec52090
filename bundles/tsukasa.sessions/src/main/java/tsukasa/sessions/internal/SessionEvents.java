// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import tsukasa.api.Bytes;
import tsukasa.api.Layer;
import tsukasa.api.Section;
import tsukasa.api.UserId;
import tsukasa.api.source.SourceId;
import tsukasa.persistence.EventTable;
import tsukasa.persistence.Micros;
import tsukasa.sessions.ClientName;
import tsukasa.sessions.EventKind;
import tsukasa.sessions.HostName;
import tsukasa.sessions.SessionEvent;
import tsukasa.sessions.SessionId;

/** How events lie in {@code session_event}, and how they are read back. */
final class SessionEvents {
    private SessionEvents() {
    }

    static EventTable<SessionEvent> table(String site) {
        return EventTable.<SessionEvent>named("session_event")
                .key("site", event -> site)
                .key("source", event -> event.session().source().value())
                .key("event_key", SessionEvent::key)
                .text("session_key", event -> event.session().key())
                .text("kind", event -> event.kind().name())
                .number("happened", event -> Micros.of(event.at()))
                .text("user_name", event -> event.user().map(UserId::value).orElse(null))
                .text("section", event -> event.section().map(Section::value).orElse(null))
                .text("client", event -> event.client().map(ClientName::value).orElse(null))
                .text("address", event -> event.address().orElse(null))
                .text("host", event -> event.host().map(HostName::value).orElse(null))
                .text("layer", event -> event.layer().map(Layer::name).orElse(null))
                .number("round_trip", event -> event.roundTrip().map(time -> time.toNanos() / 1000).orElse(null))
                .number("received", event -> event.received().map(Bytes::count).orElse(null))
                .number("sent", event -> event.sent().map(Bytes::count).orElse(null))
                .text("note", event -> event.note().orElse(null)).build();
    }

    /** All events of a session, by their place. */
    static List<SessionEvent> of(Connection connection, String site, SourceId source, String session) throws SQLException {
        List<SessionEvent> events = new ArrayList<>();
        new Selection("*", "session_event").where("site = ?", site).where("source = ?", source.value())
                .where("session_key = ?", session).forEach(connection, "", row -> events.add(read(row)));
        events.sort(Comparator.comparing(EventPlace::of));
        return events;
    }

    private static SessionEvent read(ResultSet row) throws SQLException {
        SessionId session = new SessionId(new SourceId(row.getString("source")), row.getString("session_key"));
        return new SessionEvent(row.getString("event_key"), session, EventKind.valueOf(row.getString("kind")),
                Micros.toInstant(row.getLong("happened")), text(row, "user_name").map(UserId::new),
                text(row, "section").map(Section::new), text(row, "client").map(ClientName::new), text(row, "address"),
                text(row, "host").map(HostName::new), text(row, "layer").map(Layer::valueOf),
                number(row, "round_trip").map(time -> Duration.of(time, ChronoUnit.MICROS)), number(row, "received").map(Bytes::new),
                number(row, "sent").map(Bytes::new), text(row, "note"));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private static Optional<Long> number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }
}
