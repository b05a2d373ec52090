// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tsukasa.api.Section;
import tsukasa.persistence.Database;
import tsukasa.persistence.Micros;
import tsukasa.persistence.StorableText;
import tsukasa.surveys.SurveyId;
import tsukasa.surveys.Wave;
import tsukasa.surveys.WaveId;

/** Waves and the answers in them. */
final class SurveyStore {
    private final Database database;
    private final String site;

    SurveyStore(Database database, String site) {
        this.database = database;
        this.site = site;
    }

    Database database() {
        return database;
    }

    String site() {
        return site;
    }

    /** All, by survey, then by name. */
    List<Wave> waves() {
        return database.jdbc(connection -> {
            try (PreparedStatement select = connection.prepareStatement("""
                    select w.survey, w.wave, w.closed, count(r.respondent), coalesce(sum(cast(r.late as int)), 0)
                    from survey_wave w left join survey_response r on r.site = w.site and r.survey = w.survey and r.wave = w.wave
                    where w.site = ? group by w.survey, w.wave, w.closed order by w.survey, w.wave""")) {
                select.setString(1, site);
                List<Wave> waves = new ArrayList<>();
                ResultSet rows = select.executeQuery();
                while (rows.next()) {
                    long closed = rows.getLong(3);
                    Optional<Instant> since = rows.wasNull() ? Optional.empty() : Optional.of(Micros.toInstant(closed));
                    waves.add(new Wave(new WaveId(new SurveyId(rows.getString(1)), rows.getString(2)), rows.getInt(4) - rows.getInt(5),
                            rows.getInt(5), since));
                }
                return waves;
            }
        });
    }

    Optional<Wave> wave(WaveId id) {
        return waves().stream().filter(wave -> wave.id().equals(id)).findFirst();
    }

    void open(WaveId id) {
        run("insert into survey_wave (site, survey, wave) values (?, ?, ?)", id);
    }

    void close(WaveId id, Instant at) {
        database.jdbc(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "update survey_wave set closed = ? where site = ? and survey = ? and wave = ?")) {
                update.setLong(1, Micros.of(at));
                bind(update, 2, id);
                return update.executeUpdate();
            }
        });
    }

    void remove(WaveId id) {
        run("delete from survey_column where site = ? and survey = ? and wave = ?", id);
        run("delete from survey_value where site = ? and survey = ? and wave = ?", id);
        run("delete from survey_response where site = ? and survey = ? and wave = ?", id);
        run("delete from survey_wave where site = ? and survey = ? and wave = ?", id);
    }

    private void run(String sql, WaveId id) {
        database.jdbc(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                bind(statement, 1, id);
                return statement.executeUpdate();
            }
        });
    }

    private void bind(PreparedStatement statement, int first, WaveId id) throws SQLException {
        statement.setString(first, site);
        statement.setString(first + 1, id.survey().value());
        statement.setString(first + 2, id.wave());
    }

    /** The columns of its answers' files in their order, wave by wave; a column may be in several waves. */
    List<String> columns(SurveyId survey) {
        return database.jdbc(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select question from survey_column where site = ? and survey = ?"
                    + " order by wave, position")) {
                select.setString(1, site);
                select.setString(2, survey.value());
                List<String> columns = new ArrayList<>();
                ResultSet rows = select.executeQuery();
                while (rows.next()) {
                    columns.add(rows.getString(1));
                }
                return columns;
            }
        });
    }

    /** Says in which order a file had its columns; those that are known keep their place. */
    void order(WaveId id, Collection<String> columns) {
        java.util.Set<String> known = new java.util.HashSet<>(columns(id.survey()));
        database.jdbc(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into survey_column (site, survey, wave, question, position) values (?, ?, ?, ?, ?)")) {
                int position = known.size();
                for (String column : columns) {
                    if (!known.contains(column)) {
                        bind(insert, 1, id);
                        insert.setString(4, column);
                        insert.setInt(5, position++);
                        insert.addBatch();
                    }
                }
                return insert.executeBatch();
            }
        });
    }

    /** By respondent; also those that came late, if they are asked for. */
    Map<String, Response> responses(WaveId id, boolean late) {
        return database.jdbc(connection -> {
            Map<String, Map<String, String>> values = values(connection, id);
            try (PreparedStatement select = connection.prepareStatement("select respondent, section, grp, usr from survey_response where site = ?"
                    + " and survey = ? and wave = ?" + (late ? "" : " and late = 0") + " order by respondent")) {
                bind(select, 1, id);
                Map<String, Response> responses = new LinkedHashMap<>();
                ResultSet rows = select.executeQuery();
                while (rows.next()) {
                    String respondent = rows.getString(1);
                    responses.put(respondent, new Response(respondent, Optional.ofNullable(rows.getString(4)), Optional.ofNullable(rows.getString(2)).map(Section::new),
                            Optional.ofNullable(rows.getString(3)), values.getOrDefault(respondent, Map.of())));
                }
                return responses;
            }
        });
    }

    private Map<String, Map<String, String>> values(Connection connection, WaveId id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select respondent, question, said from survey_value where site = ? and survey = ? and wave = ?")) {
            bind(select, 1, id);
            Map<String, Map<String, String>> values = new HashMap<>();
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
                values.computeIfAbsent(rows.getString(1), any -> new HashMap<>()).put(rows.getString(2), rows.getString(3));
            }
            return values;
        }
    }

    /** Adds responses, or replaces those of the same respondents. */
    void put(WaveId id, Collection<Response> responses, boolean late) {
        database.jdbc(connection -> {
            delete(connection, "survey_value", id, responses);
            delete(connection, "survey_response", id, responses);
            insert(connection, id, responses, late);
            insertValues(connection, id, responses);
            return null;
        });
    }

    private void delete(Connection connection, String table, WaveId id, Collection<Response> responses) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from " + table
                + " where site = ? and survey = ? and wave = ? and respondent = ?")) {
            for (Response response : responses) {
                bind(delete, 1, id);
                delete.setString(4, response.respondent());
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    private void insert(Connection connection, WaveId id, Collection<Response> responses, boolean late) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into survey_response (site, survey, wave, respondent, section, grp, late, usr) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Response response : responses) {
                bind(insert, 1, id);
                insert.setString(4, response.respondent());
                insert.setObject(5, response.section().map(Section::value).map(StorableText::of).orElse(null), Types.VARCHAR);
                insert.setObject(6, response.group().map(StorableText::of).orElse(null), Types.VARCHAR);
                insert.setInt(7, late ? 1 : 0);
                insert.setObject(8, response.user().map(StorableText::of).orElse(null), Types.VARCHAR);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void insertValues(Connection connection, WaveId id, Collection<Response> responses) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into survey_value (site, survey, wave, respondent, question, said) values (?, ?, ?, ?, ?, ?)")) {
            for (Response response : responses) {
                for (Map.Entry<String, String> value : response.values().entrySet()) {
                    bind(insert, 1, id);
                    insert.setString(4, response.respondent());
                    insert.setString(5, value.getKey());
                    insert.setString(6, StorableText.of(value.getValue()));
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }
}
