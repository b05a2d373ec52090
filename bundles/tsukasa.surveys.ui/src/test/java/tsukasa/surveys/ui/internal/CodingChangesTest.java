// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import tsukasa.ui.Answers;

class CodingChangesTest {
    private static final Written WRITTEN = new Written(List.of(), List.of(), List.of(), Map.of("paper", "紙", "phone", "電話"));

    private static Answers answers(Map<String, String> written) {
        return new Answers(written, Asked.WORDS.formats());
    }

    @Test
    void readsAndFillsInCodesAsTasksHaveThem() {
        for (String code : List.of("paper", "paper:form 12", "stairs", "stairs:north")) {
            assertEquals(code, CodingChanges.read(answers(CodingChanges.answers(Optional.of(code), WRITTEN))));
        }
    }

    @Test
    void takesAWordOfOnesOwnBeforeTheChosenBlocker() {
        assertEquals("stairs", CodingChanges.read(answers(Map.of("code", "paper", "own", " stairs ", "item", ""))));
    }

    @Test
    void choosesNothingByItself() {
        Answers answers = answers(CodingChanges.answers(Optional.empty(), WRITTEN));
        CodingChanges.read(answers);
        assertFalse(answers.problems().isEmpty());
    }
}
