// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import tsukasa.api.Refusal;
import tsukasa.api.Section;
import tsukasa.api.UserId;
import tsukasa.api.source.ImportResult;
import tsukasa.api.staff.StaffMember;
import tsukasa.persistence.Database;
import tsukasa.surveys.AnswerChoice;
import tsukasa.surveys.Participation;
import tsukasa.surveys.Question;
import tsukasa.surveys.QuestionKind;
import tsukasa.surveys.QuestionResult;
import tsukasa.surveys.Questionnaire;
import tsukasa.surveys.SurveyId;
import tsukasa.surveys.Wave;
import tsukasa.surveys.WaveId;
import tsukasa.testing.StoreTest;

class SurveyImportTest {
    private static final SurveyId TELEWORK = new SurveyId("telework");
    private static final WaveId FIRST = new WaveId(TELEWORK, "1");

    @StoreTest
    void takesAnswersOnceAndReplacesThemWhileTheWaveIsOpen(Database database) {
        Slice slice = new Slice(database);
        String[] file = { "respondent,section,efficiency", "1,Tax,上がった", "2,Tax,変わらない" };
        assertEquals(List.of(2L, 0L), counts(slice.take(false, file)));
        assertEquals(List.of(0L, 2L), counts(slice.take(false, file)));
        assertEquals(List.of(1L, 1L), counts(slice.take(false, "respondent,section,efficiency", "1,Tax,上がった", "2,Tax,下がった")));
        assertEquals(List.of(new Wave(FIRST, 2, 0, Optional.empty())), slice.service.waves());
        assertEquals("下がった", slice.storage.store().responses(FIRST, false).get("2").values().get("efficiency"));
    }

    @StoreTest
    void storesNothingOfAPreviewNorOfAFileWithAProblem(Database database) {
        Slice slice = new Slice(database);
        assertEquals(1, slice.take(true, "respondent,q", "1,a").added());
        ImportResult wrong = slice.take(false, "respondent,q", "1,a", "1,b", ",c");
        assertEquals(List.of("3 Respondent 1 is in line 2 already.", "4 Respondent is missing."), wrong.problems().stream().map(one -> one.line() + " "
                + one.sentence()).toList());
        assertEquals(List.of(), slice.service.waves());
    }

    @StoreTest
    void leavesOutWhatWasNotSentOff(Database database) {
        Slice slice = new Slice(database);
        ImportResult result = slice.take(false, "respondent,submitted,q", "1,2026-10-01 10:00:00,a", "2,,b");
        assertEquals(List.of("1 response was not finished and left out."), result.notes());
        assertEquals(1, slice.service.waves().getFirst().responses());
    }

    @StoreTest
    void showsNoResultsOfAnOpenWaveAndChangesNoneOfAClosedOne(Database database) {
        Slice slice = new Slice(database);
        slice.take(false, people(7, 0));
        assertTrue(assertThrows(Refusal.class, () -> slice.service.results(FIRST)).getMessage().contains("is open"));
        slice.execute(slice.service.close(FIRST));
        List<QuestionResult> results = slice.service.results(FIRST);
        assertEquals(7, results.getFirst().answered());
        ImportResult late = slice.take(false, people(9, 0));
        assertEquals(List.of("2 responses came after the wave was closed: kept, but in no result."), late.notes());
        assertEquals(results, slice.service.results(FIRST));
        assertEquals(new Wave(FIRST, 7, 2, Optional.of(Slice.NOON)), slice.service.wave(FIRST).orElseThrow());
        ImportResult changed = slice.take(false, "respondent,section,group,efficiency", "p0,Tax,staff,下がった");
        assertEquals(List.of("The wave telework / 1 is closed, so the answers of p0 can't be changed. Leave the row out, or import it as another wave."),
                changed.problems().stream().map(one -> one.sentence()).toList());
        assertThrows(Refusal.class, () -> slice.execute(slice.service.remove(FIRST)));
        assertThrows(Refusal.class, () -> slice.execute(slice.service.describe(TELEWORK, new Questionnaire("x", List.of()))));
    }

    /** What somebody answers in an open wave is not even a choice that nobody took in the results of a closed one. */
    @StoreTest
    void resultsOfAClosedWaveTellNothingOfAnOpenOne(Database database) {
        Slice slice = new Slice(database);
        slice.take(false, "respondent,why", "1,paper", "2,paper", "3,phone", "4,phone", "5,paper");
        slice.execute(slice.service.close(FIRST));
        List<QuestionResult> results = slice.service.results(FIRST);
        slice.take(false, "respondent,wave,why,more", "1,2,noise,x");
        assertEquals(results, slice.service.results(FIRST));
        assertEquals(List.of("paper", "phone"), slice.service.questionnaire(TELEWORK).questions().getFirst().choices().stream()
                .map(AnswerChoice::code).toList());
    }

