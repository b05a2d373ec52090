// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import tsukasa.api.Period;
import tsukasa.api.Texts;
import tsukasa.api.report.Chart;
import tsukasa.sessions.Concurrency;

/** The report's charts. Over a long time a chart shows the maximum of each hour or day, so that no peak is lost. */
final class UsageCharts {
    private static final int STEPS_IN_FULL = 1_500;
    private static final int DAYS_BY_HOUR = 62;
    private static final int DAYS_BY_DAY = 92;
    private static final int HOURS = 24;

    private final Texts texts;
    private final ZoneId zone;
    private final Period period;
    private final Usage usage;
    private final Concurrency steps;

    UsageCharts(Texts texts, ZoneId zone, Period period, Usage usage) {
        this.texts = texts;
        this.zone = zone;
        this.period = period;
        this.usage = usage;
        steps = usage.concurrency();
    }

    Map<LocalDate, Integer> dailyPeaks() {
        Bins days = Bins.of(period, zone, ChronoUnit.DAYS);
        int[] maxima = days.maxima(steps);
        Map<LocalDate, Integer> peaks = new LinkedHashMap<>();
        for (int i = 0; i < maxima.length; i++) {
            peaks.put(LocalDate.ofInstant(days.start(i), zone), maxima[i]);
        }
        return peaks;
    }

    Chart concurrency() {
        String form = steps.counts().length <= STEPS_IN_FULL ? "exact" : usage.byDay().size() <= DAYS_BY_HOUR ? "hours" : "days";
        Chart.TimeSeries series = switch (form) {
            case "exact" -> exact(steps, texts.text("UsageCharts_open"));
            case "hours" -> maxima(ChronoUnit.HOURS);
            default -> maxima(ChronoUnit.DAYS);
        };
        return new Chart.OverTime("concurrency", texts.text("UsageCharts_concurrency_" + form),
                texts.text("UsageCharts_concurrency_description", steps.peak()), Chart.OverTime.Form.STEP, period, zone,
                texts.text("UsageCharts_unit"), List.of(series));
    }

    static Chart.TimeSeries exact(Concurrency steps, String name) {
        return new Chart.TimeSeries(name, Arrays.stream(steps.epochMicros()).map(micros -> Math.floorDiv(micros, 1000)).toArray(),
                Arrays.stream(steps.counts()).asDoubleStream().toArray());
    }

    private Chart.TimeSeries maxima(ChronoUnit unit) {
        Bins bins = Bins.of(period, zone, unit);
        return new Chart.TimeSeries(texts.text("UsageCharts_open"),
                IntStream.range(0, bins.size()).mapToLong(i -> bins.start(i).toEpochMilli()).toArray(),
                Arrays.stream(bins.maxima(steps)).asDoubleStream().toArray());
    }

    /** Sessions by day, or by month where days would be too many bars. */
    Chart byDay() {
        boolean days = usage.byDay().size() <= DAYS_BY_DAY;
        DateTimeFormatter form = DateTimeFormatter.ofPattern(texts.text(days ? "UsageCharts_day" : "UsageCharts_month"), texts.locale());
        Map<String, Double> bars = new LinkedHashMap<>();
        usage.byDay().forEach((day, sum) -> bars.merge(days ? form.format(day) : form.format(YearMonth.from(day)),
                (double) sum.sessions(), Double::sum));
        return new Chart.ByCategory("days", texts.text(days ? "UsageCharts_byDay" : "UsageCharts_byMonth"),
                texts.text("UsageCharts_byDay_description", usage.total().sessions()), Chart.ByCategory.Form.BARS,
                List.copyOf(bars.keySet()), texts.text("UsageCharts_unit"), List.of(new Chart.CategorySeries(
                        texts.text("UsageCharts_sessions"), bars.values().stream().mapToDouble(Double::doubleValue).toArray())));
    }

    /** The mean number of open sessions by weekday and hour; no value where the period has no such hour. */
    Chart hoursOfWeek() {
        double[][] sums = new double[DayOfWeek.values().length][HOURS];
        double[][] micros = new double[DayOfWeek.values().length][HOURS];
        Bins hours = Bins.of(period, zone, ChronoUnit.HOURS);
        double[] open = hours.sums(steps);
        for (int i = 0; i < hours.size(); i++) {
            ZonedDateTime start = hours.start(i).atZone(zone);
            sums[start.getDayOfWeek().ordinal()][start.getHour()] += open[i];
            micros[start.getDayOfWeek().ordinal()][start.getHour()] += hours.micros(i);
        }
        double[][] means = new double[sums.length][HOURS];
        for (int day = 0; day < sums.length; day++) {
            for (int hour = 0; hour < HOURS; hour++) {
                means[day][hour] = micros[day][hour] == 0 ? Double.NaN : sums[day][hour] / micros[day][hour];
            }
        }
        return new Chart.HeatMap("week", texts.text("UsageCharts_week"), texts.text("UsageCharts_week_description"),
                Arrays.stream(DayOfWeek.values()).map(day -> day.getDisplayName(TextStyle.SHORT, texts.locale())).toList(),
                IntStream.range(0, HOURS).mapToObj(String::valueOf).toList(), texts.text("UsageCharts_unit"), means);
    }
}
