// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.forecast;

/**
 * The forecasts that any other must beat: it stays as it was on the last day, or on the same day of the last week. Deviations as
 * in Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 3rd edition, 5.5.
 */
final class Naive {
    static final int WEEK = 7;

    private Naive() {
    }

    static Expected[] asYesterday(Series known, int days) {
        return repeat(known, days, 1);
    }

    static Expected[] asLastWeek(Series known, int days) {
        return repeat(known, days, WEEK);
    }

    private static Expected[] repeat(Series known, int days, int season) {
        double spread = known.spread(season);
        Expected[] expected = new Expected[days];
        for (int i = 0; i < days; i++) {
            expected[i] = new Expected(known.peaks()[known.size() - season + i % season], spread * Math.sqrt(i / season + 1.0));
        }
        return expected;
    }
}
