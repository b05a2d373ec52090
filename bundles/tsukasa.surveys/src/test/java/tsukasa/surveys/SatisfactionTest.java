// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class SatisfactionTest {
    private static final String[] ANSWERS = {"不満", "やや不満", "どちらともいえない", "やや満足", "満足"};
    private static final Question SPEED = question(QuestionKind.SCALE, "通信速度の満足度", ANSWERS);

    @Test
    void isOfAnswersThatSaySo() {
        assertEquals(List.of(3, 4), Satisfaction.satisfied(SPEED));
        assertEquals(List.of(0, 1), Satisfaction.satisfied(question(QuestionKind.SINGLE, "テレワークについて", "満足している", "まあ満足している", "あまり満足していない",
                "満足していない")), "whichever end comes first");
        assertEquals(List.of(3, 4), Satisfaction.satisfied(question(QuestionKind.SCALE, "Overall", "Very dissatisfied", "Dissatisfied",
                "Neither satisfied nor dissatisfied", "Satisfied", "Very satisfied")));
    }

    @Test
    void isBeyondTheMiddleWhereTheQuestionAsksForIt() {
        assertEquals(List.of(3, 4), Satisfaction.satisfied(question(QuestionKind.SCALE, "テレワーク環境に満足していますか", "そう思わない", "あまりそう思わない",
                "どちらともいえない", "ややそう思う", "そう思う")));
        assertEquals(List.of(), Satisfaction.satisfied(question(QuestionKind.SCALE, "不満がある", "そう思わない", "どちらともいえない", "そう思う")));
    }

    @Test
    void isNothingOfOtherQuestions() {
        assertEquals(List.of(), Satisfaction.satisfied(question(QuestionKind.SCALE, "動作は速い", "そう思わない", "どちらともいえない", "そう思う")));
        assertEquals(List.of(), Satisfaction.satisfied(question(QuestionKind.MULTIPLE, "満足な点", "満足", "速さ")));
        assertEquals(Optional.empty(), Satisfaction.of(List.of(new QuestionResult(SPEED, 3, List.of(), List.of(), List.of(), List.of()))), "nothing that is hidden is told");
    }

    @Test
    void prefersTheQuestionForAllInAll() {
        Question overall = question(QuestionKind.SCALE, "総合的な満足度", ANSWERS);
        Satisfaction found = Satisfaction.of(List.of(result(SPEED, 10, 0, 0, 0, 0), result(overall, 1, 0, 1, 8, 10))).orElseThrow();
        assertEquals(new Satisfaction(overall, 20, 0.9), found);
    }

    private static Question question(QuestionKind kind, String text, String... answers) {
        return new Question(text, text, kind, Stream.of(answers).map(answer -> new AnswerChoice(answer, answer)).toList());
    }

    private static QuestionResult result(Question question, Integer... counts) {
        int answered = Stream.of(counts).mapToInt(Integer::intValue).sum();
        return new QuestionResult(question, answered, List.of(new QuestionResult.Part(List.of(), answered, List.of(counts), Double.NaN)), List.of(), List
                .of(), List.of());
    }
}
