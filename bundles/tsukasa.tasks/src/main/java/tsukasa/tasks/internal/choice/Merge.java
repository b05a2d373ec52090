// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.choice;

import java.util.Arrays;

/** Groups of which those with the same elements become one. */
final class Merge {
    private static final int FACTOR = 0x9E3779B1;

    private final int[][] groups;
    private final long[] weights;
    /** By hash, the place of a group and one. */
    private final int[] table;
    private int size;

    Merge(int most) {
        groups = new int[most][];
        weights = new long[most];
        table = new int[Integer.highestOneBit(Math.max(1, most)) * 4];
    }

    /** Returns the place of the group. */
    int add(int[] elements, long weight) {
        int hash = 0;
        for (int element : elements) {
            hash = (hash + element + 1) * FACTOR;
        }
        int at = (hash ^ hash >>> Short.SIZE) & table.length - 1;
        while (table[at] > 0 && !Arrays.equals(groups[table[at] - 1], elements)) {
            at = at + 1 & table.length - 1;
        }
        if (table[at] == 0) {
            groups[size++] = elements;
            table[at] = size;
        }
        weights[table[at] - 1] += weight;
        return table[at] - 1;
    }

    int[][] groups() {
        return Arrays.copyOf(groups, size);
    }

    long[] weights() {
        return Arrays.copyOf(weights, size);
    }
}
