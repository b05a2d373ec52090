// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.choice;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Answers from the table of all sets where the remedies are few, else by search. */
final class Solver {
    private final Groups groups;
    private final Board board;
    private final long[] cost;
    private final Reduction few;
    private Table table;

    Solver(Groups groups, Board board, long[] cost) {
        this.groups = groups;
        this.board = board;
        this.cost = cost;
        few = Reduction.of(groups, true, cost);
    }

    private synchronized Optional<Table> table(Effort effort) {
        if (table == null && few.kept().cardinality() <= Choice.ALL_SETS) {
            table = Table.of(few, cost, effort).orElse(null);
        }
        return Optional.ofNullable(table);
    }

    Optimum best(int most, Effort effort) {
        return table(effort).map(all -> all.best(most)).orElseGet(() -> {
            long[] one = new long[cost.length];
            Arrays.fill(one, 1);
            return found(new Start(Reduction.of(groups, false, one), one).most(most));
        });
    }

    Optimum bestWithin(long budget, Effort effort) {
        return table(effort).map(all -> all.bestWithin(budget)).orElseGet(() -> found(new Start(few, cost).most(budget)));
    }

    Optimum cheapestFor(long target, Effort effort) {
        return table(effort).map(all -> all.cheapestFor(target)).orElseGet(() -> {
            BitSet set = new Start(few, cost).reaching(target);
            return new Optimum(set, board.unlocked(set), board.cost(set), false, 0);
        });
    }

    Front front(Effort effort) {
        return table(effort).map(Table::front).orElseGet(() -> new Front(List.of(bestWithin(Long.MAX_VALUE, effort)), false));
    }

    private Optimum found(BitSet set) {
        BitSet kept = board.withoutSpare(set);
        return new Optimum(kept, board.unlocked(kept), board.cost(kept), false, groups.reach());
    }
}
