// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** A choice of remedies under a name, kept to be looked at again and compared with others. */
public record Scenario(ScenarioId id, SortedSet<RemedyId> remedies, String note) {
    public static final int LONGEST_NOTE = 2_000;
    public static final int MOST_REMEDIES = 200;

    public Scenario {
        remedies = Collections.unmodifiableSortedSet(new TreeSet<>(remedies));
        if (note.length() > LONGEST_NOTE || remedies.size() > MOST_REMEDIES) {
            throw new IllegalArgumentException("a scenario has up to " + MOST_REMEDIES + " remedies and a note of " + LONGEST_NOTE);
        }
    }
}
