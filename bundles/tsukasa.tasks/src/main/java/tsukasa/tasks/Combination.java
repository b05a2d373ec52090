// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Tasks on which exactly these blockers are left, no more and no fewer.
 *
 * @param hours  their hours in a year, where they are known
 * @param people the people concerned, where they are known
 */
public record Combination(SortedSet<BlockerCode> codes, int tasks, BigDecimal hours, BigDecimal people) {
    public Combination {
        codes = Collections.unmodifiableSortedSet(new TreeSet<>(codes));
    }
}
