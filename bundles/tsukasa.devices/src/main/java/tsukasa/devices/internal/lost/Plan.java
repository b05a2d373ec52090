// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.lost;

import java.util.List;
import java.util.Optional;

import tsukasa.api.operation.Change;
import tsukasa.api.operation.Operation;
import tsukasa.devices.LostCase.State;

/**
 * What a step will do.
 *
 * @param before  for the person who is to confirm it: what will be done, or what is to be done by hand
 * @param parts   operations of which it consists
 * @param outside what it does beyond the database
 * @param after   what came of it, once the parts have been made
 */
record Plan(String before, List<Operation<?>> parts, Optional<Operation.OutsideWork> outside, Ending after) {
    /** How a step stands in the end, and the sentence for it. */
    record Ended(State state, String sentence) {
    }

    /** Makes the parts within the change, and says what came of them. */
    @FunctionalInterface
    interface Ending {
        Ended end(Change change);
    }

    /** Nothing is to be done any more. */
    static Plan nothing(String sentence) {
        return new Plan(sentence, List.of(), Optional.empty(), change -> new Ended(State.DONE, sentence));
    }

    /** Can't be done from here. */
    static Plan byHand(String sentence) {
        return new Plan(sentence, List.of(), Optional.empty(), change -> new Ended(State.BY_HAND, sentence));
    }

    /** Can be done by an operation. */
    static Plan of(String before, Operation<?> part, String after) {
        return new Plan(before, List.of(part), part.outsideWork(), change -> {
            part.run(new PartOfChange(change));
            return new Ended(State.DONE, after);
        });
    }
}
