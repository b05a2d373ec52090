// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** What the daily peaks of a pool are likely to be. */
public sealed interface Forecast {
    /** Too few days are known yet, counted from the first with any use to yesterday. */
    record TooEarly(int days, int needed) implements Forecast {
    }

    /**
     * A forecast, and how far its method may be trusted.
     *
     * @param method  the one that was nearest in the back-test
     * @param history the daily peaks that it rests on
     * @param days    day by day, from today on
     * @param origins from how many days in the past the methods were made to forecast the days after, knowing only those before
     * @param trials  how each method did in that, the one chosen first
     */
    record Made(Method method, List<DayPeak> history, List<Day> days, int origins, List<Trial> trials) implements Forecast {
        public Made {
            history = List.copyOf(history);
            days = List.copyOf(days);
            trials = List.copyOf(trials);
        }

        /** The first day on which the expected peak takes all that there is; empty: not within the horizon. */
        public Optional<LocalDate> met() {
            return firstWhere(Day::expected);
        }

        /** The first day on which the peak takes all that there is with a probability of a tenth or more; empty: not within the horizon. */
        public Optional<LocalDate> mayBeMet() {
            return firstWhere(day -> day.eighty().high());
        }

        private Optional<LocalDate> firstWhere(ToDoubleFunction<Day> peak) {
            return days.stream().filter(day -> peak.applyAsDouble(day) >= Math.max(1, day.entitlement())).map(Day::day).findFirst();
        }
    }

    /** How it is made. */
    enum Method {
        /** Exponential smoothing with damped trend, workdays by weekday and days off each on their own. */
        SMOOTHING,
        /** As on the same day of the last week. */
        SEASONAL_NAIVE,
        /** As on the last day. */
        NAIVE
    }

    record DayPeak(LocalDate day, int peak) {
    }

    /**
     * @param expected    the mean, not below 0
     * @param eighty      where the peak is with a probability of 80 %
     * @param ninetyFive  and of 95 %
     * @param entitlement how many there are on that day
     */
    record Day(LocalDate day, double expected, Interval eighty, Interval ninetyFive, int entitlement) {
    }

    record Interval(double low, double high) {
        public boolean contains(double value) {
            return low <= value && value <= high;
        }
    }

    /**
     * How one method did in the back-test.
     *
     * @param forecasts    how many days it forecast, all origins together
     * @param mae          mean absolute error, in licenses
     * @param rmse         root of the mean squared error, in licenses
     * @param mase         mean absolute error against that of the seasonal-naive method one week ahead within what was known (below 1
     *                     is better); not a number where that made no error
     * @param inEighty     share of days whose peak was in the interval of 80 %
     * @param inNinetyFive and of 95 %
     */
    record Trial(Method method, int forecasts, double mae, double rmse, double mase, double inEighty, double inNinetyFive) {
    }
}
