// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks;

import java.math.BigDecimal;

/**
 * How much a blocker blocks. Tasks that policy excludes are counted too, and apart.
 *
 * @param blocker  a code without item stands for all blockers of that code
 * @param tasks    how many tasks it is left on
 * @param alone    of how many of them it is the only one left
 * @param excluded how many of them policy excludes anyway
 * @param hours    their hours in a year, where they are known
 * @param people   the people concerned, where they are known
 */
public record BlockerUse(Blocker blocker, int tasks, int alone, int excluded, BigDecimal hours, BigDecimal people) {
}
