// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.choice;

import java.util.List;

/**
 * What can be had for which cost.
 *
 * @param points  the sets that no other one beats in both, cheapest first, each dearer and unlocking more than the one before; of equal
 *                ones the first alone. Where a limit was hit, those found so far: of each, {@link Optimum#bound} says what no set of
 *                its cost can unlock more than
 * @param optimal whether these are all of them, proven
 */
public record Front(List<Optimum> points, boolean optimal) {
    public Front {
        points = List.copyOf(points);
    }
}
