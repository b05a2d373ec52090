// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What led from the KPI at the end of one day to that at the end of another. Each part is what its cause changes after the causes
 * before it, so the parts add up exactly: tasks, and shares at six decimals.
 */
public record Bridge(LocalDate from, LocalDate to, Kpi before, Kpi after, List<Part> parts) {
    public Bridge {
        parts = List.copyOf(parts);
    }

    /** The causes, in the order in which they are taken one after the other. */
    public enum Cause {
        POLICY, DROPPED_TASKS, LIVE_REMEDIES, CHANGED_TASKS, NEW_TASKS
    }

    /**
     * @param tasks    how many tasks there are more
     * @param share    by how much the share of completable tasks changes, 1 being the whole
     * @param byHours  by how much the share by hours does
     * @param byPeople by how much the share by people does
     * @param gained   the tasks that became completable
     * @param lost     the tasks that are so no more, or are no more
     */
    public record Part(Cause cause, int tasks, BigDecimal share, BigDecimal byHours, BigDecimal byPeople, SortedSet<TaskId> gained,
            SortedSet<TaskId> lost) {
        public Part {
            gained = Collections.unmodifiableSortedSet(new TreeSet<>(gained));
            lost = Collections.unmodifiableSortedSet(new TreeSet<>(lost));
        }

        /** How many completable tasks there are more. */
        public int completable() {
            return gained.size() - lost.size();
        }
    }
}
