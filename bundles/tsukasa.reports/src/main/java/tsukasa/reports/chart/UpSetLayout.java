// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.chart;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import tsukasa.api.report.Chart;
import tsukasa.api.report.Chart.Intersection;

/** Bars of the sets to the left, dots that say who takes part, and above them a bar for each combination. */
final class UpSetLayout {
    private static final double NARROWEST = 16;
    private static final double WIDEST = 46;

    private final Chart.UpSet chart;
    private final Canvas canvas;
    private double names;
    private double sets;
    private double step;
    private int shown;
    private Tip.Area dots;

    UpSetLayout(Chart.UpSet chart, Canvas canvas) {
        this.chart = chart;
        this.canvas = canvas;
    }

    ChartDrawing draw() {
        double size = canvas.size();
        canvas.head(List.of(), false);
        canvas.unit(chart.unit());
        if (chart.sets().isEmpty() || chart.intersections().isEmpty()) {
            canvas.nothing();
            return new ChartDrawing(canvas, ChartDrawing.Tips.NONE, null);
        }
        Tip.Area whole = canvas.plot();
        names = Math.min(whole.width() * 0.26, chart.sets().stream().mapToDouble(set -> TextWidth.of(set, size)).max().orElse(0));
        sets = Math.min(120, whole.width() * 0.16);
        double row = Math.min(26, whole.height() * 0.6 / chart.sets().size());
        double left = sets + names + 22;
        shown = (int) Math.clamp((whole.width() - left) / NARROWEST, 1, chart.intersections().size());
        step = Math.min(WIDEST, (whole.width() - left) / shown);
        double foot = shown < chart.intersections().size() ? size * 1.7 : 0;
        double height = row * chart.sets().size();
        dots = new Tip.Area(whole.x() + left, whole.y() + whole.height() - foot - height, step * shown, height);
        canvas.take(0, 0, height + foot + size * 0.6, left);
        columns();
        rows(row);
        for (int column = 0; column < shown; column++) {
            dots(column, row);
        }
        rest(whole.y() + whole.height() - size * 0.3);
        return new ChartDrawing(canvas, this::tipAt, null, 0);
    }

    /** How many things are in each combination. */
    private void columns() {
        Tip.Area plot = canvas.plot();
        double size = canvas.size();
        ValueAxis values = ValueAxis.covering(chart.intersections().stream().mapToDouble(Intersection::size), (int) Math.max(2, plot.height()
                / (size * 3)), whole());
        values.drawUpright(canvas);
        double widest = chart.intersections().stream().limit(shown).mapToDouble(each -> TextWidth.of(number(each.size()), size)).max().orElse(1);
        double fit = Math.min(size, size * (step - 4) / widest);
        for (int column = 0; column < shown; column++) {
            double amount = chart.intersections().get(column).size();
            double height = plot.height() * values.share(amount);
            double middle = dots.x() + step * (column + 0.5);
            double width = Math.min(26, step * 0.7);
            canvas.box(middle - width / 2, plot.y() + plot.height() - height, width, height, Math.min(2, height / 2), Ink.area(canvas.palette(), 0));
            if (fit >= 7) {
                canvas.label(middle, plot.y() + plot.height() - height - 3, number(amount), fit, false, Mark.Anchor.MIDDLE, canvas.palette().text());
            }
        }
    }

    private String number(double value) {
        return canvas.value(value, "");
    }

    private boolean whole() {
        return DoubleStream.concat(DoubleStream.of(chart.sizes()), chart.intersections().stream().mapToDouble(Intersection::size))
                .allMatch(value -> value == Math.rint(value));
    }

    /** Each set with its size, and a ground for its dots. */
    private void rows(double row) {
        double size = canvas.size();
        double most = Math.max(1e-9, DoubleStream.of(chart.sizes()).max().orElse(1));
        double end = dots.x() - names - 18;
        double numbers = DoubleStream.of(chart.sizes()).map(s -> TextWidth.of(number(s), size)).max().orElse(0) + 5;
        for (int set = 0; set < chart.sets().size(); set++) {
            double top = dots.y() + row * set;
            if (set % 2 == 0) {
                canvas.box(dots.x() - names - 12, top, names + 12 + dots.width(), row, 2, Ink.filled(canvas.palette().grid()).opacity(0.55));
            }
            double baseline = top + row / 2 + size * 0.35;
            canvas.label(dots.x() - 6, baseline, TextWidth.shortened(chart.sets().get(set), size, names), size, false, Mark.Anchor.END,
                    canvas.palette().text());
            double width = Math.max(0, sets - numbers) * chart.sizes()[set] / most;
            double thick = Math.min(14, row * 0.6);
            canvas.box(end - width, top + (row - thick) / 2, width, thick, Math.min(2, width / 2), Ink.area(canvas.palette(), 6));
            canvas.quiet(end - width - 4, baseline, number(chart.sizes()[set]), Mark.Anchor.END);
        }
    }

    private void dots(int column, double row) {
        List<Integer> members = chart.intersections().get(column).members();
        double x = dots.x() + step * (column + 0.5);
        double radius = Math.min(row, step) * 0.27;
        for (int set = 0; set < chart.sets().size(); set++) {
            canvas.dot(x, dots.y() + row * (set + 0.5), radius, Ink.filled(members.contains(set) ? canvas.palette().text() : canvas.palette().grid()));
        }
        if (members.size() > 1) {
            canvas.path(false, Ink.stroked(canvas.palette().text(), 2), x, dots.y() + row * (members.getFirst() + 0.5), x,
                    dots.y() + row * (members.getLast() + 0.5));
        }
    }

    /** Says what found no room. */
    private void rest(double baseline) {
        int left = chart.intersections().size() - shown;
        if (left > 0) {
            double rest = chart.intersections().stream().skip(shown).mapToDouble(Intersection::size).sum();
            String said = canvas.texts().text("UpSet_more", left, canvas.value(rest, chart.unit()));
            canvas.quiet(canvas.style().width() - 8, baseline, said, Mark.Anchor.END);
        }
    }

    private Optional<Tip> tipAt(double x, double y) {
        int column = (int) Math.floor((x - dots.x()) / step);
        if (column >= 0 && column < shown && y >= canvas.plot().y() && y < dots.y() + dots.height()) {
            Intersection hit = chart.intersections().get(column);
            return Optional.of(new Tip(String.join(" + ", chart.names(hit)), List.of(new Tip.Entry("", canvas.value(hit.size(), chart.unit()),
                    canvas.palette().series(0), canvas.plot().y())), new Tip.Area(dots.x() + step * column, canvas.plot().y(), step,
                            dots.y() + dots.height() - canvas.plot().y())));
        }
        double row = dots.height() / chart.sets().size();
        return IntStream.range(0, chart.sets().size()).mapToObj(set -> new Tip(chart.sets().get(set), List.of(new Tip.Entry("", canvas.texts().text(
                "UpSet_all", canvas.value(chart.sizes()[set], chart.unit())), canvas.palette().series(6), dots.y() + row * set)),
                new Tip.Area(0, dots.y() + row * set, dots.x(), row))).filter(tip -> tip.area().contains(x, y)).findFirst();
    }
}
