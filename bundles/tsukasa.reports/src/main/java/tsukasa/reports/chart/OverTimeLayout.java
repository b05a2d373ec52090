// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.chart;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import tsukasa.api.report.Chart;
import tsukasa.api.report.Chart.OverTime.Form;
import tsukasa.api.report.Chart.TimeSeries;

/** Lines, steps and areas over time. */
final class OverTimeLayout {
    private static final int FEW = 32;

    private final Chart.OverTime chart;
    private final Canvas canvas;
    private final List<TimeLine> lines;
    private final OverTimeNotes notes;
    private Plane plane;

    OverTimeLayout(Chart.OverTime chart, Canvas canvas) {
        this.chart = chart;
        this.canvas = canvas;
        List<TimeLine> own = chart.series().stream()
                .map(s -> TimeLine.within(chart.period(), s, chart.form() == Form.STEP)).toList();
        this.lines = chart.form() == Form.STACKED_AREA ? TimeLine.stacked(own) : own;
        this.notes = new OverTimeNotes(chart, canvas);
    }

    ChartDrawing draw() {
        canvas.keys(Stream.concat(keys(), notes.keys().stream()).toList());
        canvas.unit(chart.unit());
        double[] all = DoubleStream.concat(lines.stream().flatMapToDouble(l -> DoubleStream.of(l.values())), notes.values()).toArray();
        boolean empty = DoubleStream.of(all).noneMatch(Double::isFinite);
        boolean whole = DoubleStream.of(all).filter(Double::isFinite).allMatch(v -> v == Math.rint(v));
        double height = canvas.plot().height() - TimeAxis.height(canvas.size());
        ValueAxis values = ValueAxis.covering(DoubleStream.of(all), (int) Math.max(2, height / (canvas.size() * 3.4)), whole);
        canvas.take(0, 0, TimeAxis.height(canvas.size()), values.widestLabel(canvas) + 8);
        TimeAxis times = new TimeAxis(chart.period(), chart.zone(), canvas.style().locale(), canvas.plot().width(), canvas.size());
        canvas.take(notes.head(times), 0, 0, 0);
        plane = new Plane(canvas, values, times);
        values.drawUpright(canvas);
        times.draw(canvas);
        if (empty) {
            canvas.nothing();
        } else {
            notes.drawBands(plane);
            if (chart.form() == Form.STACKED_AREA) {
                drawStack();
            } else {
                drawLines();
            }
            notes.drawLimits(plane);
            notes.drawMoments(plane);
        }
        return new ChartDrawing(canvas, empty ? ChartDrawing.Tips.NONE : new OverTimeTips(chart, lines, notes, plane), chart.period());
    }

    private Stream<Canvas.Key> keys() {
        boolean areas = chart.form() == Form.STACKED_AREA;
        return IntStream.range(0, lines.size()).mapToObj(i -> new Canvas.Key(chart.series().get(i).name(),
                areas ? Ink.area(canvas.palette(), i) : Ink.line(canvas.palette(), i, 2.2), !areas));
    }

    private void drawStack() {
        for (int i = lines.size() - 1; i >= 0; i--) {
            int series = i;
            for (double[] points : plane.pixels(lines.get(i), false)) {
                canvas.path(true, Ink.area(canvas.palette(), series).outlined(ground(), 0.8), plane.closed(points));
            }
        }
        baseline();
    }

    private void drawLines() {
        boolean filled = chart.form() == Form.AREA || chart.form() == Form.STEP && lines.size() == 1;
        for (int i = 0; i < lines.size(); i++) {
            List<double[]> segments = plane.pixels(lines.get(i), chart.form() == Form.STEP);
            for (double[] points : segments) {
                if (filled) {
                    canvas.path(true, Ink.filled(canvas.palette().series(i)).opacity(0.14), plane.closed(points));
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
        double y = Math.round(plane.y(0)) + 0.5;
        canvas.path(false, Ink.stroked(canvas.palette().axis(), 1), plot.x(), y, plot.x() + plot.width(), y);
    }

    private void markGreatest(TimeLine line) {
        int greatest = line.greatest();
        if (line.values().length < 3 || !(line.values()[greatest] > 0)) {
            return;
        }
        double x = plane.x(line.times()[greatest]);
        double y = plane.y(line.values()[greatest]);
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
}
