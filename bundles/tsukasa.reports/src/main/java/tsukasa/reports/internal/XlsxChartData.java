// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

import tsukasa.api.Texts;
import tsukasa.api.report.Chart;
import tsukasa.api.report.Column;

/**
 * The numbers of a chart as a sheet holds them, in columns: what is along the axis, then the series.
 *
 * @param axis the type of the first column
 * @param rows cells of the first column's type, then numbers or null
 */
record XlsxChartData(Form form, Column.Type axis, List<String> titles, List<Object[]> rows) {
    /** Which native chart shows them. */
    enum Form {
        LINES, AREA, STACKED_AREA, BARS, STACKED_BARS, LYING_BARS, SHARES, TOUCHING_BARS,
        /** No chart: the cells themselves are coloured. */
        COLOURS,
        /** No chart: a workbook has none for what happened when. */
        ROWS
    }

    /** What a native chart can draw of one series. */
    static final int MOST_ROWS = 30_000;

    int series() {
        return titles.size() - 1;
    }

    static XlsxChartData of(Chart chart, Texts texts) {
        return switch (chart) {
        case Chart.OverTime over -> over(over, texts);
        case Chart.ByCategory bars -> new XlsxChartData(switch (bars.form()) {
        case BARS -> Form.BARS;
        case STACKED_BARS -> Form.STACKED_BARS;
        case HORIZONTAL_BARS -> Form.LYING_BARS;
        }, Column.Type.TEXT, titles("", bars.series().stream().map(each -> named(each.name(), bars.unit())).toList()),
                rows(bars.categories(), bars.series().stream().map(Chart.CategorySeries::values).toList()));
        case Chart.HeatMap heat -> new XlsxChartData(Form.COLOURS, Column.Type.TEXT, titles(heat.unit(), heat.columns()),
                IntStream.range(0, heat.rows().size()).mapToObj(r -> row(heat.rows().get(r), heat.values()[r])).toList());
        case Chart.Histogram spread -> new XlsxChartData(Form.TOUCHING_BARS, Column.Type.TEXT,
                titles(named(texts.text("ChartTable_bin"), spread.unit()), List.of(named(texts.text("ChartTable_count"), spread.countUnit()))),
                rows(IntStream.range(0, spread.counts().length).mapToObj(bin -> texts.text("ChartTable_from", spread.edge(bin), spread.edge(bin + 1)))
                        .toList(), List.of(spread.counts())));
        case Chart.Diverging answers -> new XlsxChartData(Form.SHARES, Column.Type.TEXT, titles("", answers.answers()),
                answers.rows().stream().map(row -> row(row.name(), Arrays.stream(row.counts()).asDoubleStream().toArray(), answers.answers().size())).toList());
        case Chart.UpSet sets -> new XlsxChartData(Form.LYING_BARS, Column.Type.TEXT, titles("", List.of(named(texts.text("ChartTable_count"), sets.unit()))),
                sets.intersections().stream().map(each -> row(texts.text("ChartTable_only", String.join(" + ", sets.names(each))), new double[] { each.size() }))
                        .toList());
        case Chart.Lanes lanes -> new XlsxChartData(Form.ROWS, Column.Type.INSTANT, titles(texts.text("ChartTable_time"), List.of(texts.text("ChartTable_until"),
                texts.text("ChartTable_lane"), texts.text("ChartTable_what"))), lanes.happened().stream().map(one -> new Object[] { one.span().from(),
                        one.span().to().filter(to -> !to.equals(Instant.MAX)).orElse(null), one.lane(), one.span().label() }).toList());
        };
    }

    private static String named(String name, String unit) {
        return unit.isBlank() ? name : name.isBlank() ? unit : name + " (" + unit + ")";
    }

    private static List<String> titles(String first, List<String> series) {
        List<String> titles = new ArrayList<>(List.of(first));
        titles.addAll(series);
        return titles;
    }

    private static List<Object[]> rows(List<String> names, List<double[]> series) {
        return IntStream.range(0, names.size()).mapToObj(r -> row(names.get(r), series.stream().mapToDouble(values -> values[r]).toArray())).toList();
    }

    private static Object[] row(Object first, double... values) {
        return row(first, values, values.length);
    }

    private static Object[] row(Object first, double[] values, int width) {
        Object[] row = new Object[width + 1];
        row[0] = first;
        for (int i = 0; i < values.length; i++) {
            row[i + 1] = Double.isFinite(values[i]) ? values[i] : null;
        }
        return row;
    }

    /** A value that holds until the next one stands twice where it changes, so that lines between points are steps. */
    private static XlsxChartData over(Chart.OverTime chart, Texts texts) {
        List<Chart.TimeSeries> all = ChartTable.columns(chart, texts);
        TreeMap<Long, Object[]> byTime = new TreeMap<>();
        for (int s = 0; s < all.size(); s++) {
            for (int i = 0; i < all.get(s).epochMillis().length; i++) {
                double value = all.get(s).values()[i];
                Object[] row = byTime.computeIfAbsent(all.get(s).epochMillis()[i], at -> new Object[all.size() + 1]);
                row[0] = Instant.ofEpochMilli(all.get(s).epochMillis()[i]);
                row[s + 1] = Double.isFinite(value) ? value : null;
            }
        }
        boolean step = chart.form() == Chart.OverTime.Form.STEP;
        List<Object[]> rows = new ArrayList<>();
        for (Object[] row : byTime.values()) {
            if (step && !rows.isEmpty()) {
                hold(rows, row);
            }
            rows.add(row);
        }
        Form form = switch (chart.form()) {
        case LINE, STEP -> Form.LINES;
        case AREA -> Form.AREA;
        case STACKED_AREA -> Form.STACKED_AREA;
        };
        return new XlsxChartData(form, Column.Type.INSTANT,
                titles(texts.text("ChartTable_time"), all.stream().map(series -> named(series.name(), chart.unit())).toList()), rows);
    }

    private static void hold(List<Object[]> rows, Object[] next) {
        Object[] held = rows.getLast().clone();
        held[0] = next[0];
        for (int c = 1; c < next.length; c++) {
            next[c] = next[c] == null ? held[c] : next[c];
        }
        if (!Arrays.equals(held, next)) {
            rows.add(held);
        }
    }
}
