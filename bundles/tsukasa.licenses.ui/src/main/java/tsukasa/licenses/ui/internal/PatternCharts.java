// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.ui.internal;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import tsukasa.api.report.Chart;
import tsukasa.licenses.HeatMap;
import tsukasa.licenses.UseHistogram;

/** When a pool is used, and for how long how many of it are. */
record PatternCharts(LicenseWords words) {
    private static final double SECONDS_OF_AN_HOUR = 3600;

    Chart heat(HeatMap map, boolean greatest) {
        List<String> days = Arrays.stream(DayOfWeek.values())
                .map(day -> day.getDisplayName(TextStyle.SHORT, words.formats().locale())).toList();
        double[][] values = new double[days.size()][HeatMap.HOURS];
        for (HeatMap.Cell cell : map.cells()) {
            double value = greatest ? cell.most() : Math.round(cell.mean() * 10) / 10.0;
            values[cell.day().getValue() - 1][cell.hour()] = cell.observed().isZero() ? Double.NaN : value;
        }
        HeatMap.Cell top = map.cells().stream().max(java.util.Comparator.comparingDouble(cell -> greatest ? cell.most() : cell.mean())).orElseThrow();
        return new Chart.HeatMap("heat", words.text(greatest ? "PatternCharts_most" : "PatternCharts_mean"),
                words.text("PatternCharts_heatDescription", days.get(top.day().getValue() - 1), top.hour()), days,
                IntStream.range(0, HeatMap.HOURS).mapToObj(Integer::toString).toList(), words.text("Words_unit"), values);
    }

    /** Of at least one; how long none was in use is said in words, since nights would hide everything else. */
    Chart histogram(UseHistogram histogram, int entitled) {
        List<Duration> times = histogram.times();
        int most = Math.max(1, times.size() - 1);
        List<Chart.Pointer> pointers = entitled >= 1 && entitled <= most
                ? List.of(new Chart.Pointer(entitled - 1, words.text("PatternCharts_entitled", entitled))) : List.of();
        return new Chart.ByCategory("histogram", words.text("PatternCharts_histogram"), none(histogram), Chart.ByCategory.Form.BARS,
                IntStream.rangeClosed(1, most).mapToObj(Integer::toString).toList(), words.text("PatternCharts_hours"),
                List.of(new Chart.CategorySeries("", IntStream.rangeClosed(1, most)
                        .mapToDouble(n -> n < times.size() ? times.get(n).toSeconds() / SECONDS_OF_AN_HOUR : 0).toArray())),
                pointers);
    }

    String none(UseHistogram histogram) {
        Duration total = histogram.total();
        Duration none = histogram.times().isEmpty() ? total : histogram.times().getFirst();
        double share = total.isZero() ? 0 : (double) none.toSeconds() / Math.max(1, total.toSeconds());
        return words.text("PatternCharts_none", words.formats().duration(none), words.formats().percent(share));
    }
}
