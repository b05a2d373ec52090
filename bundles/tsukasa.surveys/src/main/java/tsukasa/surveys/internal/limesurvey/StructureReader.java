// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal.limesurvey;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import tsukasa.surveys.AnswerChoice;
import tsukasa.surveys.Question;
import tsukasa.surveys.QuestionKind;
import tsukasa.surveys.Questionnaire;

/**
 * Reads the structure of a survey as LimeSurvey exports it ({@code .lss}): which questions it has, under which codes the answers'
 * file has them, and what may be answered. The types are the letters of LimeSurvey's manual, "Question object: type".
 */
public final class StructureReader {
    private final SurveyTexts texts;
    private final Map<String, List<Map<String, String>>> answers;
    private final List<Map<String, String>> parts;

    private StructureReader(SurveyTexts texts) {
        this.texts = texts;
        answers = texts.answers();
        parts = texts.questions("subquestions");
    }

    /**
     * @param language preferred, for example {@code ja}; the survey's own if it lacks it
     * @return empty of questions if the file is not the structure of a survey
     * @throws IOException if it is not well-formed XML
     */
    public static Questionnaire read(InputStream in, String language) throws IOException {
        StructureFile file = StructureFile.read(in);
        return file.isSurvey() ? new StructureReader(new SurveyTexts(file, language)).questionnaire() : new Questionnaire("", List.of());
    }

    private Questionnaire questionnaire() {
        Map<String, Integer> groups = texts.groups();
        List<Map<String, String>> rows = texts.questions("questions");
        rows.sort(Comparator.comparing((Map<String, String> row) -> groups.getOrDefault(row.getOrDefault("gid", ""), 0)));
        return new Questionnaire(texts.title(), rows.stream().filter(row -> SurveyTexts.number(row, "parent_qid") == 0)
                .flatMap(this::questions).toList());
    }

    private Stream<Question> questions(Map<String, String> row) {
        return switch (row.getOrDefault("type", "")) {
            case "L", "!" -> one(row, QuestionKind.SINGLE, withOther(row, offered(row, 0)));
            case "O" -> Stream.concat(one(row, QuestionKind.SINGLE, offered(row, 0)), Stream.of(new Question(code(row) + "[comment]",
                    text(row), QuestionKind.TEXT, List.of())));
            case "Y" -> one(row, QuestionKind.SINGLE, codes("Y", "N"));
            case "G" -> one(row, QuestionKind.SINGLE, codes("F", "M"));
            case "I" -> one(row, QuestionKind.SINGLE, List.of());
            case "5" -> one(row, QuestionKind.SCALE, scale(5));
            case "M", "P" -> one(row, QuestionKind.MULTIPLE, withOther(row, parts(row, 0).stream().map(part -> new AnswerChoice(
                    part.getOrDefault("title", ""), text(part))).toList()));
            case "A" -> each(row, QuestionKind.SCALE, scale(5));
            case "B" -> each(row, QuestionKind.SCALE, scale(10));
            case "C" -> each(row, QuestionKind.SINGLE, codes("Y", "N", "U"));
            case "E" -> each(row, QuestionKind.SCALE, codes("D", "S", "I"));
            case "F", "H" -> each(row, QuestionKind.SCALE, offered(row, 0));
            case "1" -> parts(row, 0).stream().flatMap(part -> IntStream.of(0, 1).mapToObj(scale -> part(row, part, "][" + (scale + 1),
                    QuestionKind.SCALE, offered(row, scale))));
            case "R" -> IntStream.rangeClosed(1, offered(row, 0).size()).mapToObj(rank -> new Question(code(row) + "[" + rank + "]",
                    text(row) + " (" + rank + ")", QuestionKind.SINGLE, offered(row, 0)));
            case "N" -> one(row, QuestionKind.NUMBER, List.of());
            case "K" -> each(row, QuestionKind.NUMBER, List.of());
            case "Q" -> each(row, QuestionKind.TEXT, List.of());
            case ":" -> grid(row, QuestionKind.NUMBER);
            case ";" -> grid(row, QuestionKind.TEXT);
            case "S", "T", "U", "D" -> one(row, QuestionKind.TEXT, List.of());
            default -> Stream.empty();
        };
    }

    private static Stream<Question> one(Map<String, String> row, QuestionKind kind, List<AnswerChoice> choices) {
        return Stream.of(new Question(code(row), text(row), kind, choices));
    }

    private Stream<Question> each(Map<String, String> row, QuestionKind kind, List<AnswerChoice> choices) {
        return parts(row, 0).stream().map(part -> part(row, part, "", kind, choices));
    }

    private Stream<Question> grid(Map<String, String> row, QuestionKind kind) {
        return parts(row, 0).stream().flatMap(down -> parts(row, 1).stream().map(across -> new Question(code(row) + "["
                + down.getOrDefault("title", "") + "_" + across.getOrDefault("title", "") + "]", text(row) + ": " + text(down) + ", "
                + text(across), kind, List.of())));
    }

    private static Question part(Map<String, String> row, Map<String, String> part, String more, QuestionKind kind, List<AnswerChoice> choices) {
        return new Question(code(row) + "[" + part.getOrDefault("title", "") + more + "]", text(row) + ": " + text(part), kind, choices);
    }

    private List<Map<String, String>> parts(Map<String, String> row, int scale) {
        return parts.stream().filter(part -> part.getOrDefault("parent_qid", "").equals(row.get("qid"))
                && SurveyTexts.number(part, "scale_id") == scale).toList();
    }

    private List<AnswerChoice> offered(Map<String, String> row, int scale) {
        return answers.getOrDefault(row.get("qid"), List.of()).stream().filter(answer -> SurveyTexts.number(answer, "scale_id") == scale)
                .map(answer -> new AnswerChoice(answer.getOrDefault("code", ""), answer.getOrDefault("answer", ""))).toList();
    }

    private static List<AnswerChoice> withOther(Map<String, String> row, List<AnswerChoice> choices) {
        List<AnswerChoice> all = new ArrayList<>(choices);
        if (row.getOrDefault("other", "N").equals("Y")) {
            all.add(new AnswerChoice("-oth-", ""));
        }
        return all;
    }

    private static List<AnswerChoice> codes(String... codes) {
        return Stream.of(codes).map(code -> new AnswerChoice(code, code)).toList();
    }

    private static List<AnswerChoice> scale(int most) {
        return IntStream.rangeClosed(1, most).mapToObj(String::valueOf).map(code -> new AnswerChoice(code, code)).toList();
    }

    private static String code(Map<String, String> row) {
        return row.getOrDefault("title", "");
    }

    private static String text(Map<String, String> row) {
        return row.getOrDefault("question", "");
    }
}
