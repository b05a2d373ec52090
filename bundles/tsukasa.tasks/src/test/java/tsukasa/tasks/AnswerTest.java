// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.junit.jupiter.api.Test;

class AnswerTest {
    @Test
    void nothingLeftMeansYes() {
        assertTrue(answer(Completable.YES, "").left().isEmpty());
        assertFalse(answer(Completable.YES, "").contradictory());
    }

    @Test
    void aNoWithoutReasonLeavesAnUnstatedBlocker() {
        assertEquals("unstated", Blocker.format(answer(Completable.NO, "").left()));
        assertEquals("unstated", Blocker.format(answer(Completable.PARTLY, "").left()));
        assertEquals("paper", Blocker.format(answer(Completable.NO, "paper").left()));
    }

    @Test
    void aYesWithBlockersContradictsItself() {
        assertTrue(answer(Completable.YES, "paper").contradictory());
    }

    @Test
    void isGivenByAWordOrByABlocker() {
        assertFalse(Answer.NONE.given());
        assertTrue(answer(Completable.UNANSWERED, "paper").given());
        assertTrue(answer(Completable.YES, "").given());
    }

    private static Answer answer(Completable declared, String blockers) {
        return new Answer(declared, Blocker.parseAll(blockers), Optional.empty());
    }
}
