// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.choice;

import java.util.BitSet;

/** What a given set of remedies unlocks, and what each further one would: one pass over the groups. */
final class Board {
    private final Groups groups;
    private final Masks masks;
    private final long[] cost;

    Board(Groups groups, Masks masks, long[] cost) {
        this.groups = groups;
        this.masks = masks;
        this.cost = cost;
    }

    Unlocked with(BitSet set) {
        boolean[] removed = masks.removed(set);
        boolean[] unlocked = new boolean[groups.elements.length];
        long[] gains = new long[cost.length];
        long[] who = masks.none();
        long weight = 0;
        for (int group = 0; group < unlocked.length; group++) {
            long counts = groups.weights[group];
            if (masks.missing(groups.elements[group], removed, who)) {
                Masks.each(who, remedy -> gains[remedy] += counts);
            } else {
                unlocked[group] = true;
                weight += counts;
            }
        }
        BitSet tasks = new BitSet(groups.groupOf.length);
        for (int task = 0; task < groups.groupOf.length; task++) {
            if (groups.groupOf[task] >= 0 && unlocked[groups.groupOf[task]]) {
                tasks.set(task);
            }
        }
        return new Unlocked(weight, cost(set), tasks, gains);
    }

    long unlocked(BitSet set) {
        boolean[] removed = masks.removed(set);
        long weight = 0;
        next: for (int group = 0; group < groups.elements.length; group++) {
            for (int element : groups.elements[group]) {
                if (!removed[element]) {
                    continue next;
                }
            }
            weight += groups.weights[group];
        }
        return weight;
    }

    long cost(BitSet set) {
        return set.stream().mapToLong(remedy -> cost[remedy]).sum();
    }

    /** The set without those that it can spare and still unlock as much: the dearest first, then the last of the offers. */
    BitSet withoutSpare(BitSet set) {
        BitSet kept = (BitSet) set.clone();
        long weight = unlocked(set);
        set.stream().boxed().sorted((a, b) -> cost[a] == cost[b] ? b - a : Long.compare(cost[b], cost[a])).forEach(remedy -> {
            kept.clear(remedy);
            if (unlocked(kept) < weight) {
                kept.set(remedy);
            }
        });
        return kept;
    }
}