    /** Three of the second section: they are shown only together with the first, and so is whatever the groups would tell. */
    @StoreTest
    void showsASmallSectionTogetherWithAnother(Database database) {
        Slice slice = new Slice(database);
        slice.take(false, people(9, 3));
        slice.execute(slice.service.close(FIRST));
        QuestionResult result = slice.service.results(FIRST).getFirst();
        assertEquals(List.of(List.of("Tax", "Welfare")), result.sections().stream().map(QuestionResult.Part::members).toList());
        assertEquals(List.of(0, 0, 6, 0, 6), result.all().getFirst().counts());
        assertEquals(4, result.all().getFirst().mean());
    }

    @StoreTest
    void readsTicksOfColumnsOfTheirOwnByTheDescription(Database database) {
        Slice slice = new Slice(database);
        slice.execute(slice.service.describe(TELEWORK, new Questionnaire("Telework", List.of(new Question("why", "Why not?", QuestionKind.MULTIPLE,
                List.of(new AnswerChoice("paper", "Paper"), new AnswerChoice("phone", "Phone")))))));
        String[] rows = new String[7];
        rows[0] = "respondent,why[paper],why[phone],comment";
        for (int i = 1; i < rows.length; i++) {
            rows[i] = "p" + i + ",Y," + (i % 2 == 0 ? "Y" : "") + ",text " + i;
        }
        slice.take(false, rows);
        slice.execute(slice.service.close(FIRST));
        List<QuestionResult> results = slice.service.results(FIRST);
        assertEquals(List.of(6, 3), results.getFirst().all().getFirst().counts());
        assertEquals(true, results.get(1).hidden(), "six comments are too few");
    }

    @StoreTest
    void takesInAStructureAndRefusesWhatIsNone(Database database) throws IOException {
        Slice slice = new Slice(database);
        Path file = Files.createTempFile("survey", ".lss");
        try (InputStream in = SurveyImportTest.class.getResourceAsStream("limesurvey/new.lss")) {
            Files.write(file, in.readAllBytes());
            int questions = slice.execute(slice.service.describe(TELEWORK, file)).questions().size();
            assertEquals(questions, slice.service.questionnaire(TELEWORK).questions().size());
            Files.writeString(file, "<document/>");
            assertTrue(assertThrows(Refusal.class, () -> slice.execute(slice.service.describe(TELEWORK, file))).getMessage().contains(
                    "is not the structure"));
            Files.writeString(file, "id,q");
            assertTrue(assertThrows(Refusal.class, () -> slice.execute(slice.service.describe(TELEWORK, file))).getMessage().contains("can't be read"));
            assertEquals(questions, slice.service.questionnaire(TELEWORK).questions().size());
        } finally {
            Files.delete(file);
        }
    }

    /** Also where the first rows leave questions out. */
    @StoreTest
    void asksWhatNobodyDescribedInTheOrderOfTheFile(Database database) {
        Slice slice = new Slice(database);
        slice.take(false, "respondent,zeal,mood,again,days", "1,x,,y,", "2,x,x,,", "3,,x,y,4");
        slice.execute(slice.service.close(FIRST));
        assertEquals(List.of("zeal", "mood", "again", "days"), slice.service.questionnaire(TELEWORK).questions().stream().map(Question::code).toList());
    }

    @StoreTest
    void saysWhoHasAnsweredOfHowMany(Database database) {
        Slice slice = new Slice(database);
        slice.service.bindStaff(() -> Map.of(new UserId("a"), member("a", "Tax"), new UserId("b"), member("b", "Parks")));
        slice.take(false, people(2, 1));
        assertEquals(List.of(new Participation(Optional.of(new Section("Parks")), 0, OptionalInt.of(1)),
                new Participation(Optional.of(new Section("Tax")), 2, OptionalInt.of(1)),
                new Participation(Optional.of(new Section("Welfare")), 1, OptionalInt.empty())), slice.service.participation(FIRST));
    }

    private static StaffMember member(String user, String section) {
        return new StaffMember(new UserId(user), user, Optional.of(new Section(section)), Optional.empty(), false, Optional.empty());
    }

    private static List<Long> counts(ImportResult result) {
        return List.of(result.added(), result.known());
    }

    /** So many of the tax section, then of the welfare section; every other one says that efficiency rose. */
    private static String[] people(int tax, int welfare) {
        List<String> lines = new ArrayList<>(List.of("respondent,section,group,efficiency"));
        for (int i = 0; i < tax + welfare; i++) {
            lines.add("p" + i + "," + (i < tax ? "Tax" : "Welfare") + ",staff," + (i % 2 == 0 ? "上がった" : "変わらない"));
        }
        return lines.toArray(String[]::new);
    }
}
