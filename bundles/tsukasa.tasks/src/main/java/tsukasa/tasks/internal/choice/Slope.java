// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.choice;

import java.util.Arrays;

/** A subgradient of the bound in its multipliers, and a step down it. */
final class Slope {
    private final Core core;
    private final double[][] filled;
    private final double[][] tied;

    Slope(Core core) {
        this.core = core;
        filled = new double[core.remedies][core.elements];
        tied = new double[core.elements][core.elements];
    }

    /**
     * @param taken by remedy, how much of it the outer knapsack has
     * @param inner by remedy, the knapsack of those beside it
     * @param cap   by remedy, not negative where all elements count as removed beside it
     */
    void step(Node node, double[] taken, Knapsack[] inner, double[] cap, Overlaps overlaps, double length) {
        for (int element : node.needed) {
            Arrays.fill(tied[element], 0);
        }
        for (int remedy : node.open) {
            if (taken[remedy] > 0) {
                fill(node, remedy, inner[remedy].taken, cap[remedy] >= 0);
                for (int own : core.removes[remedy]) {
                    for (int element : node.needed) {
                        tied[own][element] += taken[remedy] * filled[remedy][element];
                    }
                }
            }
        }
        double[][] slopes = new double[node.groups.length][];
        for (int group = 0; group < slopes.length; group++) {
            slopes[group] = of(node.groups[group], node.multipliers[group].length);
        }
        overlaps.correct(taken, filled, slopes);
        move(node, slopes, length);
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

    private double[] of(int[] elements, int multipliers) {
        double[] slope = new double[multipliers];
        if (elements.length == 1) {
            slope[0] = tied[elements[0]][elements[0]] - 1;
            return slope;
        }
        int at = 0;
        for (int i = 0; i < elements.length; i++) {
            for (int j = 0; j < elements.length; j++) {
                if (i != j) {
                    slope[at++] = tied[elements[i]][elements[j]] - 1;
                }
            }
        }
        return slope;
    }

    private static void move(Node node, double[][] slopes, double length) {
        double norm = 0;
        for (int group = 0; group < slopes.length; group++) {
            for (int i = 0; i < slopes[group].length; i++) {
                double slope = slopes[group][i];
                norm += slope > 0 && node.multipliers[group][i] == 0 ? 0 : slope * slope;
            }
        }
        if (norm == 0) {
            return;
        }
        for (int group = 0; group < slopes.length; group++) {
            double[] multipliers = node.multipliers[group];
            double sum = 0;
            for (int i = 0; i < multipliers.length; i++) {
                multipliers[i] = Math.max(0, multipliers[i] - length / norm * slopes[group][i]);
                sum += multipliers[i];
            }
            if (sum > node.weights[group]) {
                for (int i = 0; i < multipliers.length; i++) {
                    multipliers[i] *= node.weights[group] / sum;
                }
            }
        }
    }
}
