// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.choice;

import java.util.Set;

/**
 * A task as the choice sees it.
 *
 * @param weight   what it counts: 1, or hours, people, any number that is not negative
 * @param blockers all that must be removed before it is completable; empty if it is so already. Any values with equals and hashCode
 */
public record Need(long weight, Set<?> blockers) {
    public Need {
        blockers = Set.copyOf(blockers);
        if (weight < 0) {
            throw new IllegalArgumentException("a weight is not negative: " + weight);
        }
    }
}
