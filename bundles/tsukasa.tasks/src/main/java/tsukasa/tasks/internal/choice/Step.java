// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.choice;

import java.util.BitSet;

/**
 * A step of a ladder.
 *
 * @param added    the remedies of this step: one, or several that unlock nothing without each other
 * @param cost     of these
 * @param unlocked what they unlock beyond the steps before
 */
public record Step(BitSet added, long cost, long unlocked) {
}
