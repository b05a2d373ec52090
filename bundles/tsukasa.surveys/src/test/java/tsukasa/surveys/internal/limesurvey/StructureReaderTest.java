// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal.limesurvey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tsukasa.surveys.AnswerChoice;
import tsukasa.surveys.Question;
import tsukasa.surveys.QuestionKind;
import tsukasa.surveys.Questionnaire;

class StructureReaderTest {
    private static final List<AnswerChoice> AGREEMENT = List.of(new AnswerChoice("1", "そう思わない"), new AnswerChoice("2", "どちらでもない"),
            new AnswerChoice("3", "そう思う"));

    @ParameterizedTest
    @ValueSource(strings = {"old.lss", "new.lss"})
    void readsBothLayoutsAlike(String file) throws IOException {
        assertEquals(new Questionnaire("テレワーク・アンケート", List.of(
                new Question("efficiency[SQ001]", "テレワークについて どう感じますか: 仕事がはかどる", QuestionKind.SCALE, AGREEMENT),
                new Question("efficiency[SQ002]", "テレワークについて どう感じますか: 画面が遅い", QuestionKind.SCALE, AGREEMENT),
                new Question("reasons", "できない理由", QuestionKind.MULTIPLE, List.of(new AnswerChoice("paper", "紙を見る"),
                new AnswerChoice("phone", "電話に出る"), new AnswerChoice("-oth-", ""))),
                new Question("again", "続けたいですか", QuestionKind.SINGLE, List.of(new AnswerChoice("Y", "Y"), new AnswerChoice("N", "N"))),
                new Question("days", "週に何日", QuestionKind.NUMBER, List.of()),
                new Question("comment", "ご意見", QuestionKind.TEXT, List.of()))), read(file, "ja"));
    }

    @Test
    void takesTheLanguageAskedForWhereTheSurveyHasIt() throws IOException {
        assertEquals("Telework", read("new.lss", "en").title());
        assertEquals("Disagree", read("old.lss", "en").questions().getFirst().choices().getFirst().text());
        assertEquals("テレワーク・アンケート", read("new.lss", "fr").title());
    }

    @Test
    void refusesWhatIsNoSurvey() throws IOException {
        assertEquals(List.of(), StructureReader.read(text("<document><LimeSurveyDocType>Label set</LimeSurveyDocType></document>"), "ja")
                .questions());
        assertThrows(IOException.class, () -> StructureReader.read(text("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>"),
                "ja"));
    }

    private static Questionnaire read(String file, String language) throws IOException {
        try (InputStream in = StructureReaderTest.class.getResourceAsStream(file)) {
            return StructureReader.read(in, language);
        }
    }

    private static InputStream text(String xml) {
        return new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
    }
}
