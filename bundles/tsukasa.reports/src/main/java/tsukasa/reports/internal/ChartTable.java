// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import tsukasa.api.Texts;
import tsukasa.api.report.Chart;
import tsukasa.reports.RenderContext;

/** The numbers of a chart as a table, for whoever can't see it or wants them exactly. */
record ChartTable(List<String> titles, List<List<String>> rows, long leftOut) {
    static ChartTable of(Chart chart, Texts texts, RenderContext context, int most) {
        NumberFormat numbers = NumberFormat.getNumberInstance(context.locale());
        numbers.setMaximumFractionDigits(2);
        return switch (chart) {
        case Chart.OverTime overTime -> overTime(overTime, texts, context, most, numbers);
        case Chart.ByCategory bars -> new ChartTable(
                titles("", bars.series().stream().map(Chart.CategorySeries::name).toList(), bars.unit()),
                rows(bars.categories(), bars.series().size(), (r, c) -> number(bars.series().get(c).values(), r, numbers)),
                0);
        case Chart.HeatMap heat -> new ChartTable(titles(heat.unit(), heat.columns(), ""),
                rows(heat.rows(), heat.columns().size(), (r, c) -> number(heat.values()[r], c, numbers)), 0);
        case Chart.Histogram histogram -> new ChartTable(List.of(titled(texts.text("ChartTable_bin"), histogram.unit()),
                titled(texts.text("ChartTable_count"), histogram.countUnit())), rows(bins(histogram, texts, numbers), 1,
                        (r, c) -> number(histogram.counts(), r, numbers)), 0);
        case Chart.Diverging diverging -> diverging(diverging, texts, numbers);
        case Chart.UpSet upSet -> upSet(upSet, texts, numbers);
        case Chart.Lanes lanes -> lanes(lanes, texts, context, most);
        };
    }

    private static String titled(String name, String unit) {
        return unit.isBlank() ? name : name + " (" + unit + ")";
    }

    private static List<String> bins(Chart.Histogram chart, Texts texts, NumberFormat numbers) {
        return IntStream.range(0, chart.counts().length)
                .mapToObj(bin -> texts.text("ChartTable_from", numbers.format(chart.edge(bin)), numbers.format(chart.edge(bin + 1)))).toList();
    }

    /** A row for each question or group: how many answered, then how many of them what; or why it is not shown. */
    private static ChartTable diverging(Chart.Diverging chart, Texts texts, NumberFormat numbers) {
        List<List<String>> rows = new ArrayList<>();
        for (Chart.Likert row : chart.rows()) {
            List<String> cells = new ArrayList<>(List.of(row.name(), row.counts().length == 0 ? row.note() : numbers.format(row.people())));
            for (int answer = 0; answer < chart.answers().size(); answer++) {
                cells.add(row.hidden() ? "" : texts.text("ChartTable_share", numbers.format(row.counts()[answer]),
                        (double) row.counts()[answer] / row.people()));
            }
            rows.add(cells);
        }
        return new ChartTable(Stream.concat(Stream.of("", texts.text("ChartTable_people")), chart.answers().stream()).toList(), rows, 0);
    }

    /** A row for each set as a whole, then one for each combination. */
    private static ChartTable upSet(Chart.UpSet chart, Texts texts, NumberFormat numbers) {
        List<List<String>> rows = new ArrayList<>();
        for (int set = 0; set < chart.sets().size(); set++) {
            rows.add(List.of(texts.text("ChartTable_all", chart.sets().get(set)), numbers.format(chart.sizes()[set])));
        }
        chart.intersections().forEach(each -> rows.add(List.of(texts.text("ChartTable_only", String.join(" + ", chart.names(each))),
                numbers.format(each.size()))));
        return new ChartTable(List.of("", titled(texts.text("ChartTable_count"), chart.unit())), rows, 0);
    }

