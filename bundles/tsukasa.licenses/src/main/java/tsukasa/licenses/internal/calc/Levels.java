// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.calc;

import java.util.Arrays;

/** A row of numbers in which the next one over a limit is found without looking at each. */
final class Levels {
    private static final int BLOCK = 256;
    private final int[] values;
    private final int size;
    private final int[] most;

    Levels(int[] values, int size) {
        this.values = values;
        this.size = size;
        most = new int[(size + BLOCK - 1) / BLOCK];
        Arrays.fill(most, Integer.MIN_VALUE);
        for (int i = 0; i < size; i++) {
            most[i / BLOCK] = Math.max(most[i / BLOCK], values[i]);
        }
    }

    int at(int index) {
        return values[index];
    }

    int size() {
        return size;
    }

    /** The greatest; 0 if there is none or all are negative. */
    int top() {
        return Math.max(0, Arrays.stream(most).max().orElse(0));
    }

    /** The first index from {@code index} on with more than {@code limit}; {@link #size()} if there is none. */
    int nextOver(int limit, int index) {
        int i = index;
        while (i < size) {
            if (i % BLOCK == 0 && most[i / BLOCK] <= limit) {
                i += BLOCK;
            } else if (values[i] > limit) {
                return i;
            } else {
                i++;
            }
        }
        return size;
    }
}
