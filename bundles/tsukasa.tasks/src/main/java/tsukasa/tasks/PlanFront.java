// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks;

import java.util.List;

/**
 * What can be had for which cost: the plans that no other one beats in both, cheapest first.
 *
 * @param optimal whether these are all of them, proven
 */
public record PlanFront(List<Plan> plans, boolean optimal) {
    public PlanFront {
        plans = List.copyOf(plans);
    }
}
