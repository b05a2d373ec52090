// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.choice;

import java.util.BitSet;

/**
 * Leaves out the remedies that no best set needs: those that remove nothing that is of use, and those of which another one removes as
 * much and more for no more. What is left is made small again, until nothing changes.
 *
 * @param groups the tasks with the remedies that are left, which keep their places
 * @param kept   those that are left
 */
record Reduction(Groups groups, BitSet kept) {
    /**
     * @param prices what may not be more, each in a column of its own
     * @param strict of equally dear remedies only the later one goes, so that the first of all equally good sets stays
     */
    static Reduction of(Groups groups, boolean strict, long[]... prices) {
        BitSet kept = new BitSet();
        kept.set(0, groups.remedies);
        Groups small = groups;
        int before;
        do {
            before = kept.cardinality();
            BitSet[] removed = small.removed();
            for (int remedy = kept.nextSetBit(0); remedy >= 0; remedy = kept.nextSetBit(remedy + 1)) {
                if (removed[remedy].isEmpty() || beaten(remedy, kept, removed, strict, prices)) {
                    kept.clear(remedy);
                }
            }
            small = small.with(kept);
        } while (kept.cardinality() < before);
        return new Reduction(small, kept);
    }

    private static boolean beaten(int remedy, BitSet kept, BitSet[] removed, boolean strict, long[]... prices) {
        return kept.stream().anyMatch(other -> other != remedy && Groups.within(removed[remedy], removed[other])
                && beats(other, remedy, strict || removed[remedy].equals(removed[other]), prices));
    }

    private static boolean beats(int other, int remedy, boolean orderCounts, long[]... prices) {
        boolean cheaper = false;
        for (long[] price : prices) {
            if (price[other] > price[remedy]) {
                return false;
            }
            cheaper |= price[other] < price[remedy];
        }
        return cheaper || !orderCounts || other < remedy;
    }
}
