// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.choice;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedList;
import java.util.Optional;

/** Answers from the table of all sets where the remedies are few, else by search. */
final class Solver {
    /** So many steps are taken to find an equally good set that is cheaper. */
    private static final int THRIFT = 100;
    private static final int HALVINGS = 8;

    private final int allSets;
    private final Groups groups;
    private final Board board;
    private final long[] cost;
    private final Reduction few;
    private Table table;

    /** @param allSets up to so many remedies every set is looked at */
    Solver(Groups groups, Board board, long[] cost, int allSets) {
        this.allSets = allSets;
        this.groups = groups;
        this.board = board;
        this.cost = cost;
        few = Reduction.of(groups, true, cost);
    }

    private synchronized Optional<Table> table(Effort effort) {
        if (table == null && few.kept().cardinality() <= allSets) {
            table = Table.of(few, cost, effort).orElse(null);
        }
        return Optional.ofNullable(table);
    }

    Optimum best(int most, Effort effort) {
        return table(effort).map(all -> all.best(most)).orElseGet(() -> {
            long[] one = new long[cost.length];
            Arrays.fill(one, 1);
            return most(Reduction.of(groups, false, one), one, most, effort);
        });
    }

    Optimum bestWithin(long budget, Effort effort) {
        return table(effort).map(all -> all.bestWithin(budget)).orElseGet(() -> {
            Optimum found = most(few, cost, budget, effort);
            return found.optimal() ? thrifty(found) : found;
        });
    }

    Optimum cheapestFor(long target, Effort effort) {
        return table(effort).map(all -> all.cheapestFor(target))
                .orElseGet(() -> reaching(target, new Start(few, cost).reaching(target), Long.MAX_VALUE, effort));
    }

    private Optimum most(Reduction reduction, long[] price, long budget, Effort effort) {
        Core core = new Core(reduction, price);
        BitSet set = new Start(reduction, price).most(budget);
        Search.Result result = new Search(core, budget, board.unlocked(set) + core.unit, false, Long.MAX_VALUE, effort).run();
        BitSet kept = board.withoutSpare(result.set() == null ? set : result.set());
        long unlocked = board.unlocked(kept);
        long bound = result.proven() ? unlocked : Math.max(unlocked, (long) Math.floor(Math.min(groups.reach(), result.bound() + core.slip)));
        return new Optimum(kept, unlocked, board.cost(kept), bound == unlocked, bound);
    }

    /** The cheapest set that unlocks as much, or the same one where that takes many steps. */
    private Optimum thrifty(Optimum found) {
        BitSet start = new Start(few, cost).reaching(found.unlocked());
        BitSet known = board.cost(start) < found.cost() ? start : found.remedies();
        Optimum other = reaching(found.unlocked(), known, THRIFT, Effort.unlimited());
        return new Optimum(other.remedies(), found.unlocked(), other.cost(), true, found.bound());
    }

    private Optimum reaching(long target, BitSet known, long most, Effort effort) {
        long cost = board.cost(known);
        if (cost == 0) {
            return cheapest(known, true, 0);
        }
        Core core = new Core(few, this.cost);
        Search.Result result = new Search(core, cost - 1, target, true, most, effort).run();
        BitSet kept = new Start(few, this.cost).thrifty(result.set() == null ? known : result.set(), target);
        return cheapest(kept, result.proven(), result.proven() || most < Long.MAX_VALUE ? 0 : least(core, target, board.cost(kept)));
    }

    /** A cost below which, as the bound alone shows, no set reaches the target. */
    private static long least(Core core, long target, long cost) {
        long low = 0;
        long high = cost;
        for (int i = 0; i < HALVINGS && low < high; i++) {
            long middle = low + (high - low) / 2;
            Search.Result within = new Search(core, middle, target, true, 1, Effort.unlimited()).run();
            if (within.proven() && within.set() == null) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Optimum cheapest(BitSet set, boolean proven, long bound) {
        long cost = board.cost(set);
        return new Optimum(set, board.unlocked(set), cost, proven, proven ? cost : bound);
    }

    /** From the dearest point on: what can be had for less than the last one, and the cheapest set for that. */
    Front front(Effort effort) {
        return table(effort).map(Table::front).orElseGet(() -> {
            LinkedList<Optimum> points = new LinkedList<>();
            long budget = Arrays.stream(cost).sum();
            boolean proven = true;
            while (proven && budget >= 0) {
                effort.at(groups.reach() - (points.isEmpty() ? groups.reach() : points.getFirst().unlocked()), groups.reach());
                Optimum most = most(few, cost, budget, effort);
                Optimum least = most.optimal() ? reaching(most.unlocked(), most.remedies(), Long.MAX_VALUE, effort) : most;
                proven = most.optimal() && least.optimal();
                points.addFirst(new Optimum(least.remedies(), least.unlocked(), least.cost(), proven, most.bound()));
                budget = least.cost() - 1;
            }
            return new Front(points, proven);
        });
    }
}
