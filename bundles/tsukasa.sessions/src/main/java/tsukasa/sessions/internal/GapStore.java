// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import tsukasa.persistence.Database;
import tsukasa.sessions.SessionId;
import tsukasa.sessions.internal.index.Gap;

/** Keeps the disconnections of sessions in step with their fold: gathers what some folds bring, then writes it together. */
final class GapStore {
    private final Database database;
    private final String site;
    private final List<SessionId> again = new ArrayList<>();
    private final List<FoldedSession> fresh = new ArrayList<>();

    GapStore(Database database, String site) {
        this.database = database;
        this.site = site;
    }

    /** The session goes on, and brings those gaps besides the stored ones. */
    void add(FoldedSession session) {
        if (!session.gaps().isEmpty()) {
            fresh.add(session);
        }
    }

    /** The session was folded again from its first event, and has those gaps only. */
    void replace(FoldedSession session) {
        again.add(session.id());
        add(session);
    }

    void write() {
        if (!again.isEmpty() || !fresh.isEmpty()) {
            database.jdbc(connection -> {
                delete(connection);
                insert(connection);
                return null;
            });
        }
    }

    private void delete(Connection connection) throws SQLException {
        try (PreparedStatement delete = connection
                .prepareStatement("delete from session_gap where site = ? and source = ? and session_key = ?")) {
            for (SessionId id : again) {
                delete.setString(1, site);
                delete.setString(2, id.source().value());
                delete.setString(3, id.key());
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    private void insert(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection
                .prepareStatement("insert into session_gap (site, source, session_key, began, ended) values (?, ?, ?, ?, ?)")) {
            for (FoldedSession session : fresh) {
                insert.setString(1, site);
                insert.setString(2, session.id().source().value());
                insert.setString(3, session.id().key());
                for (Gap gap : session.gaps()) {
                    insert.setLong(4, gap.from());
                    insert.setLong(5, gap.to());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }
}
