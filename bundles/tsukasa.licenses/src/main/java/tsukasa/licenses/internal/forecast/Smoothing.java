// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.forecast;

import java.util.Arrays;

/**
 * Additive exponential smoothing with damped trend and seasons, in the form of innovations: ETS(A,Ad,A) of Hyndman and
 * Athanasopoulos, Forecasting: Principles and Practice, 3rd edition, 8.5 and 8.7; Hyndman, Koehler, Ord and Snyder, Forecasting with
 * Exponential Smoothing, 2008, chapters 3 and 6. The season of a step is given with it, so that a holiday doesn't shift the
 * weekdays after it.
 */
final class Smoothing {
    /**
     * @param alpha of the level
     * @param beta  of the trend; 0 if there is none
     * @param gamma of the seasons
     * @param phi   damping of the trend
     */
    record Weights(double alpha, double beta, double gamma, double phi) {
    }

    private final Weights weights;
    private double level;
    private double trend;
    private final double[] seasons;

    Smoothing(Weights weights, double level, double trend, double[] seasons) {
        this.weights = weights;
        this.level = level;
        this.trend = trend;
        this.seasons = seasons.clone();
    }

    double expected(int season) {
        return level + weights.phi() * trend + seasons[season];
    }

    /** Takes in what came, and returns by how much it differed from what was expected. */
    double see(int season, double value) {
        double error = value - expected(season);
        level += weights.phi() * trend + weights.alpha() * error;
        trend = weights.phi() * trend + weights.beta() * error;
        seasons[season] += weights.gamma() * error;
        return error;
    }

    double level() {
        return level;
    }

    double trend() {
        return trend;
    }

    double[] seasons() {
        return seasons.clone();
    }

    /**
     * What is expected of the next steps of these seasons. Each error to come moves the later steps by its weights, which is how the
     * deviation grows.
     *
     * @param deviation of the errors one step ahead
     */
    Expected[] forecast(int[] next, double deviation) {
        double[] damped = new double[next.length + 1];
        for (int i = 1; i <= next.length; i++) {
            damped[i] = damped[i - 1] + Math.pow(weights.phi(), i);
        }
        Expected[] expected = new Expected[next.length];
        Arrays.setAll(expected, i -> {
            double sum = 1;
            for (int j = 0; j < i; j++) {
                double weight = weights.alpha() + weights.beta() * damped[i - j] + (next[j] == next[i] ? weights.gamma() : 0);
                sum += weight * weight;
            }
            return new Expected(level + damped[i + 1] * trend + seasons[next[i]], deviation * Math.sqrt(sum));
        });
        return expected;
    }
}
