// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.ui.internal;

import java.util.List;
import java.util.Optional;

import tsukasa.devices.AssetNumber;
import tsukasa.devices.LostCase;
import tsukasa.devices.LostStep;
import tsukasa.ui.Tone;

/**
 * What is done about a lost device and what is still to be done.
 *
 * @param open  empty until the first step has been taken
 * @param plans by step, what it would do; empty for one that does not wait
 */
record LostSteps(AssetNumber device, Optional<LostCase> open, List<String> plans) {
    LostCase.State state(LostStep step) {
        return open.map(one -> one.step(step).state()).orElse(LostCase.State.WAITING);
    }

    /** What was done, what is to be done by hand, or what it would do. */
    String sentence(LostStep step) {
        String said = open.map(one -> one.step(step).sentence()).orElse("");
        String plan = plans.get(step.ordinal());
        return plan.isEmpty() ? said : said.isEmpty() ? plan : said + " " + plan;
    }

    /** When and by whom it came to stand so; empty while it waits. */
    String when(LostStep step, DeviceWords words) {
        return open.map(one -> one.step(step)).filter(one -> one.at().isPresent())
                .map(one -> words.text("LostSteps_when", words.formats().instant(one.at().get()), one.by().map(Object::toString).orElse(""))).orElse("");
    }

    /** The first opens the case; the others need it. */
    boolean takeable(LostStep step) {
        return state(step) == LostCase.State.WAITING && (open.isPresent() || step == LostStep.MARK_LOST);
    }

    boolean byHand(LostStep step) {
        return state(step) == LostCase.State.BY_HAND;
    }

    /** The step to go on with. */
    Optional<LostStep> next() {
        for (LostStep step : LostStep.values()) {
            if (state(step) != LostCase.State.DONE) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    static Tone tone(LostCase.State state) {
        return switch (state) {
            case DONE -> Tone.GOOD;
            case BY_HAND -> Tone.WARNING;
            case WAITING -> Tone.UNKNOWN;
        };
    }
}
