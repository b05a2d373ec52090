// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a remedy that went live was to unlock, and what those who do the tasks have said since.
 *
 * @param predicted tasks that it was to unlock on its day, given what else was live by then
 * @param confirmed those of them that were answered for since with no blocker left
 * @param refuted   those of them that were answered for since with a blocker left
 */
public record LiveRemedy(Remedy remedy, SortedSet<TaskId> predicted, SortedSet<TaskId> confirmed, SortedSet<TaskId> refuted) {
    public LiveRemedy {
        predicted = Collections.unmodifiableSortedSet(new TreeSet<>(predicted));
        confirmed = Collections.unmodifiableSortedSet(new TreeSet<>(confirmed));
        refuted = Collections.unmodifiableSortedSet(new TreeSet<>(refuted));
    }

    /** How many nobody has answered for since. */
    public int open() {
        return predicted.size() - confirmed.size() - refuted.size();
    }
}
