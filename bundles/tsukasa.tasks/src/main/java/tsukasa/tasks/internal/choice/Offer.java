// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.choice;

import java.util.Set;

/**
 * A remedy as the choice sees it.
 *
 * @param cost    in yen
 * @param removes of the values that {@link Need#blockers} names, those that it removes; others count for nothing
 */
public record Offer(long cost, Set<?> removes) {
    public Offer {
        removes = Set.copyOf(removes);
        if (cost < 0) {
            throw new IllegalArgumentException("a cost is not negative: " + cost);
        }
    }
}
