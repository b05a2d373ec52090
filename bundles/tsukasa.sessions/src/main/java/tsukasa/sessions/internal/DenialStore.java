// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import tsukasa.api.Layer;
import tsukasa.api.Period;
import tsukasa.api.UserId;
import tsukasa.api.source.SourceId;
import tsukasa.persistence.Database;
import tsukasa.persistence.Micros;
import tsukasa.sessions.ClientName;
import tsukasa.sessions.Denial;
import tsukasa.sessions.EventKind;
import tsukasa.sessions.HostName;
import tsukasa.sessions.SessionEvent;

/** Refused starts, kept apart from the other events so that those of a period are found at once. */
final class DenialStore {
    private static final Comparator<Denial> ORDER = Comparator.comparing(Denial::at)
            .thenComparing(denial -> denial.source().value()).thenComparing(Denial::key);
    private final Database database;
    private final String site;

    DenialStore(Database database, String site) {
        this.database = database;
        this.site = site;
    }

    /** Keeps the refused starts among these events, which were just stored in this transaction. */
    void keep(List<SessionEvent> fresh) {
        List<SessionEvent> denied = fresh.stream().filter(event -> event.kind() == EventKind.DENIED).toList();
        if (!denied.isEmpty()) {
            database.jdbc(connection -> insert(connection, denied));
        }
    }

    private int insert(Connection connection, List<SessionEvent> denied) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into session_denial (site, source, event_key, happened, "
                + "user_name, client, address, host, layer, reason) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (SessionEvent event : denied) {
                insert.setString(1, site);
                insert.setString(2, event.session().source().value());
                insert.setString(3, event.key());
                insert.setLong(4, Micros.of(event.at()));
                insert.setString(5, event.user().map(UserId::value).orElse(null));
                insert.setString(6, event.client().map(ClientName::value).orElse(null));
                insert.setString(7, event.address().orElse(null));
                insert.setString(8, event.host().map(HostName::value).orElse(null));
                insert.setString(9, event.layer().map(Layer::name).orElse(null));
                insert.setString(10, event.note().orElse(null));
                insert.addBatch();
            }
            return insert.executeBatch().length;
        }
    }

    /** Which of these events of a source are stored. */
    Set<String> known(SourceId source, List<String> keys) {
        Set<String> known = new HashSet<>();
        database.jdbc(connection -> {
            for (String key : keys) {
                new Selection("event_key", "session_denial").where("site = ?", site).where("source = ?", source.value())
                        .where("event_key = ?", key).forEach(connection, "", row -> known.add(row.getString(1)));
            }
            return null;
        });
        return known;
    }

    List<Denial> during(Period period) {
        List<Denial> denials = new ArrayList<>();
        database.jdbc(connection -> {
            new Selection("*", "session_denial").where("site = ?", site)
                    .where("happened >= ? and happened < ?", Micros.of(period.from()), Micros.of(period.to()))
                    .forEach(connection, "happened", row -> denials.add(read(row)));
            return null;
        });
        denials.sort(ORDER);
        return denials;
    }

    private static Denial read(ResultSet row) throws SQLException {
        return new Denial(new SourceId(row.getString("source")), row.getString("event_key"),
                Micros.toInstant(row.getLong("happened")), text(row, "user_name").map(UserId::new),
                text(row, "client").map(ClientName::new), text(row, "address"),
                text(row, "host").map(HostName::new), text(row, "layer").map(Layer::valueOf),
                text(row, "reason"));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }
}
