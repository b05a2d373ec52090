// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.forecast;

import tsukasa.licenses.Forecast.Method;
import tsukasa.licenses.Forecast.Trial;

/**
 * Rolling-origin evaluation: from one past week after the other, the weeks after it are forecast from what was known then, and
 * compared with what came (Forecasting: Principles and Practice, 5.8 and 5.10; the scaled error of Hyndman and Koehler, 2006).
 */
final class BackTest {
    /** How far ahead is tested, at most. */
    static final int AHEAD = 28;
    private static final int LEAST_KNOWN = 14;
    private static final int MOST_ORIGINS = 26;
    private final Series series;

    BackTest(Series series) {
        this.series = series;
    }

    int origins() {
        return Math.min(MOST_ORIGINS, (series.size() - LEAST_KNOWN) / Naive.WEEK);
    }

    Trial trial(Method method, Forecaster forecaster) {
        int days = 0;
        double absolute = 0;
        double squared = 0;
        double scaled = 0;
        int inEighty = 0;
        int inNinetyFive = 0;
        for (int origin = 1; origin <= origins(); origin++) {
            Series known = series.until(series.size() - origin * Naive.WEEK);
            double scale = known.weeklyError();
            Expected[] expected = forecaster.forecast(known, Math.min(AHEAD, origin * Naive.WEEK));
            for (int i = 0; i < expected.length; i++) {
                double came = series.peaks()[known.size() + i];
                double error = Math.abs(came - expected[i].value());
                days++;
                absolute += error;
                squared += error * error;
                scaled += error / scale;
                inEighty += expected[i].within(Expected.EIGHTY).contains(came) ? 1 : 0;
                inNinetyFive += expected[i].within(Expected.NINETY_FIVE).contains(came) ? 1 : 0;
            }
        }
        return new Trial(method, days, absolute / days, Math.sqrt(squared / days), Double.isFinite(scaled) ? scaled / days : Double.NaN,
                (double) inEighty / days, (double) inNinetyFive / days);
    }
}
