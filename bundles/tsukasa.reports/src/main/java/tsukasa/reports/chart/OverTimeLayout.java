// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.chart;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

import tsukasa.api.report.Chart;
import tsukasa.api.report.Chart.OverTime.Form;
import tsukasa.api.report.Chart.TimeSeries;

/** Lines, steps and areas over time. */
final class OverTimeLayout {
    private static final int FEW = 32;

    private final Chart.OverTime chart;
    private final Canvas canvas;
    private final List<TimeLine> lines;
    private ValueAxis values;
    private TimeAxis times;

    OverTimeLayout(Chart.OverTime chart, Canvas canvas) {
        this.chart = chart;
        this.canvas = canvas;
        List<TimeLine> own = chart.series().stream()
                .map(s -> TimeLine.within(chart.period(), s, chart.form() == Form.STEP)).toList();
        this.lines = chart.form() == Form.STACKED_AREA ? TimeLine.stacked(own) : own;
    }

    ChartDrawing draw() {
        boolean drawnAsLines = chart.form() != Form.STACKED_AREA;
        canvas.head(chart.series().stream().map(TimeSeries::name).toList(), drawnAsLines);
        canvas.unit(chart.unit());
        double[] all = lines.stream().flatMapToDouble(l -> DoubleStream.of(l.values())).toArray();
        boolean empty = DoubleStream.of(all).noneMatch(Double::isFinite);
        boolean whole = DoubleStream.of(all).filter(Double::isFinite).allMatch(v -> v == Math.rint(v));
        double height = canvas.plot().height() - TimeAxis.height(canvas.size());
        values = ValueAxis.covering(DoubleStream.of(all), (int) Math.max(2, height / (canvas.size() * 3.4)), whole);
        canvas.take(0, 0, TimeAxis.height(canvas.size()), values.widestLabel(canvas) + 8);
        times = new TimeAxis(chart.period(), chart.zone(), canvas.style().locale(), canvas.plot().width(),
                canvas.size());
        values.drawUpright(canvas);
        times.draw(canvas);
        if (empty) {
            canvas.nothing();
        } else if (chart.form() == Form.STACKED_AREA) {
            drawStack();
        } else {
            drawLines();
        }
        return new ChartDrawing(canvas, empty ? ChartDrawing.Tips.NONE : this::tipAt, chart.period());
    }

    private void drawStack() {
        for (int i = lines.size() - 1; i >= 0; i--) {
            int series = i;
            for (double[] points : pixels(lines.get(i), false)) {
                canvas.path(true, Ink.area(canvas.palette(), series).outlined(ground(), 0.8), closed(points));
            }
        }
        baseline();
    }

    private void drawLines() {
        boolean filled = chart.form() == Form.AREA || chart.form() == Form.STEP && lines.size() == 1;
        for (int i = 0; i < lines.size(); i++) {
            List<double[]> segments = pixels(lines.get(i), chart.form() == Form.STEP);
            for (double[] points : segments) {
                if (filled) {
                    canvas.path(true, Ink.filled(canvas.palette().series(i)).opacity(0.14), closed(points));
                }
                canvas.path(false, Ink.line(canvas.palette(), i, points.length > 1200 ? 1.2 : 1.9), points);
                if (chart.form() == Form.LINE && points.length / 2 <= FEW || points.length == 2) {
                    dots(points, i);
                }
            }
        }
        baseline();
        if (lines.size() == 1) {
            markGreatest(lines.getFirst());
        }
    }

    private void dots(double[] points, int series) {
        for (int p = 0; p < points.length; p += 2) {
            canvas.dot(points[p], points[p + 1], 2.6,
                    Ink.filled(canvas.palette().series(series)).outlined(ground(), 1));
        }
    }

    private void baseline() {
        Tip.Area plot = canvas.plot();
        double y = Math.round(y(0)) + 0.5;
        canvas.path(false, Ink.stroked(canvas.palette().axis(), 1), plot.x(), y, plot.x() + plot.width(), y);
    }

