// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal.limesurvey;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import tsukasa.surveys.AnswerChoice;
import tsukasa.surveys.Question;
import tsukasa.surveys.QuestionKind;

/**
 * A question as LimeSurvey asks it; an array is one, with its rows.
 *
 * @param type LimeSurvey's letter
 * @param rows of an array, else the question itself
 */
record AskedAs(String type, String code, List<Question> rows) {
    private static final List<String> YES_OR_NO = List.of("Y", "N");
    private static final List<String> ONE_TO_FIVE = List.of("1", "2", "3", "4", "5");
    /** Not the colon of a text, which has a blank before it in French. */
    private static final Pattern BEFORE_ROW = Pattern.compile("(?<=\\S): ");
    private static final String COMMENT = "[comment]";

    boolean array() {
        return List.of("F", "K", "Q").contains(type);
    }

    Question first() {
        return rows.getFirst();
    }

    /** The text above an array's rows. */
    String text() {
        return array() ? BEFORE_ROW.split(first().text(), 2)[0] : first().text();
    }

    /** A row's own text. */
    String text(Question row) {
        return row.text().startsWith(text() + ": ") ? row.text().substring(text().length() + 2) : row.text();
    }

    /** Its code in the array. */
    static String part(Question row) {
        return row.code().substring(row.code().indexOf('[') + 1, row.code().length() - 1);
    }

    static List<AskedAs> all(List<Question> questions) {
        List<AskedAs> all = new ArrayList<>();
        for (Question question : questions) {
            AskedAs last = all.isEmpty() ? null : all.getLast();
            if (last != null && question.code().equals(last.code + COMMENT) && last.type.equals("L")) {
                all.set(all.size() - 1, new AskedAs("O", last.code, last.rows));
            } else if (last != null && belongs(question, last)) {
                List<Question> rows = new ArrayList<>(last.rows);
                rows.add(question);
                all.set(all.size() - 1, new AskedAs(last.type, last.code, List.copyOf(rows)));
            } else {
                all.add(one(question));
            }
        }
        return all;
    }

    private static boolean belongs(Question question, AskedAs array) {
        AskedAs alone = one(question);
        return alone.array() && alone.type.equals(array.type) && alone.code.equals(array.code) && question.choices().equals(array.first().choices())
                && (array.text() + ": ").equals(question.text().substring(0, Math.min(question.text().length(), array.text().length() + 2)));
    }

    private static AskedAs one(Question question) {
        boolean row = question.code().matches("[^\\[\\]]+\\[[^\\[\\]]+\\]");
        String code = row ? question.code().substring(0, question.code().indexOf('[')) : question.code();
        if (row && question.kind() != QuestionKind.SINGLE && question.kind() != QuestionKind.MULTIPLE) {
            return new AskedAs(question.kind() == QuestionKind.SCALE ? "F" : question.kind() == QuestionKind.NUMBER ? "K" : "Q", code, List.of(question));
        }
        return new AskedAs(type(question), question.code(), List.of(question));
    }

    private static String type(Question question) {
        List<String> codes = question.choices().stream().map(AnswerChoice::code).toList();
        boolean bare = question.choices().stream().allMatch(choice -> choice.code().equals(choice.text()));
        return switch (question.kind()) {
            case SINGLE -> bare && codes.equals(YES_OR_NO) ? "Y" : "L";
            case SCALE -> bare && codes.equals(ONE_TO_FIVE) ? "5" : "L";
            case MULTIPLE -> "M";
            case NUMBER -> "N";
            case TEXT -> "T";
        };
    }
}
