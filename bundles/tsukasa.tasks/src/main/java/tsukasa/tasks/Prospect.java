// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What chosen remedies do, and what each further one would.
 *
 * @param gains by remedy, what adding it alone would unlock beyond the chosen ones; 0 for these
 */
public record Prospect(Plan plan, SortedMap<RemedyId, BigDecimal> gains) {
    public Prospect {
        gains = Collections.unmodifiableSortedMap(new TreeMap<>(gains));
    }
}