    private void markGreatest(TimeLine line) {
        int greatest = line.greatest();
        if (line.values()[greatest] <= 0 || line.values().length < 3) {
            return;
        }
        double x = x(line.times()[greatest]);
        double y = y(line.values()[greatest]);
        String text = canvas.texts().text("OverTime_greatest", canvas.value(line.values()[greatest], chart.unit()));
        double half = TextWidth.of(text, canvas.size()) / 2 + 2;
        canvas.dot(x, y, 3.2, Ink.filled(canvas.palette().series(0)).outlined(ground(), 1.2));
        canvas.label(Math.clamp(x, half, canvas.style().width() - half), y - 7, text, canvas.size(), true,
                Mark.Anchor.MIDDLE, canvas.palette().text());
    }

    private String ground() {
        String background = canvas.palette().background();
        return background.equals(Ink.NONE) ? "#ffffff" : background;
    }

    /** The line in pixels, cut where values are missing, thinned. */
    private List<double[]> pixels(TimeLine line, boolean stepped) {
        List<double[]> segments = new ArrayList<>();
        double[] points = new double[2 * line.values().length];
        int size = 0;
        for (int i = 0; i <= line.values().length; i++) {
            boolean missing = i == line.values().length || !Double.isFinite(line.values()[i]);
            if (!missing) {
                points[size++] = x(line.times()[i]);
                points[size++] = y(line.values()[i]);
            } else if (size > 0) {
                double[] thin = Thinning.thin(Arrays.copyOf(points, size));
                double end = i == line.values().length ? thin[thin.length - 2] : x(line.times()[i]);
                segments.add(stepped ? steps(thin, end) : thin);
                size = 0;
            }
        }
        return segments;
    }

    private static double[] steps(double[] points, double end) {
        double[] steps = new double[2 * points.length];
        int size = 0;
        for (int p = 0; p < points.length; p += 2) {
            steps[size++] = points[p];
            steps[size++] = points[p + 1];
            steps[size++] = p + 2 < points.length ? points[p + 2] : end;
            steps[size++] = points[p + 1];
        }
        return steps;
    }

    private double[] closed(double[] points) {
        double[] closed = Arrays.copyOf(points, points.length + 4);
        closed[points.length] = points[points.length - 2];
        closed[points.length + 1] = y(0);
        closed[points.length + 2] = points[0];
        closed[points.length + 3] = y(0);
        return closed;
    }

    private double x(long epochMillis) {
        Tip.Area plot = canvas.plot();
        return plot.x() + plot.width() * times.share(epochMillis);
    }

    private double y(double value) {
        Tip.Area plot = canvas.plot();
        return plot.y() + plot.height() * (1 - values.share(value));
    }

    private Optional<Tip> tipAt(double x, double y) {
        Tip.Area plot = canvas.plot();
        if (!plot.contains(x, y)) {
            return Optional.empty();
        }
        double millis = chart.period().from().toEpochMilli()
                + (x - plot.x()) / plot.width() * chart.period().length().toMillis();
        boolean stepped = chart.form() == Form.STEP;
        long at = stepped ? (long) millis : nearest(millis);
        List<Tip.Entry> entries = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            double shown = lines.get(i).at(at, stepped);
            double below = chart.form() == Form.STACKED_AREA && i > 0 ? lines.get(i - 1).at(at, false) : 0;
            entries.add(new Tip.Entry(chart.series().get(i).name(), canvas.value(shown - below, chart.unit()),
                    canvas.palette().series(i), y(Double.isNaN(shown) ? 0 : shown)));
        }
        String heading = DateTimeFormatter.ofPattern(canvas.texts().text("Tip_time"), canvas.style().locale())
                .format(Instant.ofEpochMilli(at).atZone(chart.zone()));
        return Optional.of(new Tip(heading, entries, new Tip.Area(x(at) - 0.5, plot.y(), 1, plot.height())));
    }

    private long nearest(double millis) {
        long best = 0;
        double distance = Double.POSITIVE_INFINITY;
        for (TimeLine line : lines) {
            long candidate = line.nearest((long) millis);
            if (line.times().length > 0 && Math.abs(candidate - millis) < distance) {
                best = candidate;
                distance = Math.abs(candidate - millis);
            }
        }
        return best;
    }
}
