// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import tsukasa.surveys.AnswerChoice;
import tsukasa.surveys.Question;
import tsukasa.surveys.QuestionKind;

/** What columns of answers seem to be that nobody has described. */
final class LooksLike {
    private static final Pattern PART = Pattern.compile("(.+)\\[([^\\[\\]]+)\\]");
    private static final Set<String> TICKS = Set.of("Y", "N", "Yes", "No", "はい", "いいえ");
    private static final int MOST_CHOICES = 12;
    private static final int MOST_PARTS = 30;
    private static final int LONGEST_SCALE = 10;
    /** Answers in an order, from one end to the other, as questionnaires commonly have them. */
    private static final List<List<String>> SCALES = List.of(
            List.of("そう思わない", "あまりそう思わない", "どちらともいえない", "ややそう思う", "そう思う"),
            List.of("まったくそう思わない", "そう思わない", "どちらともいえない", "そう思う", "とてもそう思う"),
            List.of("不満", "やや不満", "どちらともいえない", "やや満足", "満足"),
            List.of("下がった", "やや下がった", "変わらない", "やや上がった", "上がった"),
            List.of("Strongly disagree", "Disagree", "Neither", "Agree", "Strongly agree"),
            List.of("Very dissatisfied", "Dissatisfied", "Neither", "Satisfied", "Very satisfied"));

    private LooksLike() {
    }

    /** @param columns what was answered, by column, in the columns' order */
    static List<Question> questions(Map<String, ? extends Collection<String>> columns) {
        Map<String, List<AnswerChoice>> ticked = new LinkedHashMap<>();
        Map<String, Question> questions = new LinkedHashMap<>();
        columns.forEach((column, texts) -> {
            Matcher part = PART.matcher(column);
            if (part.matches() && TICKS.containsAll(texts)) {
                ticked.computeIfAbsent(part.group(1), any -> new ArrayList<>()).add(new AnswerChoice(part.group(2), part.group(2)));
                questions.put(part.group(1), new Question(part.group(1), part.group(1), QuestionKind.MULTIPLE, ticked.get(part.group(1))));
            } else {
                questions.put(column, question(column, texts));
            }
        });
        return List.copyOf(questions.values());
    }

    private static Question question(String column, Collection<String> texts) {
        Set<String> different = new LinkedHashSet<>(texts);
        for (List<String> scale : SCALES) {
            if (different.size() > 1 && scale.containsAll(different)) {
                return new Question(column, column, QuestionKind.SCALE, choices(scale));
            }
        }
        if (different.stream().allMatch(text -> text.matches("[0-9,]+(\\.[0-9]+)?"))) {
            return number(column, different);
        }
        for (String parting : List.of(";", ", ")) {
            Set<String> parts = new TreeSet<>();
            different.forEach(text -> Arrays.stream(text.split(parting)).map(String::strip).filter(part -> !part.isEmpty()).forEach(parts::add));
            if (different.stream().anyMatch(text -> text.contains(parting)) && parts.size() <= MOST_PARTS && 2 * parts.size() <= texts.size()) {
                return new Question(column, column, QuestionKind.MULTIPLE, choices(parts));
            }
        }
        return different.size() <= MOST_CHOICES && 2 * different.size() <= texts.size()
                ? new Question(column, column, QuestionKind.SINGLE, choices(new TreeSet<>(different)))
                : new Question(column, column, QuestionKind.TEXT, List.of());
    }

    private static Question number(String column, Set<String> texts) {
        int most = texts.stream().filter(text -> text.matches("[0-9]{1,2}")).mapToInt(Integer::parseInt).max().orElse(0);
        boolean scale = most > 1 && most <= LONGEST_SCALE && texts.stream().allMatch(text -> text.matches("[1-9]|10"));
        return scale ? new Question(column, column, QuestionKind.SCALE, choices(IntStream.rangeClosed(1, Math.max(most, 5))
                .mapToObj(String::valueOf).toList())) : new Question(column, column, QuestionKind.NUMBER, List.of());
    }

    private static List<AnswerChoice> choices(Collection<String> texts) {
        return texts.stream().map(text -> new AnswerChoice(text, text)).toList();
    }
}
