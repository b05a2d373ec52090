// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.health;

import java.util.List;

/**
 * The KPI in a few numbers.
 *
 * @param course shares at the ends of the last months, as far back as tasks are known, and of today
 */
record KpiGlance(int tasks, int completable, int unanswered, List<Double> course) {
    KpiGlance {
        course = List.copyOf(course);
    }

    double share() {
        return tasks == 0 ? 0 : (double) completable / tasks;
    }
}
