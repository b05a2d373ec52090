// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.choice;

import java.util.BitSet;

/**
 * Branch and bound over the groups: depth first, the remedy of most worth per price taken first. Remedies without which, or with which,
 * the bound does not reach the goal are decided at once.
 *
 * <p>It looks either for the set that unlocks most within a budget, the goal rising, or for the cheapest one that reaches a target, the
 * budget falling.
 */
final class Search {
    private static final int ROOT_STEPS = 200;
    private static final int STEPS = 5;
    private static final int PATIENCE = 5;
    private static final double SLOWER = 0.6;

    private final Core core;
    private final Branch branch;
    private final Bound bound;
    private final Effort effort;
    private final boolean cheapest;
    private final long most;
    private long goal;
    private long budget;
    private BitSet best;
    private long nodes;
    private boolean stopped;
    private double unseen = Double.NEGATIVE_INFINITY;
    private double root = Double.NaN;

    /** What was found: the set, or null if none that reaches the goal, and whether that is proven. */
    record Result(BitSet set, boolean proven, double bound, long nodes) {
    }

    /**
     * @param goal     what a set must unlock to be looked for
     * @param cheapest whether the cheapest such set is looked for, else the one that unlocks most
     * @param most     steps; a number, as with it the same question gets the same answer
     */
    Search(Core core, long budget, long goal, boolean cheapest, long most, Effort effort) {
        this.core = core;
        this.budget = budget;
        this.goal = goal;
        this.cheapest = cheapest;
        this.most = most;
        this.effort = effort;
        branch = new Branch(core);
        bound = new Bound(core);
    }

    Result run() {
        explore(branch.node(Node.root(core, budget), new BitSet(), new BitSet(), budget), Double.MAX_VALUE);
        return new Result(best == null ? null : core.original(best), !stopped, unseen, nodes);
    }

    /** The bound at the root. */
    double root() {
        return root;
    }

    private void explore(Node from, double known) {
        Node node = from;
        for (int round = 0;; round++) {
            if (stopped || nodes >= most || effort.over()) {
                stopped = true;
                unseen = Math.max(unseen, Math.min(known, node.unlocked + node.waiting));
                return;
            }
            nodes++;
            effort.at(nodes, 0);
            if (cheapest && round == 0) {
                long left = budget - spent(node.chosen);
                if (left < 0) {
                    return;
                }
                node = left < node.left ? branch.node(node, new BitSet(), new BitSet(), left) : node;
            }
            if (node.unlocked >= goal && found(node)) {
                return;
            }
            if (node.open.length == 0 || node.unlocked + node.waiting < goal) {
                return;
            }
            BitSet in = new BitSet();
            BitSet out = new BitSet();
            double value = tighten(node, in, out);
            if (tooLittle(value)) {
                return;
            }
            long price = spent(in);
            if (price > node.left || in.intersects(out)) {
                return;
            }
            if (in.isEmpty() && out.isEmpty()) {
                divide(node, Math.min(known, value));
                return;
            }
            node = branch.node(node, in, out, node.left - price);
        }
    }

    private void divide(Node node, double value) {
        int pick = node.open[0];
        for (int remedy : node.open) {
            if (bound.worth(remedy) * Math.max(1, core.price[pick]) > bound.worth(pick) * Math.max(1, core.price[remedy])) {
                pick = remedy;
            }
        }
        BitSet picked = new BitSet();
        picked.set(pick);
        explore(branch.node(node, picked, new BitSet(), node.left - core.price[pick]), value);
        if (!tooLittle(value)) {
            explore(branch.node(node, new BitSet(), picked, node.left), value);
        }
    }

    private boolean tooLittle(double value) {
        return value + core.slip < goal;
    }

    /** Whether nothing better comes below. */
    private boolean found(Node node) {
        best = node.chosen;
        if (cheapest) {
            budget = spent(node.chosen) - 1;
            return true;
        }
        goal = node.unlocked + core.unit;
        return false;
    }

    private long spent(BitSet set) {
        return set.stream().mapToLong(remedy -> core.price[remedy]).sum();
    }

    private double tighten(Node node, BitSet in, BitSet out) {
        bound.at(node);
        boolean first = Double.isNaN(root);
        int steps = first ? ROOT_STEPS : STEPS;
        double least = Double.MAX_VALUE;
        double pace = 1;
        int worse = 0;
        for (int step = 0;; step++) {
            double value = bound.value();
            worse = value < least - core.slip ? 0 : worse + 1;
            least = Math.min(least, value);
            if (worse >= PATIENCE) {
                pace *= SLOWER;
                worse = 0;
            }
            if (tooLittle(value)) {
                break;
            }
            decide(node, value, in, out);
            if (step >= steps) {
                break;
            }
            bound.step(pace * (value - goal + core.unit));
        }
        root = first ? least : root;
        return least;
    }

    private void decide(Node node, double value, BitSet in, BitSet out) {
        for (int remedy : node.open) {
            if (tooLittle(value + bound.change(remedy))) {
                (bound.takes(remedy) ? in : out).set(remedy);
            }
        }
    }
}
