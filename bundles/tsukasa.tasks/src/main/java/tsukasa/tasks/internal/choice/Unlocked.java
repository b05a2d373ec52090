// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.choice;

import java.util.BitSet;

/**
 * What a set of remedies does.
 *
 * @param weight what becomes completable; what was so before is not in it
 * @param cost   of the set
 * @param tasks  which become completable, by their places among the needs; again without those that were so before
 * @param gains  by remedy, what adding it alone would unlock beyond the set; 0 for those in the set
 */
public record Unlocked(long weight, long cost, BitSet tasks, long[] gains) {
}
