// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.ui.internal;

import tsukasa.api.Period;
import tsukasa.licenses.Pool;
import tsukasa.ui.PeriodChoice;

/**
 * The pool and the period that the sides of a pool show.
 *
 * @param period what the choice means, up to the present
 */
record Chosen(Pool pool, PeriodChoice choice, Period period) {
    /** Whether the other is the same, later or changed by somebody. */
    boolean continues(Chosen other) {
        return pool.id().equals(other.pool.id()) && choice.equals(other.choice);
    }
}
