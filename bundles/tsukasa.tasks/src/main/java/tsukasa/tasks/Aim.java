// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks;

import java.util.OptionalDouble;

/**
 * How a target stands.
 *
 * @param share   what its day had, or is expected to have by plan; empty if there are no tasks
 * @param missing how many tasks are missing to it; 0 if it is met
 * @param past    whether its day is over, and the share what became of it
 */
public record Aim(Target target, OptionalDouble share, int missing, boolean past) {
    public boolean met() {
        return missing == 0 && share.isPresent();
    }
}
