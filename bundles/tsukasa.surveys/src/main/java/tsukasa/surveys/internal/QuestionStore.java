// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import tsukasa.persistence.Database;
import tsukasa.persistence.StorableText;
import tsukasa.surveys.AnswerChoice;
import tsukasa.surveys.Question;
import tsukasa.surveys.QuestionKind;
import tsukasa.surveys.Questionnaire;
import tsukasa.surveys.SurveyId;

/** What surveys ask, as somebody described it. A choice of the position -1 is the question itself; the question -1 is the title. */
final class QuestionStore {
    private static final int ITSELF = -1;
    private final Database database;
    private final String site;

    QuestionStore(SurveyStore store) {
        database = store.database();
        site = store.site();
    }

    Optional<Questionnaire> find(SurveyId survey) {
        return database.jdbc(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select question, choice, kind, code, said from survey_question"
                    + " where site = ? and survey = ? order by question, choice")) {
                select.setString(1, site);
                select.setString(2, survey.value());
                String title = null;
                List<Question> questions = new ArrayList<>();
                ResultSet rows = select.executeQuery();
                while (rows.next()) {
                    String said = rows.getString(5);
                    if (rows.getInt(1) == ITSELF) {
                        title = said;
                    } else if (rows.getInt(2) == ITSELF) {
                        questions.add(new Question(rows.getString(4), said, QuestionKind.valueOf(rows.getString(3)), List.of()));
                    } else {
                        Question last = questions.removeLast();
                        List<AnswerChoice> choices = new ArrayList<>(last.choices());
                        choices.add(new AnswerChoice(rows.getString(4), said));
                        questions.add(new Question(last.code(), last.text(), last.kind(), choices));
                    }
                }
                return title == null ? Optional.empty() : Optional.of(new Questionnaire(title, questions));
            }
        });
    }

    void put(SurveyId survey, Questionnaire questionnaire) {
        database.jdbc(connection -> {
            try (PreparedStatement delete = connection.prepareStatement("delete from survey_question where site = ? and survey = ?")) {
                delete.setString(1, site);
                delete.setString(2, survey.value());
                delete.executeUpdate();
            }
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into survey_question (site, survey, question, choice, kind, code, said) values (?, ?, ?, ?, ?, ?, ?)")) {
                insert.setString(1, site);
                insert.setString(2, survey.value());
                row(insert, ITSELF, ITSELF, "", "", questionnaire.title());
                for (int i = 0; i < questionnaire.questions().size(); i++) {
                    Question question = questionnaire.questions().get(i);
                    row(insert, i, ITSELF, question.kind().name(), question.code(), question.text());
                    for (int j = 0; j < question.choices().size(); j++) {
                        row(insert, i, j, "", question.choices().get(j).code(), question.choices().get(j).text());
                    }
                }
                return insert.executeBatch();
            }
        });
    }

    private static void row(PreparedStatement insert, int question, int choice, String kind, String code, String said)
            throws java.sql.SQLException {
        insert.setInt(3, question);
        insert.setInt(4, choice);
        insert.setString(5, kind);
        insert.setString(6, code);
        insert.setString(7, StorableText.of(said));
        insert.addBatch();
    }
}
