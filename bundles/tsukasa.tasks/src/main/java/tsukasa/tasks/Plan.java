// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A choice of remedies and what it does.
 *
 * @param unlocked what becomes completable by them, in what tasks are weighed by
 * @param tasks    the tasks that do
 * @param share    the share of completable tasks that is reached, by what they are weighed by; empty if nothing is known
 * @param cost     of all of them
 * @param optimal  whether it is proven that no choice is better by what was asked
 * @param bound    what no choice can do better than: the most that can be unlocked or, where the cheapest was asked for, the least cost
 *                 in yen
 */
public record Plan(SortedSet<RemedyId> remedies, BigDecimal unlocked, List<TaskId> tasks, OptionalDouble share, Cost cost, boolean optimal,
        BigDecimal bound) {
    public Plan {
        remedies = Collections.unmodifiableSortedSet(new TreeSet<>(remedies));
        tasks = List.copyOf(tasks);
    }
}
