// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import tsukasa.api.report.Chart;
import tsukasa.reports.chart.Ink.Dash;
import tsukasa.reports.chart.Ink.Hatch;

/** What a chart over time shows besides its series: limits, bands, and moments. */
final class OverTimeNotes {
    private static final double BAND = 0.2;
    private static final double ROW = 1.35;
    private final Chart.OverTime chart;
    private final Canvas canvas;
    private final List<TimeLine> limits;
    private final List<Band> bands;

    /** The two edges of a band, as far as the chart shows them. */
    private record Band(Chart.Band of, TimeLine low, TimeLine high) {
    }

    OverTimeNotes(Chart.OverTime chart, Canvas canvas) {
        this.chart = chart;
        this.canvas = canvas;
        limits = chart.notes().limits().stream().map(limit -> TimeLine.within(chart.period(), limit, true)).toList();
        bands = chart.notes().bands().stream().map(band -> new Band(band, edge(band, band.low()), edge(band, band.high()))).toList();
    }

    private TimeLine edge(Chart.Band band, double[] values) {
        return TimeLine.within(chart.period(), new Chart.TimeSeries(band.name(), band.epochMillis(), values), false);
    }

    List<Canvas.Key> keys() {
        Stream<Canvas.Key> ofBands = bands.stream().map(band -> new Canvas.Key(band.of.name(), shade(band), false));
        return Stream.concat(ofBands, chart.notes().limits().stream().map(limit -> new Canvas.Key(limit.name(), limit(), true))).toList();
    }

    DoubleStream values() {
        return Stream.concat(limits.stream(), bands.stream().flatMap(band -> Stream.of(band.low, band.high)))
                .flatMapToDouble(line -> DoubleStream.of(line.values()));
    }

    /** Beneath the series. */
    void drawBands(Plane plane) {
        for (Band band : bands) {
            List<double[]> low = plane.pixels(band.low, false);
            List<double[]> high = plane.pixels(band.high, false);
            for (int i = 0; i < Math.min(low.size(), high.size()); i++) {
                canvas.path(true, shade(band), around(low.get(i), high.get(i)));
                Ink edge = new Ink(Ink.NONE, 1, Hatch.NONE, canvas.palette().series(band.of.series()), 0.8, Dash.DOTTED);
                canvas.path(false, edge, low.get(i));
                canvas.path(false, edge, high.get(i));
            }
        }
    }

    private Ink shade(Band band) {
        return Ink.filled(canvas.palette().series(band.of.series())).opacity(BAND);
    }

    private static double[] around(double[] low, double[] high) {
        double[] around = new double[low.length + high.length];
        System.arraycopy(low, 0, around, 0, low.length);
        for (int i = 0; i < high.length; i += 2) {
            around[low.length + i] = high[high.length - 2 - i];
            around[low.length + i + 1] = high[high.length - 1 - i];
        }
        return around;
    }

    /** Above the series. */
    void drawLimits(Plane plane) {
        for (TimeLine line : limits) {
            plane.pixels(line, true).forEach(points -> canvas.path(false, limit(), points));
        }
    }

    private Ink limit() {
        return new Ink(Ink.NONE, 1, Hatch.NONE, canvas.palette().text(), 1.5, Dash.LONG);
    }

    /** Room above the plot for the names of moments: a row, and another where names would meet. */
    double head(TimeAxis times) {
        int rows = names(times).stream().mapToInt(name -> name.row + 1).max().orElse(0);
        return rows * canvas.size() * ROW;
    }

    /** Where the name of a moment is written. */
    private record Name(String text, double x, double start, int row) {
    }

    /** From the last to the first, each in the lowest row that is free to its right: so no line goes through a name. */
    private List<Name> names(TimeAxis times) {
        Tip.Area plot = canvas.plot();
        List<Double> taken = new ArrayList<>();
        List<Name> names = new ArrayList<>();
        for (Chart.Moment moment : chart.notes().moments().stream().sorted(Comparator.comparing(Chart.Moment::at).reversed()).toList()) {
            if (moment.at().isBefore(chart.period().from()) || moment.at().isAfter(chart.period().to())) {
                continue;
            }
            double x = Math.round(plot.x() + plot.width() * times.share(moment.at().toEpochMilli())) + 0.5;
            double width = TextWidth.of(moment.label(), canvas.size());
            double start = x + 5 + width <= canvas.style().width() ? x + 5 : Math.max(2, x - 5 - width);
            int row = 0;
            while (row < taken.size() && taken.get(row) < start + width + canvas.size() / 2) {
                row++;
            }
            if (row == taken.size()) {
                taken.add(0.0);
            }
            taken.set(row, Math.min(x, start));
            names.add(new Name(moment.label(), x, start, row));
        }
        return names;
    }

    /** Upright lines with their names above the plot. */
    void drawMoments(Plane plane) {
        Tip.Area plot = canvas.plot();
        for (Name name : names(plane.times())) {
            double foot = plot.y() - name.row * canvas.size() * ROW;
            canvas.path(false, new Ink(Ink.NONE, 1, Hatch.NONE, canvas.palette().text(), 1, Dash.SHORT), name.x,
                    foot - canvas.size(), name.x, plot.y() + plot.height());
            canvas.label(name.start, foot - canvas.size() * 0.25, name.text, canvas.size(), true, Mark.Anchor.START,
                    canvas.palette().text());
        }
    }

    /** What is to be read at this time, after the series' own values. */
    List<Tip.Entry> entries(Plane plane, long at) {
        List<Tip.Entry> entries = new ArrayList<>();
        for (Band band : bands) {
            double low = band.low.at(at, false);
            double high = band.high.at(at, false);
            if (Double.isFinite(low) && Double.isFinite(high)) {
                entries.add(new Tip.Entry(band.of.name(), canvas.texts().text("Tip_range", canvas.value(low, ""),
                        canvas.value(high, chart.unit())), canvas.palette().series(band.of.series()), Double.NaN));
            }
        }
        for (int i = 0; i < limits.size(); i++) {
            double value = limits.get(i).at(at, true);
            if (Double.isFinite(value)) {
                entries.add(new Tip.Entry(chart.notes().limits().get(i).name(), canvas.value(value, chart.unit()),
                        canvas.palette().text(), plane.y(value)));
            }
        }
        return entries;
    }
}
