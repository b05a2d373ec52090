// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What those who do a task have said of it.
 *
 * @param blockers what was named as standing in the way
 * @param day      the day of the answer, if it was said; what went live later, the answer does not know of
 */
public record Answer(Completable declared, SortedSet<Blocker> blockers, Optional<LocalDate> day) {
    private static final Blocker UNSTATED = new Blocker(BlockerCode.UNSTATED);
    /** Nobody has said anything. */
    public static final Answer NONE = new Answer(Completable.UNANSWERED, Collections.emptySortedSet(), Optional.empty());

    public Answer {
        Objects.requireNonNull(declared);
        Objects.requireNonNull(day);
        if (blockers.size() > Blocker.MOST || blockers.contains(UNSTATED)) {
            throw new IllegalArgumentException("a task has up to " + Blocker.MOST + " blockers that somebody has stated: " + blockers);
        }
        blockers = Collections.unmodifiableSortedSet(new TreeSet<>(blockers));
    }

    /** Whether anybody has answered: by a word, or by naming a blocker. */
    public boolean given() {
        return declared != Completable.UNANSWERED || !blockers.isEmpty();
    }

    /** What is left on the task: the blockers named; where it was declared impossible without a reason, one that nobody has stated. */
    public SortedSet<Blocker> left() {
        boolean unstated = blockers.isEmpty() && (declared == Completable.NO || declared == Completable.PARTLY);
        return unstated ? Collections.unmodifiableSortedSet(new TreeSet<>(List.of(UNSTATED))) : blockers;
    }

    /** Whether the other says the same, on whatever day. */
    public boolean saysAs(Answer other) {
        return declared == other.declared && blockers.equals(other.blockers);
    }

    /** Whether it was declared possible while blockers were named: the one says yes, the other no. */
    public boolean contradictory() {
        return declared == Completable.YES && !blockers.isEmpty();
    }
}
