// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal.limesurvey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

class StructureWriterTest {
    @ParameterizedTest
    @ValueSource(strings = {"old.lss", "new.lss"})
    void whatWasReadFromEitherLayoutComesBackAsItWas(String file) throws IOException {
        try (InputStream in = StructureWriterTest.class.getResourceAsStream(file)) {
            Questionnaire read = StructureReader.read(in, "ja");
            StructureWriter.Written written = StructureWriter.write(read, "ja");
            assertEquals(read, back(written));
            assertEquals(0, written.replaced());
        }
    }

    @Test
    void codesThatLimeSurveyDoesNotTakeBecomeNumbers() throws IOException {
        List<AnswerChoice> places = List.of(new AnswerChoice("自宅", "自宅"), new AnswerChoice("出先機関", "出先機関"));
        StructureWriter.Written written = StructureWriter.write(new Questionnaire("調査", List.of(new Question("主な利用場所", "主な利用場所", QuestionKind.SINGLE,
                places), new Question("Q1", "よく使う機能", QuestionKind.MULTIPLE, places))), "ja");
        assertEquals(List.of(new Question("Q1x", "主な利用場所", QuestionKind.SINGLE, List.of(new AnswerChoice("A1", "自宅"), new AnswerChoice("A2",
                "出先機関"))), new Question("Q1", "よく使う機能", QuestionKind.MULTIPLE, List.of(new AnswerChoice("SQ001", "自宅"), new AnswerChoice("SQ002",
                "出先機関")))), back(written).questions());
        assertEquals(5, written.replaced());
    }

    @Test
    void everyKindComesBack() throws IOException {
        Questionnaire asked = new Questionnaire("調査 ]]> & <b>", List.of(new Question("speed", "速さ", QuestionKind.SCALE, List.of("1", "2", "3", "4", "5")
                .stream().map(code -> new AnswerChoice(code, code)).toList()), new Question("place", "場所", QuestionKind.SINGLE, List.of(new AnswerChoice(
                "H", "自宅"), new AnswerChoice("-oth-", ""))), new Question("days[m]", "日数: 月曜", QuestionKind.NUMBER, List.of()), new Question("days[t]",
                "日数: 火曜", QuestionKind.NUMBER, List.of()), new Question("ideas[a]", "案: 一", QuestionKind.TEXT, List.of()), new Question("task", "業務",
                QuestionKind.SINGLE, List.of(new AnswerChoice("A", "窓口"))), new Question("task[comment]", "業務", QuestionKind.TEXT, List.of())));
        Questionnaire back = back(StructureWriter.write(asked, "ja"));
        assertEquals(asked.questions(), back.questions());
        assertTrue(back.title().startsWith("調査 ]]>"), back.title());
    }

    private static Questionnaire back(StructureWriter.Written written) throws IOException {
        return StructureReader.read(new ByteArrayInputStream(written.xml().getBytes(StandardCharsets.UTF_8)), "ja");
    }
}
