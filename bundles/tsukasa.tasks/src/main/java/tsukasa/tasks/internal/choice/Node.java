// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.choice;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * A part of the search: some remedies are chosen, some are out, the others are open. The groups are those that can still be unlocked,
 * with the elements that they still miss; alike ones are one.
 */
final class Node {
    final BitSet chosen;
    /** Those that are open, affordable and of use. */
    final int[] open;
    /** What may still be spent. */
    final long left;
    /** What the chosen ones unlock. */
    final long unlocked;
    /** The weight of all groups. */
    final long waiting;
    /** The elements that are missing in any group. */
    final int[] needed;
    /** By group, its elements. */
    final int[][] groups;
    final long[] weights;
    /** By group, its multipliers: of one element one, else of each ordered pair of elements one, by {@link #pair}. */
    final double[][] multipliers;

    Node(BitSet chosen, int[] open, long left, long unlocked, long waiting, int[] needed, int[][] groups, long[] weights,
            double[][] multipliers) {
        this.chosen = chosen;
        this.open = open;
        this.left = left;
        this.unlocked = unlocked;
        this.waiting = waiting;
        this.needed = needed;
        this.groups = groups;
        this.weights = weights;
        this.multipliers = multipliers;
    }

    /** Everything open, nothing chosen, the weight of each group spread evenly. */
    static Node root(Core core, long budget) {
        int count = core.groups.elements.length;
        double[][] multipliers = new double[count][];
        for (int group = 0; group < count; group++) {
            int size = core.groups.elements[group].length;
            multipliers[group] = new double[multipliers(size)];
            Arrays.fill(multipliers[group], (double) core.groups.weights[group] / multipliers[group].length);
        }
        int[] open = IntStream.range(0, core.remedies).toArray();
        int[] needed = IntStream.range(0, core.elements).toArray();
        return new Node(new BitSet(), open, budget, 0, core.groups.reach(), needed, core.groups.elements, core.groups.weights, multipliers);
    }

    static int multipliers(int size) {
        return size == 1 ? 1 : size * (size - 1);
    }

    /** The place of the multiplier of the pair of the i-th and j-th of so many elements. */
    static int pair(int i, int j, int size) {
        return i * (size - 1) + (j < i ? j : j - 1);
    }
}
