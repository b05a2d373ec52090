// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui.internal;

/** Sorts positions by whole numbers, keeping the order of equal ones; time grows with the number of rows only. */
final class StableSort {
    private static final int DIGIT_BITS = 11;
    private static final int DIGITS = 1 << DIGIT_BITS;

    private StableSort() {
    }

    /** Reorders {@code order} so that {@code keys[order[i]]} ascends; ends early, unsorted, when cancelled. */
    static void sort(int[] order, long[] keys, Cancel cancel) {
        long smallest = Long.MAX_VALUE;
        long largest = Long.MIN_VALUE;
        for (int row : order) {
            smallest = Math.min(smallest, keys[row]);
            largest = Math.max(largest, keys[row]);
        }
        int[] from = order;
        int[] to = new int[order.length];
        // keys are compared as distances from the smallest, which as unsigned numbers never overflow
        int bits = order.length == 0 ? 0 : Long.SIZE - Long.numberOfLeadingZeros(largest - smallest);
        for (int shift = 0; shift < bits; shift += DIGIT_BITS) {
            cancel.check();
            pass(from, to, keys, smallest, shift);
            int[] swap = from;
            from = to;
            to = swap;
        }
        if (from != order) {
            System.arraycopy(from, 0, order, 0, order.length);
        }
    }

    private static void pass(int[] from, int[] to, long[] keys, long smallest, int shift) {
        int[] starts = new int[DIGITS + 1];
        for (int row : from) {
            starts[digit(keys[row] - smallest, shift) + 1]++;
        }
        for (int i = 0; i < DIGITS; i++) {
            starts[i + 1] += starts[i];
        }
        for (int row : from) {
            to[starts[digit(keys[row] - smallest, shift)]++] = row;
        }
    }

    private static int digit(long distance, int shift) {
        return (int) (distance >>> shift) & DIGITS - 1;
    }
}
