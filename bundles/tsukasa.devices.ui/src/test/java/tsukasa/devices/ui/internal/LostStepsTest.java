// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import tsukasa.api.Actor;
import tsukasa.api.UserId;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.LostCase;
import tsukasa.devices.LostStep;

class LostStepsTest {
    private static final AssetNumber DEVICE = new AssetNumber("R6-0001");
    private static final Actor CLERK = new Actor("clerk");

    private static LostCase.Step step(LostStep step, LostCase.State state, String sentence) {
        boolean waits = state == LostCase.State.WAITING;
        return new LostCase.Step(step, state, waits ? Optional.empty() : Optional.of(SmallFleet.NOW), waits ? Optional.empty() : Optional.of(CLERK), sentence);
    }

    private static LostSteps halfway() {
        LostCase open = new LostCase(DEVICE, SmallFleet.NOW, CLERK, Optional.of(new UserId("ito")), List.of(
                step(LostStep.MARK_LOST, LostCase.State.DONE, "Marked."), step(LostStep.SUSPEND_SIM, LostCase.State.BY_HAND, "Call the carrier."),
                step(LostStep.RELEASE_SEATS, LostCase.State.WAITING, ""), step(LostStep.END_SESSIONS, LostCase.State.WAITING, "It failed.")), Optional.empty());
        return new LostSteps(DEVICE, Optional.of(open), List.of("", "", "Releases one seat.", "Ends one session."));
    }

    @Test
    void onlyTheFirstStepCanBeTakenUntilItHasOpenedTheCase() {
        LostSteps none = new LostSteps(DEVICE, Optional.empty(), List.of("Marks it.", "b", "c", "d"));
        assertTrue(none.takeable(LostStep.MARK_LOST));
        assertFalse(none.takeable(LostStep.SUSPEND_SIM));
        assertEquals("Marks it.", none.sentence(LostStep.MARK_LOST));
        assertEquals(Optional.of(LostStep.MARK_LOST), none.next());
    }

    @Test
    void saysHowFarEachStepIsAndWhatIsNext() {
        LostSteps steps = halfway();
        assertFalse(steps.takeable(LostStep.MARK_LOST));
        assertTrue(steps.byHand(LostStep.SUSPEND_SIM));
        assertTrue(steps.takeable(LostStep.RELEASE_SEATS));
        assertEquals("Call the carrier.", steps.sentence(LostStep.SUSPEND_SIM));
        assertEquals("It failed. Ends one session.", steps.sentence(LostStep.END_SESSIONS));
        assertEquals("2026-11-20 10:00:00, clerk", steps.when(LostStep.MARK_LOST, SmallFleet.WORDS));
        assertEquals("", steps.when(LostStep.RELEASE_SEATS, SmallFleet.WORDS));
        assertEquals(Optional.of(LostStep.SUSPEND_SIM), steps.next());
    }
}
