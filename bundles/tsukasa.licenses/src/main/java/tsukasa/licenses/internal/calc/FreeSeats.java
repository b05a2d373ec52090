// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.calc;

import java.util.Arrays;

/** Which of the seats 1, 2, 3 ... are free. */
final class FreeSeats {
    private final long[] words;

    FreeSeats(int seats) {
        words = new long[seats / Long.SIZE + 1];
        Arrays.fill(words, -1);
    }

    /** The free seat before which as many free ones are passed over. */
    int afterPassing(int others) {
        int left = others;
        int word = 0;
        for (int free = Long.bitCount(words[0]); free <= left; free = Long.bitCount(words[word])) {
            left -= free;
            word++;
        }
        long bits = words[word];
        for (; left > 0; left--) {
            bits &= bits - 1;
        }
        return word * Long.SIZE + Long.numberOfTrailingZeros(bits) + 1;
    }

    void take(int seat) {
        words[seat - 1 >> 6] &= ~(1L << seat - 1);
    }

    void free(int seat) {
        words[seat - 1 >> 6] |= 1L << seat - 1;
    }
}
