// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.forecast;

import java.util.Arrays;

import tsukasa.licenses.internal.forecast.Smoothing.Weights;

/** Finds the weights with which the errors one step ahead were least, and the state after the last step. */
final class SmoothingFit {
    /** Bounds of the damping, as Forecasting: Principles and Practice, 8.2, advises. */
    private static final double LEAST_DAMPING = 0.8;
    private static final double MOST_DAMPING = 0.98;
    private static final int FIRST_SEASONS = 4;
    private static final int ROUNDS = 300;
    private static final double[][] STARTS = {{-2, -3, -3, 0}, {-0.5, -3, -3, 0}, {-2, -1, -1, 1}, {1, -3, -2, 1}};

    private final int[] seasons;
    private final double[] values;
    private final int count;
    private final boolean trend;

    /**
     * @param seasons of each step
     * @param count   how many seasons there are
     * @param trend   whether there is a trend
     */
    SmoothingFit(int[] seasons, double[] values, int count, boolean trend) {
        this.seasons = seasons;
        this.values = values;
        this.count = count;
        this.trend = trend;
    }

    Expected[] forecast(int[] next) {
        if (values.length == 0) {
            return Arrays.stream(next).mapToObj(season -> new Expected(0, 0)).toArray(Expected[]::new);
        }
        double[] best = STARTS[0];
        for (double[] start : STARTS) {
            double[] found = NelderMead.minimum(this::squares, start, ROUNDS);
            best = squares(found) < squares(best) ? found : best;
        }
        Smoothing smoothing = begin(weights(best));
        double squares = run(smoothing);
        return smoothing.forecast(next, Math.sqrt(squares / Math.max(1, values.length - best.length)));
    }

    private double squares(double[] point) {
        return run(begin(weights(point)));
    }

    private double run(Smoothing smoothing) {
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            double error = smoothing.see(seasons[i], values[i]);
            squares += error * error;
        }
        return squares;
    }

    /** Any point is within bounds: 0 < alpha < 1, 0 < beta < alpha, 0 < gamma < 1 - alpha. */
    private Weights weights(double[] point) {
        double alpha = share(point[0]);
        return new Weights(alpha, trend ? alpha * share(point[1]) : 0, (1 - alpha) * share(point[2]),
                LEAST_DAMPING + (MOST_DAMPING - LEAST_DAMPING) * share(point[3]));
    }

    private static double share(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    /** Level and seasons are the means of the first some seasons; a season that is not among them is that of all steps, or none. */
    private Smoothing begin(Weights weights) {
        int first = Math.min(values.length, FIRST_SEASONS * count);
        double level = mean(-1, first);
        double all = mean(-1, values.length);
        double[] start = new double[count];
        for (int season = 0; season < count; season++) {
            double early = mean(season, first);
            double ever = mean(season, values.length);
            start[season] = !Double.isNaN(early) ? early - level : !Double.isNaN(ever) ? ever - all : 0;
        }
        return new Smoothing(weights, level, 0, start);
    }

    private double mean(int season, int until) {
        double sum = 0;
        int found = 0;
        for (int i = 0; i < until; i++) {
            if (season < 0 || seasons[i] == season) {
                sum += values[i];
                found++;
            }
        }
        return found == 0 ? Double.NaN : sum / found;
    }
}
