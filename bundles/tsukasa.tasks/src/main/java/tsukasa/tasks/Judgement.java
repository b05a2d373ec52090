// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What ratings say of a task, beside what those who do it say.
 *
 * @param said     by those who do it, remedies and policy left aside
 * @param rated    by the rules
 * @param blockers that the rules set
 * @param missing  the ratings that the task lacks
 */
public record Judgement(Task task, Verdict said, Verdict rated, SortedSet<Blocker> blockers, SortedSet<String> missing) {
    /** Whether a task can be done by telework. */
    public enum Verdict {
        POSSIBLE, BLOCKED,
        /** Nobody has answered, or ratings are missing and none of the others sets a blocker. */
        UNKNOWN
    }

    public Judgement {
        blockers = Collections.unmodifiableSortedSet(new TreeSet<>(blockers));
        missing = Collections.unmodifiableSortedSet(new TreeSet<>(missing));
    }

    /** Whether the one says yes and the other no. */
    public boolean differs() {
        return said != rated && said != Verdict.UNKNOWN && rated != Verdict.UNKNOWN;
    }
}
