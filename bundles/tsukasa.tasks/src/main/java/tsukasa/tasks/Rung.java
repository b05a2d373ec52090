// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A step of the ladder from what can be done today up.
 *
 * @param added    the remedies of this step: one, or several that unlock nothing without each other
 * @param cost     what these cost
 * @param costSoFar what all up to here cost
 * @param unlocked what this step unlocks
 * @param share    the share that is reached with it; empty if nothing is known
 */
public record Rung(SortedSet<RemedyId> added, Cost cost, Cost costSoFar, BigDecimal unlocked, OptionalDouble share) {
    public Rung {
        added = Collections.unmodifiableSortedSet(new TreeSet<>(added));
    }
}
