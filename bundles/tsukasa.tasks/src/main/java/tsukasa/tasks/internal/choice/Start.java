// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.choice;

import java.util.BitSet;
import java.util.function.Predicate;

/** Good sets to begin with: greedy by how far groups come, then one remedy exchanged for another as long as that helps. */
final class Start {
    private final Groups groups;
    private final BitSet offered;
    private final Board board;
    private final long[] price;

    Start(Reduction reduction, long[] price) {
        groups = reduction.groups();
        offered = reduction.kept();
        this.price = price;
        board = new Board(groups, new Masks(groups), price);
    }

    /** A set that unlocks much for no more than this. */
    BitSet most(long budget) {
        BitSet set = new BitSet();
        grow(set, remedy -> price[remedy] <= budget - board.cost(set));
        while (improve(set, budget)) {
            grow(set, remedy -> price[remedy] <= budget - board.cost(set));
        }
        return set;
    }

    /** A cheap set that unlocks at least so much, which all remedies together must. */
    BitSet reaching(long target) {
        BitSet set = new BitSet();
        grow(set, remedy -> board.unlocked(set) < target);
        if (board.unlocked(set) < target) {
            set.or(offered);
        }
        BitSet best = thrifty(set, target);
        for (BitSet next = cheaper(best, target); board.cost(next) < board.cost(best); next = cheaper(best, target)) {
            best = next;
        }
        return best;
    }

    /** The best set for a yen less, if that still reaches the target. */
    private BitSet cheaper(BitSet set, long target) {
        long cost = board.cost(set);
        if (cost == 0) {
            return set;
        }
        BitSet other = most(cost - 1);
        return board.unlocked(other) >= target ? thrifty(other, target) : set;
    }

    /** Without those that it can spare for the target, the dearest first. */
    BitSet thrifty(BitSet set, long target) {
        BitSet kept = (BitSet) set.clone();
        set.stream().boxed().sorted((a, b) -> price[a] == price[b] ? b - a : Long.compare(price[b], price[a])).forEach(remedy -> {
            kept.clear(remedy);
            if (board.unlocked(kept) < target) {
                kept.set(remedy);
            }
        });
        return kept;
    }

    /** Adds what brings groups furthest per yen, of what may be added. */
    private void grow(BitSet set, Predicate<Integer> may) {
        int next;
        do {
            double[] nearer = nearer(set);
            next = -1;
            for (int remedy = offered.nextSetBit(0); remedy >= 0; remedy = offered.nextSetBit(remedy + 1)) {
                if (!set.get(remedy) && nearer[remedy] > 0 && may.test(remedy)
                        && (next < 0 || nearer[remedy] * Math.max(1, price[next]) > nearer[next] * Math.max(1, price[remedy]))) {
                    next = remedy;
                }
            }
            if (next >= 0) {
                set.set(next);
            }
        } while (next >= 0);
    }

    /** By remedy, how far it would bring the groups: one that has most of its elements removed counts for more. */
    private double[] nearer(BitSet set) {
        double[] nearer = new double[price.length];
        for (int group = 0; group < groups.elements.length; group++) {
            int[] elements = groups.elements[group];
            int missing = 0;
            for (int element : elements) {
                missing += groups.removers[element].intersects(set) ? 0 : 1;
            }
            double worth = (double) groups.weights[group] / ((double) missing * missing * missing * elements.length);
            for (int element : elements) {
                BitSet by = groups.removers[element];
                for (int remedy = by.intersects(set) ? -1 : by.nextSetBit(0); remedy >= 0; remedy = by.nextSetBit(remedy + 1)) {
                    nearer[remedy] += worth;
                }
            }
        }
        return nearer;
    }

    /** Exchanges one remedy for another that unlocks more, or as much for less; false if there is no such pair. */
    private boolean improve(BitSet set, long budget) {
        long best = board.unlocked(set);
        long cost = board.cost(set);
        long cheapest = cost;
        BitSet found = null;
        for (int out = set.nextSetBit(0); out >= 0; out = set.nextSetBit(out + 1)) {
            BitSet rest = (BitSet) set.clone();
            rest.clear(out);
            Unlocked without = board.with(rest);
            for (int in = offered.nextSetBit(0); in >= 0; in = offered.nextSetBit(in + 1)) {
                long unlocked = without.weight() + without.gains()[in];
                long sum = without.cost() + price[in];
                if (!set.get(in) && sum <= budget && (unlocked > best || unlocked == best && sum < cheapest)) {
                    best = unlocked;
                    cheapest = sum;
                    found = (BitSet) rest.clone();
                    found.set(in);
                }
            }
        }
        if (found != null) {
            set.clear();
            set.or(found);
        }
        return found != null;
    }
}
