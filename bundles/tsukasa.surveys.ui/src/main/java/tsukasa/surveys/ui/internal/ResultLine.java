// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.ui.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import tsukasa.surveys.Question;
import tsukasa.surveys.QuestionResult.Part;
import tsukasa.surveys.ui.internal.ResultView.Row;

/**
 * How many of those of a row gave an answer.
 *
 * @param place  where it stands
 * @param answer empty where there is nothing to choose from
 * @param people who chose it
 * @param share  of those who answered
 */
record ResultLine(int place, String of, int answered, String answer, Optional<Integer> people, Optional<Double> share, Optional<Double> mean) {
    static List<ResultLine> of(Question question, List<Row> rows, SurveyWords words) {
        List<String> answers = words.answers(question);
        return IntStream.range(0, rows.size()).boxed().flatMap(i -> rows.get(i).part().stream().flatMap(part -> lines(i, rows.get(i).name(), part, answers)))
                .toList();
    }

    private static Stream<ResultLine> lines(int row, String of, Part part, List<String> answers) {
        Optional<Double> mean = Optional.of(part.mean()).filter(number -> !number.isNaN());
        if (answers.isEmpty()) {
            return Stream.of(new ResultLine(row, of, part.answered(), "", Optional.empty(), Optional.empty(), mean));
        }
        return IntStream.range(0, answers.size()).mapToObj(choice -> new ResultLine(row * answers.size() + choice, of, part.answered(), answers.get(choice),
                Optional.of(part.counts().get(choice)), Optional.of(part.share(choice)), mean));
    }
}
