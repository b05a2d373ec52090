// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import tsukasa.api.Refusal;
import tsukasa.persistence.Database;
import tsukasa.surveys.CodeCount;
import tsukasa.surveys.Coding;
import tsukasa.surveys.FreeText;
import tsukasa.surveys.Question;
import tsukasa.surveys.SurveyId;
import tsukasa.surveys.TextId;
import tsukasa.surveys.WaveId;
import tsukasa.tasks.BlockerCode;
import tsukasa.tasks.BlockerKind;
import tsukasa.testing.StoreTest;

class CodingTest {
    private static final WaveId FIRST = new WaveId(new SurveyId("telework"), "1");

    @StoreTest
    void givesCodesAndTakesThemBackAndKnowsWhoDid(Database database) {
        Slice slice = slice(database, 10);
        StoredCodingService codings = codings(slice);
        assertEquals(List.of("why"), codings.questions(FIRST).stream().map(Question::code).toList());
        List<TextId> phones = codings.texts(FIRST, "why").stream().filter(text -> text.text().startsWith("電話")).map(FreeText::id).toList();
        slice.execute(codings.code(phones, "phone"));
        slice.execute(codings.code(phones.subList(0, 1), "Phone:Line 3"));
        slice.execute(codings.code(phones, "phone"));
        assertEquals(List.of(new CodeCount("phone", "電話対応", 5, 5), new CodeCount("phone:Line 3", "電話対応: Line 3", 1, 1)),
                codings.codes(FIRST, "why"));
        slice.execute(codings.uncode(phones, "phone"));
        assertEquals(List.of("phone:Line 3"), codings.codes(FIRST, "why").stream().map(CodeCount::code).toList());
        List<Coding> history = codings.history(FIRST, "why");
        assertEquals(6, history.size());
        assertEquals(5, history.stream().filter(coding -> coding.undone().isPresent() && coding.by().value().equals("tester")).count());
        assertThrows(Refusal.class, () -> slice.execute(codings.uncode(phones, "phone")));
    }

    @StoreTest
    void refusesWhatIsNoCodeOrNoText(Database database) {
        Slice slice = slice(database, 10);
        StoredCodingService codings = codings(slice);
        TextId text = codings.texts(FIRST, "why").getFirst().id();
        assertThrows(Refusal.class, () -> slice.execute(codings.code(Set.of(text), "a;b")));
        assertThrows(Refusal.class, () -> slice.execute(codings.code(Set.of(text), "unstated")));
        assertThrows(Refusal.class, () -> slice.execute(codings.code(Set.of(new TextId(FIRST, "why", "no")), "paper")));
    }

    @StoreTest
    void showsNoTextsOfAnOpenWaveNorOfAFew(Database database) {
        Slice slice = new Slice(database);
        slice.take(false, rows(10));
        StoredCodingService codings = codings(slice);
        assertThrows(Refusal.class, () -> codings.texts(FIRST, "why"));
        Slice few = slice(database, 9, "few");
        WaveId wave = new WaveId(new SurveyId("telework"), "few");
        assertEquals(List.of(), codings(few).questions(wave));
        assertThrows(Refusal.class, () -> codings(few).suggestions(wave, "why"));
    }

    @StoreTest
    void suggestsAndAppliesNothingUnasked(Database database) {
        Slice slice = slice(database, 12);
        StoredCodingService codings = codings(slice);
        assertTrue(codings.suggestions(FIRST, "why").stream().anyMatch(one -> one.term().equals("電話") && one.code().orElse("").equals("phone")));
        assertEquals(List.of(), codings.codes(FIRST, "why"));
    }

    private static StoredCodingService codings(Slice slice) {
        return new StoredCodingService(slice.storage, () -> List.of(new BlockerKind(new BlockerCode("phone"), "電話対応", false)));
    }

    private static Slice slice(Database database, int people) {
        return slice(database, people, "1");
    }

    private static Slice slice(Database database, int people, String wave) {
        Slice slice = new Slice(database);
        String[] rows = rows(people);
        for (int i = 0; i < rows.length; i++) {
            rows[i] += i == 0 ? ",wave" : "," + wave;
        }
        slice.take(false, rows);
        slice.execute(slice.service.close(new WaveId(new SurveyId("telework"), wave)));
        return slice;
    }

    private static String[] rows(int people) {
        List<String> rows = new ArrayList<>(List.of("respondent,section,why"));
        for (int i = 0; i < people; i++) {
            rows.add("p" + i + ",Tax," + (i % 2 == 0 ? "電話が" + i + "本ある" : "現場に行く " + i));
        }
        return rows.toArray(String[]::new);
    }
}
