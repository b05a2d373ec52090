// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Something that the city can do against blockers.
 *
 * @param removes what it removes: a blocker without item stands for all of its items
 * @param live    from which day on it does; empty while that is not decided
 */
public record Remedy(RemedyId id, String name, Cost cost, SortedSet<Blocker> removes, Optional<LocalDate> live) {
    public static final int LONGEST_NAME = 200;

    public Remedy {
        Objects.requireNonNull(id);
        Objects.requireNonNull(cost);
        Objects.requireNonNull(live);
        Names.require(name, "a remedy's name", LONGEST_NAME);
        removes = Collections.unmodifiableSortedSet(new TreeSet<>(removes));
        if (removes.isEmpty() || removes.size() > Blocker.MOST) {
            throw new IllegalArgumentException("a remedy removes 1 to " + Blocker.MOST + " blockers: " + id);
        }
    }

    public boolean removes(Blocker blocker) {
        return removes.stream().anyMatch(removed -> removed.covers(blocker));
    }

    /** Whether it works on this day. */
    public boolean liveOn(LocalDate day) {
        return live.filter(first -> !first.isAfter(day)).isPresent();
    }
}
