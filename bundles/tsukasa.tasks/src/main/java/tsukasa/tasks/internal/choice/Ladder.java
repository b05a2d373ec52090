// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.choice;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The order in which to bring in the remedies of a set: next comes what unlocks most per yen, one remedy or two that need each other; where
 * neither unlocks anything, the remedies that a group still lacks. A rule of thumb, and the only answer here that is not proven best.
 */
final class Ladder {
    private final Groups groups;
    private final Board board;
    private final Pairs pairs;
    private final long[] cost;
    private final BitSet left;
    private final BitSet done = new BitSet();
    private final List<Step> steps = new ArrayList<>();
    private BitSet next;
    private long gain;
    private long price;

    Ladder(Groups groups, Board board, Pairs pairs, long[] cost, BitSet set) {
        this.groups = groups;
        this.board = board;
        this.pairs = pairs;
        this.cost = cost;
        left = (BitSet) set.clone();
    }

    List<Step> steps() {
        while (!left.isEmpty()) {
            gain = 0;
            next = left;
            price = board.cost(left);
            long[] gains = board.with(done).gains();
            left.stream().forEach(remedy -> offer(gains[remedy], remedy));
            pairs.beyond(done).stream().filter(pair -> left.get(pair.first()) && left.get(pair.second()))
                    .forEach(pair -> offer(pair.together(), pair.first(), pair.second()));
            if (gain == 0) {
                bundles();
            }
            take();
        }
        return steps;
    }

    private void take() {
        BitSet added = (BitSet) next.clone();
        long before = board.unlocked(done);
        done.or(added);
        left.andNot(added);
        steps.add(new Step(added, board.cost(added), board.unlocked(done) - before));
    }

    private void offer(long unlocks, int... remedies) {
        BitSet set = new BitSet();
        long sum = 0;
        for (int remedy : remedies) {
            set.set(remedy);
            sum += cost[remedy];
        }
        if (unlocks > 0 && (gain == 0 || better(unlocks, sum))) {
            gain = unlocks;
            price = sum;
            next = set;
        }
    }

    /** Whether so much for so much is more per yen; of the same, what comes first stays. */
    private boolean better(long unlocks, long sum) {
        return (double) unlocks * price > (double) gain * sum || sum == 0 && price == 0 && unlocks > gain;
    }

    /** For each group, its missing elements one after the other, each by the cheapest remedy. */
    private void bundles() {
        for (int group = 0; group < groups.elements.length; group++) {
            BitSet bundle = new BitSet();
            boolean possible = true;
            for (int element : groups.elements[group]) {
                BitSet by = groups.removers[element];
                if (!by.intersects(done) && !by.intersects(bundle)) {
                    int cheapest = left.stream().filter(by::get).boxed().min((a, b) -> Long.compare(cost[a], cost[b])).orElse(-1);
                    possible &= cheapest >= 0;
                    bundle.set(Math.max(0, cheapest));
                }
            }
            if (possible && !bundle.isEmpty()) {
                offer(groups.weights[group], bundle.stream().toArray());
            }
        }
    }
}
