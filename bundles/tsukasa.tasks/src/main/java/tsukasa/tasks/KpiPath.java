// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks;

import java.util.List;
import java.util.Optional;

/**
 * How the share of completable tasks came to be what it is, and where it is to go.
 *
 * @param actual  as it was known at the ends of the months of the last year, and on the day that was asked for, which is the last
 * @param planned from that day on; the first is that day itself
 * @param undated remedies that the plan names and that have no day on which they go live; they are not counted
 * @param aims    the targets as they were set on that day, by their days
 */
public record KpiPath(List<KpiDay> actual, List<Milestone> planned, List<Remedy> undated, List<Aim> aims) {
    public KpiPath {
        actual = List.copyOf(actual);
        planned = List.copyOf(planned);
        undated = List.copyOf(undated);
        aims = List.copyOf(aims);
    }

    /** The next target whose day is not over. */
    public Optional<Aim> next() {
        return aims.stream().filter(aim -> !aim.past()).findFirst();
    }
}
