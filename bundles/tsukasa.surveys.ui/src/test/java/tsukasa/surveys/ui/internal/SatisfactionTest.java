// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static tsukasa.surveys.ui.internal.Asked.question;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import tsukasa.surveys.Question;
import tsukasa.surveys.QuestionKind;

class SatisfactionTest {
    private static final Question SPEED = question(QuestionKind.SCALE, "通信速度の満足度", Asked.SATISFIED);

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
        assertEquals(Optional.empty(), Satisfaction.of(List.of(Asked.hidden(SPEED))), "nothing that is hidden is told");
    }

    @Test
    void prefersTheQuestionForAllInAll() {
        Question overall = question(QuestionKind.SCALE, "総合的な満足度", Asked.SATISFIED);
        Satisfaction found = Satisfaction.of(List.of(Asked.result(SPEED, Asked.part("", 10, 0, 0, 0, 0)), Asked.result(overall, Asked.part("", 1, 0, 1, 8,
                10)))).orElseThrow();
        assertEquals(new Satisfaction(overall, 20, 0.9), found);
    }
}
