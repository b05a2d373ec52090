// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import tsukasa.api.SiteId;
import tsukasa.api.Texts;
import tsukasa.api.source.SourceId;
import tsukasa.persistence.Database;
import tsukasa.persistence.Micros;
import tsukasa.source.files.Mapping;
import tsukasa.source.files.SavedMapping;

/** The saved mappings, every version of them. */
final class MappingStore {
    private static final String NEWEST = "SELECT m.source, m.version, m.saved, m.mapping FROM file_mapping m WHERE m.site = ? "
            + "AND m.version = (SELECT MAX(n.version) FROM file_mapping n WHERE n.site = m.site AND n.source = m.source) ";

    private final Database database;
    private final SiteId site;
    private final Texts texts;

    MappingStore(Database database, SiteId site, Texts texts) {
        this.database = database;
        this.site = site;
        this.texts = texts;
        database.migrate("files", MappingStore.class, List.of("V001__mappings"));
    }

    List<SavedMapping> newest() {
        return database.jdbc(connection -> {
            try (PreparedStatement select = connection.prepareStatement(NEWEST + "ORDER BY m.source")) {
                select.setString(1, site.value());
                return read(select);
            }
        });
    }

    Optional<SavedMapping> newest(SourceId source) {
        return database.jdbc(connection -> {
            try (PreparedStatement select = connection.prepareStatement(NEWEST + "AND m.source = ?")) {
                select.setString(1, site.value());
                select.setString(2, source.value());
                return read(select).stream().findFirst();
            }
        });
    }

    SavedMapping add(SourceId source, Mapping mapping, Instant now) {
        int version = newest(source).map(SavedMapping::version).orElse(0) + 1;
        return database.jdbc(connection -> insert(connection, new SavedMapping(source, version, now, mapping)));
    }

    private SavedMapping insert(Connection connection, SavedMapping saved) throws SQLException {
        try (PreparedStatement insert = connection
                .prepareStatement("INSERT INTO file_mapping (site, source, version, saved, mapping) VALUES (?, ?, ?, ?, ?)")) {
            insert.setString(1, site.value());
            insert.setString(2, saved.source().value());
            insert.setInt(3, saved.version());
            insert.setLong(4, Micros.of(saved.at()));
            insert.setString(5, MappingJson.write(saved.mapping()));
            insert.executeUpdate();
            return saved;
        }
    }

    private List<SavedMapping> read(PreparedStatement select) throws SQLException {
        List<SavedMapping> mappings = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                String source = rows.getString(1);
                mappings.add(new SavedMapping(new SourceId(source), rows.getInt(2), Micros.toInstant(rows.getLong(3)),
                        MappingJson.read(rows.getString(4), source, texts)));
            }
        }
        return mappings;
    }
}
