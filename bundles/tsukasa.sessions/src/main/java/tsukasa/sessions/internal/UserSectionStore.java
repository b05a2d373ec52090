// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import tsukasa.persistence.Database;
import tsukasa.persistence.Micros;
import tsukasa.sessions.SessionEvent;

/** Keeps what events tell of the sections of users. */
final class UserSectionStore {
    private static final String WIDEN = """
            update session_user_section set first_told = case when first_told > ? then ? else first_told end,
                last_told = case when last_told < ? then ? else last_told end
            where site = ? and user_name = ? and section = ?""";
    private static final String INSERT = """
            insert into session_user_section (first_told, last_told, site, user_name, section) values (?, ?, ?, ?, ?)""";
    private final Database database;
    private final String site;

    private record Key(String user, String section) {
    }

    private record Span(long first, long last) {
        private Span with(Span other) {
            return new Span(Math.min(first, other.first), Math.max(last, other.last));
        }
    }

    UserSectionStore(Database database, String site) {
        this.database = database;
        this.site = site;
    }

    /** Keeps what these events tell, which were just stored in this transaction. */
    void keep(List<SessionEvent> fresh) {
        Map<Key, Span> told = new TreeMap<>(Comparator.comparing(Key::user).thenComparing(Key::section));
        for (SessionEvent event : fresh) {
            if (event.user().isPresent() && event.section().isPresent()) {
                long at = Micros.of(event.at());
                told.merge(new Key(event.user().get().value(), event.section().get().value()), new Span(at, at), Span::with);
            }
        }
        if (!told.isEmpty()) {
            database.jdbc(connection -> {
                for (Map.Entry<Key, Span> entry : told.entrySet()) {
                    keep(connection, entry.getKey(), entry.getValue());
                }
                return null;
            });
        }
    }

    private void keep(Connection connection, Key key, Span told) throws SQLException {
        try (PreparedStatement widen = connection.prepareStatement(WIDEN)) {
            bind(widen, key, told.first, told.first, told.last, told.last);
            if (widen.executeUpdate() > 0) {
                return;
            }
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            bind(insert, key, told.first, told.last);
            insert.executeUpdate();
        }
    }

    private void bind(PreparedStatement statement, Key key, long... instants) throws SQLException {
        int next = 1;
        for (long instant : instants) {
            statement.setLong(next++, instant);
        }
        statement.setString(next++, site);
        statement.setString(next++, key.user);
        statement.setString(next, key.section);
    }
}
