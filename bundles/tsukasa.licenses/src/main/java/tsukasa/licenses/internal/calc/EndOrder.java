// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.calc;

/** Sorts the numbers of claims by their ends: a radix sort, which doesn't need an object for each. */
final class EndOrder {
    private static final int BITS = 11;
    private static final int DIGITS = 1 << BITS;

    private EndOrder() {
    }

    /** All numbers from 0 to less than {@code ends.length}, by end; those of equal ends by number. */
    static int[] of(long[] ends) {
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (long end : ends) {
            least = Math.min(least, end);
            most = Math.max(most, end);
        }
        int[] order = new int[ends.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        int[] other = new int[ends.length];
        for (int shift = 0; ends.length > 0 && shift < Long.SIZE && (most - least) >>> shift != 0; shift += BITS) {
            pass(ends, least, shift, order, other);
            int[] sorted = other;
            other = order;
            order = sorted;
        }
        return order;
    }

    private static void pass(long[] ends, long least, int shift, int[] from, int[] into) {
        int[] place = new int[DIGITS + 1];
        for (long end : ends) {
            place[(int) ((end - least) >>> shift & DIGITS - 1) + 1]++;
        }
        for (int digit = 0; digit < DIGITS; digit++) {
            place[digit + 1] += place[digit];
        }
        for (int i : from) {
            into[place[(int) ((ends[i] - least) >>> shift & DIGITS - 1)]++] = i;
        }
    }
}