    private static ChartTable overTime(Chart.OverTime chart, Texts texts, RenderContext context, int most,
            NumberFormat numbers) {
        List<Chart.TimeSeries> columns = columns(chart, texts);
        TreeMap<Long, String[]> byTime = new TreeMap<>();
        for (int s = 0; s < columns.size(); s++) {
            Chart.TimeSeries series = columns.get(s);
            for (int i = 0; i < series.epochMillis().length; i++) {
                byTime.computeIfAbsent(series.epochMillis()[i], t -> new String[columns.size()])[s] = number(series.values(), i,
                        numbers);
            }
        }
        DateTimeFormatter format = format(byTime, chart.zone(), texts, context);
        long every = Math.max(1, Math.ceilDiv(byTime.size(), most));
        List<List<String>> rows = new ArrayList<>();
        long at = 0;
        for (var entry : byTime.entrySet()) {
            if (at++ % every == 0) {
                rows.add(Stream.concat(Stream.of(format.format(Instant.ofEpochMilli(entry.getKey()))),
                        Stream.of(entry.getValue()).map(v -> v == null ? "" : v)).toList());
            }
        }
        return new ChartTable(titles(texts.text("ChartTable_time"),
                columns.stream().map(Chart.TimeSeries::name).toList(), chart.unit()), rows,
                byTime.size() - rows.size());
    }

    /** A row for each thing that happened, in order of time. */
    private static ChartTable lanes(Chart.Lanes chart, Texts texts, RenderContext context, int most) {
        DateTimeFormatter format = DateTimeFormatter.ofPattern(texts.text("CellText_instant"), context.locale()).withZone(chart.zone());
        List<Chart.Lanes.Happened> all = chart.happened();
        List<List<String>> rows = all.stream().limit(most).map(each -> List.of(format.format(each.span().from()),
                each.span().to().filter(to -> !to.equals(Instant.MAX)).map(format::format).orElse(""), each.lane(), each.span().label())).toList();
        return new ChartTable(List.of(texts.text("ChartTable_time"), texts.text("ChartTable_until"), texts.text("ChartTable_lane"),
                texts.text("ChartTable_what")), rows, all.size() - rows.size());
    }

    /** The series, then the edges of the bands, then the limits. */
    static List<Chart.TimeSeries> columns(Chart.OverTime chart, Texts texts) {
        List<Chart.TimeSeries> columns = new ArrayList<>(chart.series());
        for (Chart.Band band : chart.notes().bands()) {
            columns.add(new Chart.TimeSeries(texts.text("ChartTable_low", band.name()), band.epochMillis(), band.low()));
            columns.add(new Chart.TimeSeries(texts.text("ChartTable_high", band.name()), band.epochMillis(), band.high()));
        }
        columns.addAll(chart.notes().limits());
        return columns;
    }

    /** Days only, where every point is a midnight. */
    private static DateTimeFormatter format(TreeMap<Long, String[]> byTime, ZoneId zone, Texts texts,
            RenderContext context) {
        boolean days = byTime.keySet().stream()
                .allMatch(t -> Instant.ofEpochMilli(t).atZone(zone).toLocalTime().toSecondOfDay() == 0);
        return DateTimeFormatter.ofPattern(texts.text(days ? "CellText_date" : "CellText_instant"), context.locale())
                .withZone(zone);
    }

    private static List<String> titles(String first, List<String> series, String unit) {
        String suffix = unit.isBlank() ? "" : " (" + unit + ")";
        return Stream.concat(Stream.of(first),
                series.stream().map(name -> name.isBlank() && !unit.isBlank() ? unit : name + suffix)).toList();
    }

    /** What stands in a row and column. */
    private interface Cell {
        String at(int row, int column);
    }

    private static List<List<String>> rows(List<String> names, int columns, Cell cell) {
        List<List<String>> rows = new ArrayList<>();
        for (int r = 0; r < names.size(); r++) {
            List<String> row = new ArrayList<>(List.of(names.get(r)));
            for (int c = 0; c < columns; c++) {
                row.add(cell.at(r, c));
            }
            rows.add(row);
        }
        return rows;
    }

    private static String number(double[] values, int index, NumberFormat numbers) {
        return index < values.length && Double.isFinite(values[index]) ? numbers.format(values[index]) : "";
    }
}
