// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.choice;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The sets that no other one seen so far beats in both what it unlocks and what it costs. Most others are told from a short column. */
final class Staircase {
    private static final int COLUMNS = 4096;

    private final TreeMap<Long, Tally> byCost = new TreeMap<>();
    private final int shift;
    /** By a range of costs, the most that is unlocked by a set that is cheaper than all of the range. */
    private final long[] below = new long[COLUMNS + 1];

    Staircase(long dearest) {
        shift = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(dearest) - Integer.numberOfTrailingZeros(COLUMNS));
        Arrays.fill(below, -1);
    }

    /** False if it is certainly beaten. */
    boolean mayTake(long unlocked, long cost) {
        return unlocked > below[(int) (cost >>> shift)];
    }

    void take(Tally tally) {
        Map.Entry<Long, Tally> cheaper = byCost.floorEntry(tally.cost());
        if (cheaper != null && !tally.betterThan(cheaper.getValue())) {
            return;
        }
        byCost.put(tally.cost(), tally);
        for (Map.Entry<Long, Tally> dearer = byCost.higherEntry(tally.cost()); dearer != null
                && dearer.getValue().unlocked() <= tally.unlocked(); dearer = byCost.higherEntry(tally.cost())) {
            byCost.remove(dearer.getKey());
        }
        for (int column = (int) (tally.cost() >>> shift) + 1; column <= COLUMNS && below[column] < tally.unlocked(); column++) {
            below[column] = tally.unlocked();
        }
    }

    /** The set that unlocks most for no more than this. */
    Tally within(long budget) {
        return byCost.floorEntry(budget).getValue();
    }

    /** The cheapest set that unlocks so much, which one of those seen must. */
    Tally reaching(long target) {
        return all().filter(tally -> tally.unlocked() >= target).findFirst().orElseThrow();
    }

    /** Cheapest first. */
    Stream<Tally> all() {
        return byCost.values().stream();
    }
}
