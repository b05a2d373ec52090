// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import tsukasa.api.Actor;
import tsukasa.api.UserId;

/**
 * How far the steps about a lost device are.
 *
 * @param borrower who had it when it was lost
 * @param steps    all four, in their order
 * @param closed   empty while it is open
 */
public record LostCase(AssetNumber device, Instant began, Actor by, Optional<UserId> borrower, List<Step> steps, Optional<Instant> closed) {
    public LostCase {
        steps = List.copyOf(steps);
    }

    /** How a step stands. */
    public enum State {
        WAITING, DONE,
        /** It can't be done from here and is to be done by hand. */
        BY_HAND
    }

    /**
     * One step.
     *
     * @param at       when it came to stand so; empty while it waits
     * @param sentence what was done, or what is to be done by hand
     */
    public record Step(LostStep step, State state, Optional<Instant> at, Optional<Actor> by, String sentence) {
    }

    public Step step(LostStep which) {
        return steps.get(which.ordinal());
    }

    public boolean complete() {
        return steps.stream().allMatch(step -> step.state() == State.DONE);
    }
}
