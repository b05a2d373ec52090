// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.choice;

import java.util.BitSet;
import java.util.function.IntConsumer;

/** By element, the remedies that remove it, as words of bits: quicker than sets where there are some ten thousand groups. */
final class Masks {
    final long[][] removers;
    private final int words;

    Masks(Groups groups) {
        words = (groups.remedies + Long.SIZE - 1) / Long.SIZE;
        removers = new long[groups.removers.length][words];
        for (int element = 0; element < removers.length; element++) {
            long[] mask = removers[element];
            groups.removers[element].stream().forEach(remedy -> mask[remedy / Long.SIZE] |= 1L << remedy);
        }
    }

    long[] none() {
        return new long[words];
    }

    /** By element, whether this set removes it. */
    boolean[] removed(BitSet set) {
        boolean[] removed = new boolean[removers.length];
        long[] bits = none();
        set.stream().forEach(remedy -> bits[remedy / Long.SIZE] |= 1L << remedy);
        for (int element = 0; element < removed.length; element++) {
            for (int word = 0; word < words; word++) {
                removed[element] |= (removers[element][word] & bits[word]) != 0;
            }
        }
        return removed;
    }

    /** Whether any of these elements is left; into {@code who} go the remedies of which each alone would remove all that are. */
    boolean missing(int[] elements, boolean[] removed, long[] who) {
        boolean any = false;
        for (int element : elements) {
            if (!removed[element]) {
                if (any) {
                    and(who, removers[element]);
                } else {
                    System.arraycopy(removers[element], 0, who, 0, words);
                }
                any = true;
            }
        }
        return any;
    }

    static void and(long[] mask, long[] other) {
        for (int word = 0; word < mask.length; word++) {
            mask[word] &= other[word];
        }
    }

    static boolean in(long[] mask, int remedy) {
        return (mask[remedy / Long.SIZE] >>> remedy & 1) != 0;
    }

    static void each(long[] mask, IntConsumer action) {
        for (int word = 0; word < mask.length; word++) {
            for (long bits = mask[word]; bits != 0; bits &= bits - 1) {
                action.accept(word * Long.SIZE + Long.numberOfTrailingZeros(bits));
            }
        }
    }
}
