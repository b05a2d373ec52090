// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal.limesurvey;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import tsukasa.surveys.AnswerChoice;
import tsukasa.surveys.Question;
import tsukasa.surveys.QuestionKind;
import tsukasa.surveys.Questionnaire;

/**
 * Writes what a survey asks as a structure that LimeSurvey imports, in the layout of its second version, which later ones import too.
 * Codes that LimeSurvey does not take (others than Latin letters and digits, or too long) become numbers in their order.
 */
public final class StructureWriter {
    private static final int DB_VERSION = 146;
    private static final String QUESTION_CODE = "[A-Za-z][A-Za-z0-9]{0,19}";
    private static final String PART_CODE = "[A-Za-z0-9]{1,20}";
    private static final String ANSWER_CODE = "[A-Za-z0-9]{1,5}";
    private static final String OTHER = "-oth-";
    private static final int LEAST_SID = 100_000;
    private static final int SIDS = 800_000;
    private static final String GID = "1";
    private final String language;
    private final String sid;
    private final StructureTable answers;
    private final StructureTable questions;
    private final StructureTable parts;
    private final Set<String> codes = new HashSet<>();
    private int replaced;
    private int number;

    private StructureWriter(Questionnaire asked, String language) {
        this.language = language;
        sid = String.valueOf(LEAST_SID + Math.floorMod(asked.title().hashCode(), SIDS));
        Map<String, String> usual = Map.of("sid", sid, "gid", GID, "parent_qid", "0", "other", "N", "mandatory", "N", "language", language, "scale_id", "0",
                "same_default", "0", "assessment_value", "0");
        answers = new StructureTable("answers", LayoutFields.ANSWERS, usual);
        questions = new StructureTable("questions", LayoutFields.QUESTIONS, usual);
        parts = new StructureTable("subquestions", LayoutFields.QUESTIONS, usual);
    }

    /**
     * The file's text, and how many codes were replaced.
     *
     * @param xml to be written in UTF-8
     */
    public record Written(String xml, int replaced) {
    }

    /** @param language of the texts, for example {@code ja} */
    public static Written write(Questionnaire asked, String language) {
        StructureWriter writer = new StructureWriter(asked, language);
        List<AskedAs> all = AskedAs.all(asked.questions());
        all.forEach(one -> {
            if (one.code().matches(QUESTION_CODE)) {
                writer.codes.add(one.code());
            }
        });
        for (int i = 0; i < all.size(); i++) {
            writer.question(all.get(i), i + 1);
        }
        return new Written(writer.document(asked.title()), writer.replaced);
    }

    private void question(AskedAs asked, int place) {
        String qid = next();
        Question first = asked.first();
        boolean other = first.choices().stream().anyMatch(choice -> choice.code().equals(OTHER));
        questions.add(Map.of("qid", qid, "type", asked.type(), "title", code(asked.code(), place), "question", asked.text(), "other", other ? "Y" : "N",
                "question_order", String.valueOf(place)));
        List<AnswerChoice> choices = first.choices().stream().filter(choice -> !choice.code().equals(OTHER)).toList();
        if (asked.array()) {
            part(asked.type(), qid, asked.rows().stream().map(row -> new AnswerChoice(AskedAs.part(row), asked.text(row))).toList());
        }
        if (first.kind() == QuestionKind.MULTIPLE) {
            part(asked.type(), qid, choices);
        } else if (List.of("L", "O", "F").contains(asked.type())) {
            answers(qid, choices);
        }
    }

    private void part(String type, String qid, List<AnswerChoice> rows) {
        boolean all = fit(rows, PART_CODE);
        for (int i = 0; i < rows.size(); i++) {
            parts.add(Map.of("qid", next(), "parent_qid", qid, "type", type, "title", all ? rows.get(i).code() : "SQ%03d".formatted(i + 1), "question", rows
                    .get(i).text(), "question_order", String.valueOf(i + 1)));
        }
    }

    private void answers(String qid, List<AnswerChoice> choices) {
        boolean all = fit(choices, ANSWER_CODE);
        for (int i = 0; i < choices.size(); i++) {
            answers.add(Map.of("qid", qid, "code", all ? choices.get(i).code() : "A" + (i + 1), "answer", choices.get(i).text(), "sortorder", String
                    .valueOf(i + 1)));
        }
    }

    /** Whether LimeSurvey takes these codes; else all of them are replaced. */
    private boolean fit(List<AnswerChoice> choices, String form) {
        boolean all = choices.stream().allMatch(choice -> choice.code().matches(form)) && choices.stream().map(AnswerChoice::code).distinct().count()
                == choices.size();
        replaced += all ? 0 : choices.size();
        return all;
    }

    private String code(String wanted, int place) {
        if (wanted.matches(QUESTION_CODE)) {
            return wanted;
        }
        replaced++;
        return Stream.iterate("Q" + place, code -> code + "x").filter(codes::add).findFirst().orElseThrow();
    }

    private String next() {
        return String.valueOf(++number);
    }

    private String document(String title) {
        StructureTable groups = new StructureTable("groups", LayoutFields.GROUPS, Map.of());
        groups.add(Map.of("gid", GID, "sid", sid, "group_name", title, "group_order", "0", "language", language));
        StructureTable surveys = new StructureTable("surveys", LayoutFields.SURVEYS, LayoutFields.USUAL);
        surveys.add(Map.of("sid", sid, "language", language));
        StructureTable words = new StructureTable("surveys_languagesettings", LayoutFields.TEXTS, Map.of());
        Map<String, String> text = new HashMap<>(Map.of("surveyls_survey_id", sid, "surveyls_language", language, "surveyls_title", title));
        text.putAll(Map.of("surveyls_dateformat", "1", "surveyls_numberformat", "0"));
        words.add(text);
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<document>\n <LimeSurveyDocType>Survey</LimeSurveyDocType>\n"
                + " <DBVersion>" + DB_VERSION + "</DBVersion>\n <languages>\n  <language>" + language + "</language>\n </languages>\n");
        Stream.of(answers, groups, questions, parts, surveys, words).forEach(table -> table.write(xml));
        return xml.append("</document>\n").toString();
    }
}
