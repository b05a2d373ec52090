// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * All that was known at the end of a day: tasks and remedies by id, and the policy.
 *
 * @param day which remedies are live is judged as of it
 */
public record Inventory(LocalDate day, List<Task> tasks, List<Remedy> remedies, Policy policy) {
    public Inventory {
        Objects.requireNonNull(day);
        Objects.requireNonNull(policy);
        tasks = List.copyOf(tasks);
        remedies = List.copyOf(remedies);
    }
}
