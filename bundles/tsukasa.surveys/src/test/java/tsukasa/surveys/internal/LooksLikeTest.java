// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import tsukasa.surveys.AnswerChoice;
import tsukasa.surveys.Question;
import tsukasa.surveys.QuestionKind;

class LooksLikeTest {
    @Test
    void knowsAScaleByItsWordsAndOrdersIt() {
        Question question = one("やや満足", "不満", "満足", "満足");
        assertEquals(QuestionKind.SCALE, question.kind());
        assertEquals(List.of("不満", "やや不満", "どちらともいえない", "やや満足", "満足"), question.choices().stream().map(AnswerChoice::code).toList());
    }

    @Test
    void tellsNumbersFromScalesOfNumbers() {
        assertEquals(QuestionKind.SCALE, one("1", "5", "3").kind());
        assertEquals(QuestionKind.NUMBER, one("1", "250", "3.5").kind());
    }

    /** As Microsoft Forms writes them, with a semicolon after the last too; Google Forms has a comma and a blank. */
    @Test
    void partsWhatWasChosenTogether() {
        assertEquals(List.of("paper", "phone"), one("paper;phone;", "paper;", "phone;", "paper;").choices().stream().map(AnswerChoice::code).toList());
        assertEquals(QuestionKind.MULTIPLE, one("紙, 電話", "紙", "電話", "紙").kind());
    }

    @Test
    void takesFewAnswersOfManyForChoicesAndOthersForText() {
        assertEquals(QuestionKind.SINGLE, one("bus", "train", "bus", "bus").kind());
        assertEquals(QuestionKind.TEXT, one("I like it.", "The screen freezes at noon.").kind());
    }

    @Test
    void makesOneQuestionOfTicksInColumns() {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        columns.put("why[paper]", List.of("Y", "Y"));
        columns.put("why[phone]", List.of("Y"));
        assertEquals(List.of(new Question("why", "why", QuestionKind.MULTIPLE, List.of(new AnswerChoice("paper", "paper"), new AnswerChoice("phone",
                "phone")))), LooksLike.questions(columns));
    }

    private static Question one(String... texts) {
        return LooksLike.questions(Collections.singletonMap("q", List.of(texts))).getFirst();
    }
}
