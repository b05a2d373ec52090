// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import tsukasa.api.report.Chart;
import tsukasa.licenses.ReplayCurve;

/** The charts of the true-up report. */
final class TrueUpCharts {
    private static final int MOST_BARS = 30;
    private static final double INTERESTING_SHARE = 0.2;
    private final Words words;

    TrueUpCharts(Words words) {
        this.words = words;
    }

    /** The most that was in use on each day, what there was, and what is recommended. */
    Chart days(PoolNeed one, String prefix) {
        long[] times = one.days().stream().map(day -> day.day().atStartOfDay(words.zone()).toInstant()).map(start -> later(start, one.period().from()))
                .mapToLong(Instant::toEpochMilli).toArray();
        Chart.TimeSeries peaks = new Chart.TimeSeries(words.say(one.pool().named() ? "chart_assigned" : "chart_dailyPeak"), times,
                one.days().stream().mapToDouble(DayUse::peak).toArray());
        List<Chart.TimeSeries> limits = new ArrayList<>();
        limits.add(new Chart.TimeSeries(words.say("chart_entitlement"), times, one.days().stream().mapToDouble(DayUse::entitlement).toArray()));
        if (one.recommended() != one.now()) {
            double[] same = new double[times.length];
            Arrays.fill(same, one.recommended());
            limits.add(new Chart.TimeSeries(words.say("chart_recommended"), times, same));
        }
        return new Chart.OverTime(prefix + "-daily", words.say("chart_days", one.pool().id().value()),
                words.say("chart_days_description", one.peak().count(), words.entitlements(one.pool(), one.period())), Chart.OverTime.Form.STEP,
                one.period(), words.zone(), words.say("unit"), List.of(peaks), new Chart.Notes(limits, List.of(), List.of()));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** How many starts each number would have refused: from where it is bearable to where nobody is. */
    Chart curve(PoolNeed one, ReplayCurve curve, String prefix) {
        int last = curve.smallestForAll();
        int first = 0;
        while (first < last && curve.points().get(first).refused() > curve.starts() * INTERESTING_SHARE) {
            first++;
        }
        int step = Math.max(1, (last - first + MOST_BARS) / MOST_BARS);
        List<String> names = new ArrayList<>();
        List<Double> refused = new ArrayList<>();
        for (int seats = first; seats < last + step; seats += step) {
            int shown = Math.min(seats, last);
            names.add(String.valueOf(shown));
            refused.add((double) curve.points().get(shown).refused());
        }
        return new Chart.ByCategory(prefix + "-curve", words.say("chart_curve"), words.say("chart_curve_description", last), Chart.ByCategory.Form.BARS,
                names, words.say("unit_denials"), List.of(new Chart.CategorySeries(words.say("chart_refused"),
                        refused.stream().mapToDouble(Double::doubleValue).toArray())), List.of());
    }
}
