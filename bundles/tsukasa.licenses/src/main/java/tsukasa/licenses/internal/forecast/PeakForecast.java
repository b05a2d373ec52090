// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import tsukasa.licenses.Forecast;
import tsukasa.licenses.Forecast.Method;
import tsukasa.licenses.Forecast.Trial;
import tsukasa.licenses.Schedule;

/** Forecasts daily peaks by the method that would have forecast the last weeks best. */
public final class PeakForecast {
    /** How many days of history are used at most: two years. */
    public static final int LONGEST_HISTORY = 731;
    /** How many days must be known. */
    public static final int LEAST_HISTORY = 21;
    private static final Map<Method, Forecaster> METHODS = new EnumMap<>(Map.of(Method.SMOOTHING, WorkAndRest::forecast,
            Method.SEASONAL_NAIVE, Naive::asLastWeek, Method.NAIVE, Naive::asYesterday));

    private PeakForecast() {
    }

    /** @param peaks of one day after the other, the last being the day before the first to forecast */
    public static Forecast of(LocalDate first, int[] peaks, int days, Schedule schedule) {
        Series series = new Series(first, peaks).used();
        if (series.size() < LEAST_HISTORY) {
            return new Forecast.TooEarly(series.size(), LEAST_HISTORY);
        }
        BackTest test = new BackTest(series);
        List<Trial> trials = new ArrayList<>();
        METHODS.forEach((method, forecaster) -> trials.add(test.trial(method, forecaster)));
        trials.sort(Comparator.comparingDouble(Trial::mae).thenComparing(Trial::method));
        Method best = trials.getFirst().method();
        Expected[] expected = METHODS.get(best).forecast(series, days);
        List<Forecast.Day> ahead = new ArrayList<>();
        for (int i = 0; i < days; i++) {
            LocalDate day = series.day(series.size() + i);
            ahead.add(new Forecast.Day(day, expected[i].value(), expected[i].within(Expected.EIGHTY), expected[i].within(Expected.NINETY_FIVE),
                    schedule.entitlementOn(day)));
        }
        return new Forecast.Made(best, IntStream.range(0, series.size()).mapToObj(i -> new Forecast.DayPeak(series.day(i), series.peaks()[i])).toList(),
                ahead, test.origins(), trials);
    }
}
