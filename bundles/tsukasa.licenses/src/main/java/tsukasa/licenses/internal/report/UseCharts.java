// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.report;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import tsukasa.api.report.Chart;
import tsukasa.licenses.Denials;
import tsukasa.licenses.HeatMap;

/** The charts of the use report. */
final class UseCharts {
    private static final int MOST_BARS = 40;
    private final Words words;

    UseCharts(Words words) {
        this.words = words;
    }

    /** The most that was in use on each day against what there was. */
    Chart days(UseOfPool one, String prefix) {
        long[] times = one.days().stream().map(day -> start(one, day)).mapToLong(Instant::toEpochMilli).toArray();
        Chart.TimeSeries peaks = new Chart.TimeSeries(words.say(one.pool().named() ? "chart_assigned" : "chart_dailyPeak"), times,
                one.days().stream().mapToDouble(DayUse::peak).toArray());
        Chart.TimeSeries limit = new Chart.TimeSeries(words.say("chart_entitlement"), times, one.days().stream().mapToDouble(DayUse::entitlement).toArray());
        return new Chart.OverTime(prefix + "-daily", words.say("chart_days", one.pool().id().value()),
                words.say("chart_days_description", one.peak().count(), words.entitlements(one.pool(), one.period())), Chart.OverTime.Form.STEP,
                one.period(), words.zone(), words.say("unit"), List.of(peaks), new Chart.Notes(List.of(limit), List.of(), List.of()));
    }

    private Instant start(UseOfPool one, DayUse day) {
        Instant midnight = day.day().atStartOfDay(words.zone()).toInstant();
        return midnight.isBefore(one.period().from()) ? one.period().from() : midnight;
    }

    /** During how many hours so many were in use; the time without any use would dwarf the rest and is said in words. */
    Chart histogram(UseOfPool one, String prefix) {
        List<Duration> times = one.use().histogram().times();
        int most = times.size() - 1;
        int width = Math.max(1, (most + MOST_BARS - 1) / MOST_BARS);
        int bars = (most + width - 1) / width;
        String[] names = new String[bars];
        double[] hours = new double[bars];
        for (int n = 1; n <= most; n++) {
            int bar = (n - 1) / width;
            names[bar] = width == 1 ? String.valueOf(n) : bar * width + 1 + "–" + Math.min(most, (bar + 1) * width);
            hours[bar] += UseTables.hours(times.get(n));
        }
        double idle = times.isEmpty() ? 0 : UseTables.hours(times.getFirst());
        return new Chart.ByCategory(prefix + "-times", words.say("chart_histogram"), words.say("chart_histogram_description", idle),
                Chart.ByCategory.Form.BARS, Arrays.asList(names), words.say("unit_hours"),
                List.of(new Chart.CategorySeries(words.say("chart_hours"), hours)));
    }

    Chart week(UseOfPool one, String prefix, boolean mean) {
        HeatMap map = one.use().heatMap();
        double[][] values = Arrays.stream(DayOfWeek.values()).map(day -> IntStream.range(0, HeatMap.HOURS).mapToDouble(hour -> {
            HeatMap.Cell cell = map.cell(day, hour);
            return cell.observed().isZero() ? Double.NaN : mean ? cell.mean() : cell.most();
        }).toArray()).toArray(double[][]::new);
        String key = mean ? "chart_weekMean" : "chart_weekMost";
        return new Chart.HeatMap(prefix + (mean ? "-weekMean" : "-weekMost"), words.say(key), words.say(key + "_description"),
                Arrays.stream(DayOfWeek.values()).map(day -> day.getDisplayName(TextStyle.SHORT, words.texts().locale())).toList(),
                IntStream.range(0, HeatMap.HOURS).mapToObj(String::valueOf).toList(), words.say("unit"), values);
    }

    Chart denials(UseOfPool one, String prefix) {
        List<Denials.Count> hours = one.denials().byHour(words.zone());
        return new Chart.ByCategory(prefix + "-denialHours", words.say("chart_denials"), words.say("chart_denials_description", one.denials().all().size()),
                Chart.ByCategory.Form.STACKED_BARS, IntStream.range(0, HeatMap.HOURS).mapToObj(String::valueOf).toList(), words.say("unit_denials"),
                List.of(new Chart.CategorySeries(words.say("kind_real"), hours.stream().mapToDouble(Denials.Count::real).toArray()),
                        new Chart.CategorySeries(words.say("kind_passing"), hours.stream().mapToDouble(Denials.Count::passing).toArray())));
    }
}
