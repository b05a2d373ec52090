// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.choice;

import java.util.Arrays;

/** A subgradient of the bound in its multipliers, and a step down it. */
final class Slope {
    private final Core core;
    private final double[][] filled;
    private final double[] tied;
    private double[] slopes = new double[0];

    Slope(Core core) {
        this.core = core;
        filled = new double[core.remedies][core.elements];
        tied = new double[core.elements * core.elements];
    }

    /**
     * @param taken by remedy, how much of it the outer knapsack has
     * @param inner by remedy, the knapsack of those beside it
     * @param cap   by remedy, not negative where all elements count as removed beside it
     */
    void step(Node node, double[] taken, Knapsack[] inner, double[] cap, Overlaps overlaps, double length) {
        Arrays.fill(tied, 0);
        for (int remedy : node.open) {
            if (taken[remedy] > 0) {
                fill(node, remedy, inner[remedy].taken, cap[remedy] >= 0);
                for (int own : core.removes[remedy]) {
                    for (int element : node.needed) {
                        tied[own * core.elements + element] += taken[remedy] * filled[remedy][element];
                    }
                }
            }
        }
        int size = node.cells.length;
        slopes = slopes.length < size ? new double[size] : slopes;
        for (int at = 0; at < size; at++) {
            slopes[at] = tied[node.cells[at]] - 1;
        }
        overlaps.slopes(taken, filled, slopes);
        double norm = 0;
        for (int at = 0; at < size; at++) {
            // what is 0 already and would have to be less does not count
            norm += slopes[at] > 0 && node.multipliers[at] == 0 ? 0 : slopes[at] * slopes[at];
        }
        if (norm > 0) {
            move(node, length / norm);
        }
    }

    private void fill(Node node, int remedy, double[] beside, boolean all) {
        double[] row = filled[remedy];
        for (int element : node.needed) {
            row[element] = all ? 1 : 0;
        }
        if (!all) {
            for (int other : node.open) {
                if (beside[other] > 0 && other != remedy) {
                    for (int element : core.removes[other]) {
                        row[element] += beside[other];
                    }
                }
            }
        }
        for (int own : core.removes[remedy]) {
            row[own] = 1;
        }
    }

    private void move(Node node, double length) {
        double[] multipliers = node.multipliers;
        for (int group = 0; group + 1 < node.start.length; group++) {
            double sum = 0;
            for (int at = node.start[group]; at < node.start[group + 1]; at++) {
                multipliers[at] = Math.max(0, multipliers[at] - length * slopes[at]);
                sum += multipliers[at];
            }
            if (sum > node.weights[group]) {
                double shrink = node.weights[group] / sum;
                for (int at = node.start[group]; at < node.start[group + 1]; at++) {
                    multipliers[at] *= shrink;
                }
            }
        }
    }
}
