// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.choice;

/** A set of some of the first 31 remedies, as bits, with what it unlocks and costs. */
record Tally(int set, long unlocked, long cost) {
    /** Whether it unlocks more or, that being equal, costs less, has fewer remedies, comes first. */
    boolean betterThan(Tally other) {
        return unlocked != other.unlocked ? unlocked > other.unlocked : cost != other.cost ? cost < other.cost : before(other);
    }

    private boolean before(Tally other) {
        int fewer = Integer.bitCount(set) - Integer.bitCount(other.set);
        return fewer != 0 ? fewer < 0 : (set & Integer.lowestOneBit(set ^ other.set)) != 0;
    }
}
