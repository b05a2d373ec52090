// SPDX-License-Identifier: EPL-2.0
package tsukasa.sources.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tsukasa.api.SiteId;
import tsukasa.api.source.SourceId;
import tsukasa.persistence.Database;
import tsukasa.persistence.Micros;
import tsukasa.sources.SourceStatus.Problem;

/** The defined sources and what each has done. */
final class SourceStore implements SourceLoop.Histories {
    private static final int LONGEST_PROBLEM = 2_000;
    private static final String HISTORY = "reached, events, events_day, events_today, last_event, last_alive, problem, problem_since";

    private final Database database;
    private final SiteId site;

    SourceStore(Database database, SiteId site) {
        this.database = database;
        this.site = site;
        database.migrate("sources", SourceStore.class, List.of("V001__sources"));
    }

    /** A source and what it has done. */
    record Entry(StoredSource source, History history) {
    }

    List<Entry> all() {
        return database.jdbc(connection -> {
            try (PreparedStatement select = select(connection, "")) {
                return read(select);
            }
        });
    }

    Optional<Entry> find(SourceId id) {
        return database.jdbc(connection -> {
            try (PreparedStatement select = select(connection, "AND source = ? ")) {
                select.setString(2, id.value());
                return read(select).stream().findFirst();
            }
        });
    }

    private PreparedStatement select(Connection connection, String condition) throws SQLException {
        PreparedStatement select = connection.prepareStatement("SELECT source, uid, kind, pid, settings, paused, " + HISTORY
                + " FROM source WHERE site = ? " + condition + "ORDER BY source");
        select.setString(1, site.value());
        return select;
    }

    private static List<Entry> read(PreparedStatement select) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                StoredSource source = StoredSource.of(new SourceId(rows.getString(1)), rows.getString(2), rows.getString(3),
                        rows.getString(4), rows.getString(5), rows.getInt(6) != 0);
                entries.add(new Entry(source, history(rows, 7)));
            }
        }
        return entries;
    }

    private static History history(ResultSet row, int first) throws SQLException {
        Optional<Instant> since = instant(row, first + 7);
        String problem = row.getString(first + 6);
        return new History(Optional.ofNullable(row.getString(first)), row.getLong(first + 1), row.getLong(first + 2),
                row.getLong(first + 3), instant(row, first + 4), instant(row, first + 5),
                since.map(instant -> new Problem(String.valueOf(problem), instant)));
    }

    private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
        long micros = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Micros.toInstant(micros));
    }

    void insert(StoredSource source) {
        update("INSERT INTO source (uid, kind, pid, settings, paused, events, events_day, events_today, site, source) "
                + "VALUES (?, ?, ?, ?, ?, 0, 0, 0, ?, ?)", source.id(), statement -> {
                    statement.setString(1, source.uid());
                    statement.setString(2, source.kind());
                    statement.setString(3, source.pid());
                    statement.setString(4, source.settingsJson());
                    statement.setInt(5, source.paused() ? 1 : 0);
                    return 6;
                });
    }

    void update(StoredSource source) {
        update("UPDATE source SET settings = ?, paused = ? WHERE site = ? AND source = ?", source.id(), statement -> {
            statement.setString(1, source.settingsJson());
            statement.setInt(2, source.paused() ? 1 : 0);
            return 3;
        });
    }

    void delete(SourceId id) {
        update("DELETE FROM source WHERE site = ? AND source = ?", id, statement -> 1);
    }

    @Override
    public History load(SourceId id) {
        return find(id).map(Entry::history).orElse(History.NONE);
    }

    @Override
    public void save(SourceId id, History history) {
        update("UPDATE source SET reached = ?, events = ?, events_day = ?, events_today = ?, last_event = ?, last_alive = ?, "
                + "problem = ?, problem_since = ? WHERE site = ? AND source = ?", id, statement -> {
                    statement.setString(1, history.cursor().orElse(null));
                    statement.setLong(2, history.total());
                    statement.setLong(3, history.day());
                    statement.setLong(4, history.today());
                    set(statement, 5, history.lastEvent());
                    set(statement, 6, history.lastAlive());
                    statement.setString(7, history.problem().map(Problem::sentence).map(SourceStore::shortened).orElse(null));
                    set(statement, 8, history.problem().map(Problem::since));
                    return 9;
                });
    }

    private static String shortened(String sentence) {
        return sentence.length() <= LONGEST_PROBLEM ? sentence : sentence.substring(0, LONGEST_PROBLEM - 1) + "…";
    }

    private static void set(PreparedStatement statement, int index, Optional<Instant> instant) throws SQLException {
        if (instant.isPresent()) {
            statement.setLong(index, Micros.of(instant.get()));
        } else {
            statement.setNull(index, Types.BIGINT);
        }
    }

    /** Sets parameters and says which is the next. */
    private interface Parameters {
        int set(PreparedStatement statement) throws SQLException;
    }

    private void update(String sql, SourceId id, Parameters parameters) {
        database.jdbc(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                int next = parameters.set(statement);
                statement.setString(next, site.value());
                statement.setString(next + 1, id.value());
                return statement.executeUpdate();
            }
        });
    }

    /** Where the secrets of all sources lie. */
    Map<String, SourceId> secrets() {
        Map<String, SourceId> secrets = new LinkedHashMap<>();
        all().forEach(entry -> entry.source().secrets().values().forEach(reference -> secrets.put(reference, entry.source().id())));
        return secrets;
    }
}
