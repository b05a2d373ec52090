// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks;

import java.util.Collections;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How a task stands on a day.
 *
 * @param excluded whether policy keeps it from telework, whatever is done
 * @param left     the blockers that are left on it once the remedies are counted that were live by then
 */
public record Assessment(Task task, boolean excluded, SortedSet<Blocker> left) {
    public Assessment {
        Objects.requireNonNull(task);
        left = Collections.unmodifiableSortedSet(new TreeSet<>(left));
    }

    /** Whether it can be completed by telework: somebody has answered, no blocker is left, and policy does not exclude it. */
    public boolean completable() {
        return task.answered() && !excluded && left.isEmpty();
    }

    /** Whether remedies could still unlock it: blockers are left, all of them known, and policy does not exclude it. */
    public boolean unlockable() {
        return !excluded && !left.isEmpty() && left.stream().noneMatch(blocker -> blocker.code().equals(BlockerCode.UNSTATED));
    }
}
