// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.choice;

import java.util.BitSet;

/**
 * A set of remedies that answers a question.
 *
 * @param remedies by their places among the offers
 * @param unlocked the weight that becomes completable by them; what was completable before is not in it
 * @param cost     of all of them
 * @param optimal  whether it is proven that there is no better one
 * @param bound    what no set can do better than, proven: the most weight that can be unlocked or, where the cheapest set was asked
 *                 for, the least cost; equal to the value if this is optimal
 */
public record Optimum(BitSet remedies, long unlocked, long cost, boolean optimal, long bound) {
    /** How far the value may be from the best one; 0 if it is the best. */
    public long gap(long value) {
        return Math.abs(bound - value);
    }
}
