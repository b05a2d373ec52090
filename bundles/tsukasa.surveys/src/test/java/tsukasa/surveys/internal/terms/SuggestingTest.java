// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import tsukasa.api.Actor;
import tsukasa.surveys.Coding;
import tsukasa.surveys.FreeText;
import tsukasa.surveys.Suggestion;
import tsukasa.surveys.SurveyId;
import tsukasa.surveys.TextId;
import tsukasa.surveys.WaveId;
import tsukasa.tasks.BlockerCode;
import tsukasa.tasks.BlockerKind;

class SuggestingTest {
    private static final WaveId WAVE = new WaveId(new SurveyId("s"), "1");
    private static final List<BlockerKind> WORDS = List.of(new BlockerKind(new BlockerCode("paper"), "紙の書類", false), new BlockerKind(
            new BlockerCode("phone"), "電話対応", false));

    @Test
    void findsWordsOfJapaneseWhereTheScriptChanges() {
        assertEquals(Set.of("電話対応", "電話", "話対", "対応", "多"), Terms.of("電話対応が多いため。"));
        assertEquals(Set.of("システム", "庁外", "使"), Terms.of("ｼｽﾃﾑが庁外から使えない"));
        assertEquals(Set.of("paper", "forms"), Terms.of("The paper forms are to be..."));
    }

    @Test
    void suggestsWhatSeveralTextsShareAndWhatItIsCalled() {
        List<Suggestion> made = Suggesting.of(List.of(text("電話対応のため"), text("電話が鳴る"), text("紙が要る"), text("図面")), WORDS);
        assertEquals(List.of("電話"), made.stream().map(Suggestion::term).toList());
        assertEquals(Optional.of("phone"), made.getFirst().code());
        assertEquals(0, made.getFirst().share());
        assertEquals(2, made.getFirst().texts().size());
    }

    @Test
    void learnsFromWhatPeopleHaveCoded() {
        List<Suggestion> made = Suggesting.of(List.of(text("図面を見る"), text("図面が大きい"), text("図面の確認", "paper:図面"), text("図面の押印", "paper:図面",
                "approval")), WORDS);
        Suggestion first = made.getFirst();
        assertEquals("図面", first.term());
        assertEquals(Optional.of("paper:図面"), first.code());
        assertEquals(1, first.share());
    }

    @Test
    void leavesOutWhatALongerTermSaysAsOften() {
        List<Suggestion> made = Suggesting.of(List.of(text("窓口業務"), text("窓口業務です")), WORDS);
        assertEquals(List.of("窓口業務"), made.stream().map(Suggestion::term).toList());
        assertTrue(Suggesting.of(List.of(text("窓口業務", "counter"), text("窓口業務", "counter")), WORDS).isEmpty(), "nothing is left to code");
    }

    private static FreeText text(String text, String... codes) {
        TextId id = new TextId(WAVE, "q", text);
        List<Coding> codings = new ArrayList<>();
        for (String code : codes) {
            codings.add(new Coding(id, code, new Actor("a"), Instant.EPOCH, Optional.empty()));
        }
        return new FreeText(id, text, 1, codings);
    }
}
