// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * How many of those who answered are satisfied: they chose an answer that says so. Where the question asks for it and its answers agree or
 * disagree, those beyond the middle of the scale.
 *
 * @param share of those who answered, 0 to 1
 */
public record Satisfaction(Question question, int answered, double share) {
    private static final Pattern ASKS = Pattern.compile("満足|satisf");
    private static final Pattern SATISFIED = Pattern.compile("満足|\\bsatisfied");
    private static final Pattern NOT = Pattern.compile("不満|満足.*(ない|ません)|どちら|dissatisfied|unsatisfied|not .*satisfied|neither|nor ");
    private static final Pattern OVERALL = Pattern.compile("全体|総合|overall");

    /** Of the question for all in all if there is one, else of the first that may be shown. */
    public static Optional<Satisfaction> of(List<QuestionResult> results) {
        return results.stream().filter(result -> !result.all().isEmpty() && !satisfied(result.question()).isEmpty())
                .min(Comparator.comparing(result -> !OVERALL.matcher(plain(result.question().text())).find()))
                .map(result -> new Satisfaction(result.question(), result.all().getFirst().answered(),
                        satisfied(result.question()).stream().mapToDouble(result.all().getFirst()::share).sum()));
    }

    /** The numbers of the answers that say so; none if the question is of something else. */
    public static List<Integer> satisfied(Question question) {
        if (question.kind() != QuestionKind.SCALE && question.kind() != QuestionKind.SINGLE) {
            return List.of();
        }
        List<String> answers = question.answers().stream().map(Satisfaction::plain).toList();
        List<Integer> said = IntStream.range(0, answers.size()).filter(i -> SATISFIED.matcher(answers.get(i)).find() && !NOT.matcher(answers.get(i)).find())
                .boxed().toList();
        if (!said.isEmpty() && said.size() < answers.size()) {
            return said;
        }
        return question.ordered() && ASKS.matcher(plain(question.text())).find() && !NOT.matcher(plain(question.text())).find()
                ? IntStream.range((answers.size() + 1) / 2, answers.size()).boxed().toList() : List.of();
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
