// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

import tsukasa.persistence.Database;
import tsukasa.persistence.DatabaseFault;

/**
 * Which days have changed since when, for all consoles that share the database. Every change takes the next number and
 * holds it until it is committed, so whoever has seen a number has missed nothing before it.
 */
public final class Revisions {
    private static final String NEXT = "update session_revision set revision = revision + 1 where site = ?";
    private static final String NEXT_LASTING = "update session_revision set revision = revision + 1, lasting_revision = revision + 1 where site = ?";
    private final Database database;
    private final String site;

    public Revisions(Database database, String site) {
        this.database = database;
        this.site = site;
    }

    /** Sees to it that there is a number to count up, whichever console comes first. */
    public void open() {
        if (read().all() > 0) {
            return;
        }
        try {
            database.transaction(() -> database.jdbc(connection -> {
                try (PreparedStatement insert = connection
                        .prepareStatement("insert into session_revision (site, revision, lasting_revision) values (?, 1, 1)")) {
                    insert.setString(1, site);
                    return insert.executeUpdate();
                }
            }));
        } catch (DatabaseFault e) {
            if (!e.duplicate()) {
                throw e;
            }
        }
    }

    DaySource.Revision read() {
        return database.jdbc(connection -> {
            try (PreparedStatement query = connection.prepareStatement("select revision, lasting_revision from session_revision where site = ?")) {
                query.setString(1, site);
                try (ResultSet row = query.executeQuery()) {
                    return row.next() ? new DaySource.Revision(row.getLong(1), row.getLong(2)) : new DaySource.Revision(0, 0);
                }
            }
        });
    }

    Map<Long, Long> daysAfter(long revision) {
        return database.jdbc(connection -> {
            Map<Long, Long> days = new HashMap<>();
            try (PreparedStatement query = connection
                    .prepareStatement("select day_number, revision from session_day where site = ? and revision > ?")) {
                query.setString(1, site);
                query.setLong(2, revision);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        days.put(row.getLong(1), row.getLong(2));
                    }
                }
            }
            return days;
        });
    }

    /** To be called at the end of the transaction that changes sessions: others wait for it from here on. */
    void advance(SortedSet<Long> days, boolean lasting) {
        database.jdbc(connection -> {
            try (PreparedStatement next = connection.prepareStatement(lasting ? NEXT_LASTING : NEXT)) {
                next.setString(1, site);
                next.executeUpdate();
            }
            if (!days.isEmpty()) {
                mark(connection, days);
            }
            return null;
        });
    }

    private void mark(Connection connection, SortedSet<Long> days) throws SQLException {
        long revision = read().all();
        List<Long> fresh = new ArrayList<>();
        try (PreparedStatement update = connection.prepareStatement("update session_day set revision = ? where site = ? and day_number = ?")) {
            for (long day : days) {
                bind(update, revision, day);
            }
            int[] found = update.executeBatch();
            int place = 0;
            for (long day : days) {
                if (found[place++] == 0) {
                    fresh.add(day);
                }
            }
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into session_day (revision, site, day_number) values (?, ?, ?)")) {
            for (long day : fresh) {
                bind(insert, revision, day);
            }
            insert.executeBatch();
        }
    }

    private void bind(PreparedStatement statement, long revision, long day) throws SQLException {
        statement.setLong(1, revision);
        statement.setString(2, site);
        statement.setLong(3, day);
        statement.addBatch();
    }
}
