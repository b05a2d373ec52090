// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.contact;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.Optional;

import tsukasa.persistence.Database;
import tsukasa.persistence.Micros;

/** Up to when sessions have been followed. */
final class Follow {
    private static final String SESSIONS = "sessions";
    private final Database database;
    private final String site;

    Follow(Database database, String site) {
        this.database = database;
        this.site = site;
    }

    /**
     * How far it has got.
     *
     * @param until up to when all was read
     * @param whole when also what had been read long before was last read again
     */
    record Mark(Instant until, Instant whole) {
    }

    Optional<Mark> mark() {
        return database.jdbc(connection -> {
            try (PreparedStatement select = connection
                    .prepareStatement("select until_instant, whole_instant from device_follow where site = ? and follower = ?")) {
                select.setString(1, site);
                select.setString(2, SESSIONS);
                ResultSet row = select.executeQuery();
                return row.next() ? Optional.of(new Mark(Micros.toInstant(row.getLong(1)), Micros.toInstant(row.getLong(2))))
                        : Optional.<Mark>empty();
            }
        });
    }

    void set(Mark mark, boolean first) {
        database.jdbc(connection -> {
            try (PreparedStatement write = connection.prepareStatement(first
                    ? "insert into device_follow (until_instant, whole_instant, site, follower) values (?, ?, ?, ?)"
                    : "update device_follow set until_instant = ?, whole_instant = ? where site = ? and follower = ?")) {
                write.setLong(1, Micros.of(mark.until));
                write.setLong(2, Micros.of(mark.whole));
                write.setString(3, site);
                write.setString(4, SESSIONS);
                return write.executeUpdate();
            }
        });
    }
}
