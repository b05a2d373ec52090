// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How many tasks will be completable from a day on, if what is planned goes live as planned and nobody answers otherwise.
 *
 * @param live the remedies that go live on this day
 */
public record Milestone(LocalDate day, Kpi kpi, SortedSet<RemedyId> live) {
    public Milestone {
        live = Collections.unmodifiableSortedSet(new TreeSet<>(live));
    }
}
