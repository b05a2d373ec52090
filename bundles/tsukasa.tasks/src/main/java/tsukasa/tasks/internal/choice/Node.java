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
    /** By group, where its multipliers begin: of one element it has one, else of each ordered pair of elements one, by {@link #pair}. */
    final int[] start;
    final double[] multipliers;
    /** By multiplier, the place of its pair in a square of all elements. */
    final int[] cells;

    Node(BitSet chosen, int[] open, long left, long unlocked, long waiting, int[] needed, int[][] groups, long[] weights, int[] start,
            double[] multipliers, int[] cells) {
        this.chosen = chosen;
        this.open = open;
        this.left = left;
        this.unlocked = unlocked;
        this.waiting = waiting;
        this.needed = needed;
        this.groups = groups;
        this.weights = weights;
        this.start = start;
        this.multipliers = multipliers;
        this.cells = cells;
    }

    /** Everything open, nothing chosen, the weight of each group spread evenly. */
    static Node root(Core core, long budget) {
        int[][] groups = core.groups.elements;
        int[] start = starts(groups, groups.length);
        double[] multipliers = new double[start[groups.length]];
        for (int group = 0; group < groups.length; group++) {
            Arrays.fill(multipliers, start[group], start[group + 1], (double) core.groups.weights[group] / (start[group + 1] - start[group]));
        }
        int[] open = IntStream.range(0, core.remedies).toArray();
        int[] needed = IntStream.range(0, core.elements).toArray();
        return new Node(new BitSet(), open, budget, 0, core.groups.reach(), needed, groups, core.groups.weights, start, multipliers,
                cells(groups, start, core.elements));
    }

    static int[] starts(int[][] groups, int size) {
        int[] start = new int[size + 1];
        for (int group = 0; group < size; group++) {
            start[group + 1] = start[group] + multipliers(groups[group].length);
        }
        return start;
    }

    static int[] cells(int[][] groups, int[] start, int elements) {
        int[] cells = new int[start[start.length - 1]];
        int at = 0;
        for (int group = 0; group < start.length - 1; group++) {
            for (int one : groups[group]) {
                for (int other : groups[group]) {
                    if (one != other || groups[group].length == 1) {
                        cells[at++] = one * elements + other;
                    }
                }
            }
        }
        return cells;
    }

    static int multipliers(int size) {
        return size == 1 ? 1 : size * (size - 1);
    }

    /** The place among its group's of the multiplier of the i-th and j-th of so many elements. */
    static int pair(int i, int j, int size) {
        return i * (size - 1) + (j < i ? j : j - 1);
    }
}
