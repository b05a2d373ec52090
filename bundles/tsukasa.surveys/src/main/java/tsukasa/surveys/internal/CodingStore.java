// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import tsukasa.api.Actor;
import tsukasa.persistence.Database;
import tsukasa.persistence.Micros;
import tsukasa.surveys.Coding;
import tsukasa.surveys.Coding.Undone;
import tsukasa.surveys.TextId;
import tsukasa.surveys.WaveId;

/** Codes that people gave to texts, those that were taken back among them. */
final class CodingStore {
    private final Database database;
    private final String site;

    CodingStore(SurveyStore store) {
        database = store.database();
        site = store.site();
    }

    /** All that ever were, oldest first. */
    List<Coding> all(WaveId wave, String question) {
        return database.jdbc(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select text, code, coded, coder, undone, undoer from survey_coding"
                    + " where site = ? and survey = ? and wave = ? and question = ? order by coded, text, code")) {
                select.setString(1, site);
                select.setString(2, wave.survey().value());
                select.setString(3, wave.wave());
                select.setString(4, question);
                List<Coding> codings = new ArrayList<>();
                ResultSet rows = select.executeQuery();
                while (rows.next()) {
                    String undoer = rows.getString(6);
                    codings.add(new Coding(new TextId(wave, question, rows.getString(1)), rows.getString(2), new Actor(rows.getString(4)),
                            Micros.toInstant(rows.getLong(3)), undoer == null ? Optional.empty() : Optional.of(new Undone(new Actor(undoer),
                            Micros.toInstant(rows.getLong(5))))));
                }
                return codings;
            }
        });
    }

    void add(Collection<Coding> codings) {
        database.jdbc(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into survey_coding (coded, site, survey, wave, question, text, code, coder) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
                for (Coding coding : codings) {
                    insert.setLong(1, Micros.of(coding.at()));
                    bind(insert, 2, coding);
                    insert.setString(8, coding.by().value());
                    insert.addBatch();
                }
                return insert.executeBatch();
            }
        });
    }

    /** Says of these codings, which held, that they were taken back. */
    void undo(Collection<Coding> codings) {
        database.jdbc(connection -> {
            try (PreparedStatement update = connection.prepareStatement("update survey_coding set undone = ?, undoer = ? where site = ?"
                    + " and survey = ? and wave = ? and question = ? and text = ? and code = ? and undone is null")) {
                for (Coding coding : codings) {
                    Undone undone = coding.undone().orElseThrow();
                    update.setLong(1, Micros.of(undone.at()));
                    update.setString(2, undone.by().value());
                    bind(update, 3, coding);
                    update.addBatch();
                }
                return update.executeBatch();
            }
        });
    }

    private void bind(PreparedStatement statement, int first, Coding coding) throws java.sql.SQLException {
        TextId text = coding.text();
        statement.setString(first, site);
        statement.setString(first + 1, text.wave().survey().value());
        statement.setString(first + 2, text.wave().wave());
        statement.setString(first + 3, text.question());
        statement.setString(first + 4, text.key());
        statement.setString(first + 5, coding.code());
    }
}
