// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.choice;

import java.util.Arrays;

/**
 * The most that can be unlocked below a node. A group is unlocked only if for each pair of its elements both are removed: with
 * multipliers over the ordered pairs, not more in sum than the group's weight, this gives each pair of remedies a worth, and what remains
 * is a knapsack problem with quadratic worth. That is bounded as by Caprara, Pisinger and Toth (Exact solution of the quadratic knapsack
 * problem, INFORMS Journal on Computing 11, 1999): by remedy, a knapsack of what the others are worth beside it, then one knapsack of
 * these. The multipliers are bettered by subgradient steps with the length of Polyak (1969).
 */
final class Bound {
    private final Core core;
    /** By ordered pair of elements, the multipliers of all groups. */
    private final double[] tied;
    /** By remedy and element that it does not remove, what removing that one too is worth. */
    private final double[][] beside;
    private final double[] alone;
    private final double[] worth;
    private final double[] values;
    private final double[] cap;
    private final Knapsack[] inner;
    private final Knapsack outer;
    private final Overlaps overlaps;
    private final Slope slope;
    private Node node;

    Bound(Core core) {
        this.core = core;
        tied = new double[core.elements * core.elements];
        beside = new double[core.remedies][core.elements];
        alone = new double[core.remedies];
        worth = new double[core.remedies];
        values = new double[core.remedies];
        cap = new double[core.remedies];
        inner = new Knapsack[core.remedies];
        Arrays.setAll(inner, remedy -> new Knapsack(core.price));
        outer = new Knapsack(core.price);
        overlaps = new Overlaps(core);
        slope = new Slope(core);
    }

    void at(Node next) {
        node = next;
        for (double[] row : beside) {
            Arrays.fill(row, 0);
        }
        boolean[] open = new boolean[core.remedies];
        for (int remedy : next.open) {
            open[remedy] = true;
        }
        for (int remedy : next.open) {
            inner[remedy].of(open);
        }
        outer.of(open);
        overlaps.of(next, open);
    }

    /** The bound with the multipliers as they are. */
    double value() {
        Arrays.fill(tied, 0);
        double sum = node.unlocked + node.waiting;
        double[] multipliers = node.multipliers;
        int[] cells = node.cells;
        for (int at = 0; at < cells.length; at++) {
            tied[cells[at]] += multipliers[at];
            sum -= multipliers[at];
        }
        for (int remedy : node.open) {
            split(remedy);
        }
        overlaps.correct(alone, beside);
        Arrays.fill(worth, 0);
        for (int remedy : node.open) {
            worth[remedy] = alone[remedy] + beside(remedy);
        }
        return sum + outer.fill(worth, node.left);
    }

    private void split(int remedy) {
        alone[remedy] = 0;
        double[] row = beside[remedy];
        for (int element : node.needed) {
            row[element] = 0;
        }
        for (int own : core.removes[remedy]) {
            for (int element : node.needed) {
                row[element] += tied[own * core.elements + element];
            }
        }
        for (int own : core.removes[remedy]) {
            alone[remedy] += row[own];
            row[own] = 0;
        }
    }

    /** What the others are worth beside this remedy, at most. */
    private double beside(int remedy) {
        double[] row = beside[remedy];
        cap[remedy] = 0;
        for (int element : node.needed) {
            cap[remedy] += row[element];
        }
        Arrays.fill(values, 0);
        for (int other : node.open) {
            if (other != remedy) {
                for (int element : core.removes[other]) {
                    values[other] += row[element];
                }
            }
        }
        double filled = inner[remedy].fill(values, node.left - core.price[remedy]);
        if (filled < cap[remedy]) {
            cap[remedy] = -1;
            return filled;
        }
        return cap[remedy];
    }

    /** Moves the multipliers so that the bound comes nearer to the aim. */
    void step(double length) {
        slope.step(node, outer.taken, inner, cap, overlaps, length);
    }

    /** The change of the bound if the remedy is chosen, where it is not in the bound's own set, or left out, where it is; not positive. */
    double change(int remedy) {
        double over = worth[remedy] - outer.worth * core.price[remedy];
        return outer.taken[remedy] == 0 ? Math.min(0, over) : outer.taken[remedy] == 1 ? Math.min(0, -over) : 0;
    }

    boolean takes(int remedy) {
        return outer.taken[remedy] > 0;
    }

    /** What the remedy is worth with the best beside it. */
    double worth(int remedy) {
        return worth[remedy];
    }
}
