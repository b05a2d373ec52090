// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.choice;

/**
 * The most that parts of things can be worth for a budget (Dantzig 1957): the best per price first, of the last one a fraction. The
 * order of one call is where the next one begins, as it hardly changes.
 */
final class Knapsack {
    private final long[] price;
    private final double[] perYen;
    private final int[] order;
    private final double[] key;
    private int size;
    /** By thing, how much of it is taken. */
    final double[] taken;
    /** What a further unit of the budget would be worth. */
    double worth;

    Knapsack(long[] price) {
        this.price = price;
        perYen = new double[price.length];
        order = new int[price.length];
        key = new double[price.length];
        taken = new double[price.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
            perYen[i] = price[i] == 0 ? Double.MAX_VALUE : 1.0 / price[i];
        }
    }

    /** Only these things are there from now on. */
    void of(boolean[] present) {
        size = 0;
        for (int i = 0; i < order.length; i++) {
            int thing = order[i];
            taken[thing] = 0;
            if (present[thing]) {
                order[i] = order[size];
                order[size++] = thing;
            }
        }
    }

    /** @param values by thing; of those of no value none is taken */
    double fill(double[] values, long budget) {
        for (int i = 0; i < size; i++) {
            int thing = order[i];
            double best = values[thing] <= 0 ? -1 : values[thing] * perYen[thing];
            key[thing] = best;
            int at = i;
            for (; at > 0 && key[order[at - 1]] < best; at--) {
                order[at] = order[at - 1];
            }
            order[at] = thing;
            taken[thing] = 0;
        }
        worth = 0;
        double sum = 0;
        long left = budget;
        for (int i = 0; i < size; i++) {
            int thing = order[i];
            if (key[thing] < 0) {
                return sum;
            }
            if (price[thing] > left) {
                taken[thing] = left * perYen[thing];
                worth = key[thing];
                return sum + values[thing] * taken[thing];
            }
            taken[thing] = 1;
            sum += values[thing];
            left -= price[thing];
        }
        return sum;
    }
}
