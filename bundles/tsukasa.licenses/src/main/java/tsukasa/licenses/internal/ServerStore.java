// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tsukasa.api.source.SourceId;
import tsukasa.licenses.Basis;
import tsukasa.licenses.Issued;
import tsukasa.persistence.Database;
import tsukasa.persistence.Micros;

/** What license servers said besides checkouts: when they last spoke, how many they have. */
final class ServerStore {
    private final Database database;
    private final String site;

    ServerStore(Database database, String site) {
        this.database = database;
        this.site = site;
    }

    /** When this server last said what is out; nobody else can change that until the transaction is over. */
    Optional<Instant> claim(SourceId source) {
        return database.jdbc(connection -> {
            try (PreparedStatement touch = connection.prepareStatement("update license_server set seen = seen where site = ? and source = ?")) {
                touch.setString(1, site);
                touch.setString(2, source.value());
                touch.executeUpdate();
            }
            return seen(connection, source);
        });
    }

    private Optional<Instant> seen(Connection connection, SourceId source) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select seen from license_server where site = ? and source = ?")) {
            select.setString(1, site);
            select.setString(2, source.value());
            ResultSet row = select.executeQuery();
            return row.next() ? Optional.of(Micros.toInstant(row.getLong(1))) : Optional.empty();
        }
    }

    /** When each server last said what is out. */
    Map<SourceId, Instant> seen() {
        return database.jdbc(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select source, seen from license_server where site = ?")) {
                select.setString(1, site);
                Map<SourceId, Instant> seen = new HashMap<>();
                ResultSet rows = select.executeQuery();
                while (rows.next()) {
                    seen.put(new SourceId(rows.getString(1)), Micros.toInstant(rows.getLong(2)));
                }
                return seen;
            }
        });
    }

    /** When this server was last seen to have the whole of each feature. */
    Map<String, Instant> whole(SourceId source) {
        return database.jdbc(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select feature, seen from license_whole where site = ? and source = ?")) {
                select.setString(1, site);
                select.setString(2, source.value());
                Map<String, Instant> whole = new HashMap<>();
                ResultSet rows = select.executeQuery();
                while (rows.next()) {
                    whole.put(rows.getString(1), Micros.toInstant(rows.getLong(2)));
                }
                return whole;
            }
        });
    }

    /** @param before whether it had been before */
    void whole(SourceId source, String feature, Instant seen, boolean before) {
        database.jdbc(connection -> {
            try (PreparedStatement write = connection.prepareStatement(before
                    ? "update license_whole set seen = ? where site = ? and source = ? and feature = ?"
                    : "insert into license_whole (seen, site, source, feature) values (?, ?, ?, ?)")) {
                write.setLong(1, Micros.of(seen));
                write.setString(2, site);
                write.setString(3, source.value());
                write.setString(4, feature);
                return write.executeUpdate();
            }
        });
    }

    void spoke(SourceId source, Instant seen, boolean before) {
        database.jdbc(connection -> {
            try (PreparedStatement write = connection.prepareStatement(before
                    ? "update license_server set seen = ? where site = ? and source = ?"
                    : "insert into license_server (seen, site, source) values (?, ?, ?)")) {
                write.setLong(1, Micros.of(seen));
                write.setString(2, site);
                write.setString(3, source.value());
                return write.executeUpdate();
            }
        });
    }

    /** All that servers said of this feature, by source, then oldest first. */
    List<Issued> issued(Basis.Checkouts of) {
        return issued("feature = ?", of.feature()).stream()
                .filter(issued -> of.sources().isEmpty() || of.sources().contains(issued.source())).toList();
    }

    /** All that this server said, by feature, then oldest first. */
    List<Issued> issued(SourceId source) {
        return issued("source = ?", source.value());
    }

    /** All that every server said, by source, then by feature, then oldest first. */
    List<Issued> issued() {
        return issued("site = ?", site);
    }

    private List<Issued> issued(String condition, String value) {
        return database.jdbc(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select source, feature, issued, since from license_issued where site = ? and "
                    + condition + " order by source, feature, since")) {
                select.setString(1, site);
                select.setString(2, value);
                List<Issued> found = new ArrayList<>();
                ResultSet rows = select.executeQuery();
                while (rows.next()) {
                    found.add(new Issued(new SourceId(rows.getString(1)), rows.getString(2), rows.getInt(3),
                            Micros.toInstant(rows.getLong(4))));
                }
                return found;
            }
        });
    }

    void add(Issued issued) {
        database.jdbc(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into license_issued (site, source, feature, since, issued) values (?, ?, ?, ?, ?)")) {
                insert.setString(1, site);
                insert.setString(2, issued.source().value());
                insert.setString(3, issued.feature());
                insert.setLong(4, Micros.of(issued.since()));
                insert.setInt(5, issued.count());
                return insert.executeUpdate();
            }
        });
    }

    /** What was said is known to have held from earlier on. */
    void began(Issued issued, Instant earlier) {
        database.jdbc(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "update license_issued set since = ? where site = ? and source = ? and feature = ? and since = ?")) {
                update.setLong(1, Micros.of(earlier));
                update.setString(2, site);
                update.setString(3, issued.source().value());
                update.setString(4, issued.feature());
                update.setLong(5, Micros.of(issued.since()));
                return update.executeUpdate();
            }
        });
    }
}
