// SPDX-License-Identifier: EPL-2.0
package tsukasa.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Two ways of doing the same, measured in turns. */
final class Ratio {
    /** Measures one round, in any unit. */
    @FunctionalInterface
    interface Round {
        double measure() throws Exception;
    }

    private Ratio() {
    }

    /**
     * Prints both medians and the median of the ratios ours / theirs, pair by pair, after one round of each that doesn't count.
     *
     * @param bar what the ratio should reach, in words
     */
    static void print(String title, String unit, int rounds, Round ours, Round theirs, String bar) throws Exception {
        ours.measure();
        theirs.measure();
        List<double[]> pairs = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            double our = ours.measure();
            double their = theirs.measure();
            pairs.add(new double[] {our, their, our / their});
        }
        System.out.printf("%-44s ours %,.0f %s, theirs %,.0f %s, ratio %.2f (%.2f to %.2f; bar %s)%n", title, median(pairs, 0), unit,
                median(pairs, 1), unit, median(pairs, 2), sorted(pairs, 2)[0], sorted(pairs, 2)[rounds - 1], bar);
    }

    private static double median(List<double[]> pairs, int index) {
        double[] values = sorted(pairs, index);
        return values[values.length / 2];
    }

    private static double[] sorted(List<double[]> pairs, int index) {
        double[] values = pairs.stream().mapToDouble(pair -> pair[index]).toArray();
        Arrays.sort(values);
        return values;
    }
}
