// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.choice;

import java.util.Arrays;

/**
 * Where a remedy removes two or more but not all elements of a group, the multipliers of pairs among these would count for it whatever
 * becomes of the others. They are tied, in equal shares, to the others instead.
 */
final class Overlaps {
    private static final int MOST_ELEMENTS = 30;

    private final Core core;
    private final int[] count;
    private Node node;
    private int size;
    private int[] remedies = new int[64];
    private int[] groups = new int[64];
    /** The elements of the group that the remedy removes, as bits by place. */
    private int[] owned = new int[64];

    Overlaps(Core core) {
        this.core = core;
        count = new int[core.remedies];
    }

    void of(Node next, boolean[] open) {
        node = next;
        size = 0;
        for (int group = 0; group < node.groups.length; group++) {
            int[] elements = node.groups[group];
            if (elements.length > 2 && elements.length <= MOST_ELEMENTS) {
                for (int i = 0; i < elements.length; i++) {
                    for (int remedy : core.removers[elements[i]]) {
                        count[remedy] |= 1 << i;
                    }
                }
                for (int element : elements) {
                    for (int remedy : core.removers[element]) {
                        int many = Integer.bitCount(count[remedy]);
                        if (open[remedy] && many > 1 && many < elements.length) {
                            add(remedy, group, count[remedy]);
                        }
                        count[remedy] = 0;
                    }
                }
            }
        }
    }

    private void add(int remedy, int group, int elements) {
        if (size == remedies.length) {
            remedies = Arrays.copyOf(remedies, 2 * size);
            groups = Arrays.copyOf(groups, 2 * size);
            owned = Arrays.copyOf(owned, 2 * size);
        }
        remedies[size] = remedy;
        groups[size] = group;
        owned[size++] = elements;
    }

    void correct(double[] alone, double[][] beside) {
        for (int at = 0; at < size; at++) {
            int[] elements = node.groups[groups[at]];
            int start = node.start[groups[at]];
            double sum = 0;
            for (int i = 0; i < elements.length; i++) {
                for (int j = 0; j < elements.length; j++) {
                    sum += i != j && both(at, i, j) ? node.multipliers[start + Node.pair(i, j, elements.length)] : 0;
                }
            }
            alone[remedies[at]] -= sum;
            double share = sum / (elements.length - Integer.bitCount(owned[at]));
            for (int i = 0; i < elements.length; i++) {
                beside[remedies[at]][elements[i]] += (owned[at] >>> i & 1) == 0 ? share : 0;
            }
        }
    }

    /**
     * @param taken  by remedy, how much of it the bound's set has
     * @param filled by remedy and element, how far its companions remove it */
    void slopes(double[] taken, double[][] filled, double[] slopes) {
        for (int at = 0; at < size; at++) {
            if (taken[remedies[at]] > 0) {
                int[] elements = node.groups[groups[at]];
                double mean = 0;
                for (int i = 0; i < elements.length; i++) {
                    mean += (owned[at] >>> i & 1) == 0 ? filled[remedies[at]][elements[i]] : 0;
                }
                mean /= elements.length - Integer.bitCount(owned[at]);
                for (int i = 0; i < elements.length; i++) {
                    for (int j = 0; j < elements.length; j++) {
                        if (i != j && both(at, i, j)) {
                            slopes[node.start[groups[at]] + Node.pair(i, j, elements.length)] += taken[remedies[at]] * (mean - 1);
                        }
                    }
                }
            }
        }
    }

    boolean none() {
        return size == 0;
    }

    private boolean both(int at, int i, int j) {
        return (owned[at] >>> i & owned[at] >>> j & 1) != 0;
    }
}
