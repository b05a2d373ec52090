// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import tsukasa.api.report.Chart;
import tsukasa.api.report.Chart.ByCategory.Form;
import tsukasa.api.report.Chart.CategorySeries;

/** Bars: side by side, stacked, or lying. */
final class CategoryLayout {
    private static final double WIDEST_BAR = 54;
    private static final double POINTER_ROW = 1.35;

    private final Chart.ByCategory chart;
    private final Canvas canvas;
    private final List<Tip> tips = new ArrayList<>();
    private ValueAxis values;

    CategoryLayout(Chart.ByCategory chart, Canvas canvas) {
        this.chart = chart;
        this.canvas = canvas;
    }

    ChartDrawing draw() {
        canvas.head(chart.series().stream().map(CategorySeries::name).toList(), false);
        boolean lying = chart.form() == Form.HORIZONTAL_BARS;
        if (lying) {
            drawLying();
        } else {
            drawUpright();
        }
        return new ChartDrawing(canvas, this::tipAt, null, lying ? 0 : categories());
    }

    private int categories() {
        return chart.categories().size();
    }

    private double value(int series, int category) {
        double[] values = chart.series().get(series).values();
        return category < values.length ? values[category] : Double.NaN;
    }

    private DoubleStream extent() {
        if (chart.form() != Form.STACKED_BARS) {
            return chart.series().stream().flatMapToDouble(s -> DoubleStream.of(s.values()));
        }
        return IntStream.range(0, categories()).mapToDouble(c -> IntStream.range(0, chart.series().size())
                .mapToDouble(s -> value(s, c)).filter(Double::isFinite).sum());
    }

    private boolean whole() {
        return chart.series().stream().flatMapToDouble(s -> DoubleStream.of(s.values())).filter(Double::isFinite)
                .allMatch(v -> v == Math.rint(v));
    }

    private void drawUpright() {
        canvas.unit(chart.unit());
        canvas.take(chart.pointers().size() * canvas.size() * POINTER_ROW, 0, 0, 0);
        double height = canvas.plot().height() - canvas.size() * 2.5 - 10;
        values = ValueAxis.covering(extent(), (int) Math.max(2, height / (canvas.size() * 3.4)), whole());
        canvas.take(0, 0, 0, values.widestLabel(canvas) + 8);
        double slot = canvas.plot().width() / Math.max(1, categories());
        int every = every(widestWord() / Math.max(1, slot));
        double room = slot * Math.max(1, every) - 4;
        boolean oneLine = chart.categories().stream().allMatch(c -> TextWidth.of(c, canvas.size()) <= room);
        canvas.take(0, 0, canvas.size() * (oneLine ? 1.3 : 2.5) + 8, 0);
        values.drawUpright(canvas);
        Tip.Area plot = canvas.plot();
        for (int c = 0; c < categories(); c++) {
            if (c % Math.max(1, every) == 0) {
                below(chart.categories().get(c), plot.x() + slot * (c + 0.5), plot.y() + plot.height(), room);
            }
            bars(c, plot.x() + slot * c, slot);
        }
        pointers(slot);
        zeroLine();
        if (categories() == 0) {
            canvas.nothing();
        }
    }

    /** Every how many-th category gets its label; of many, a round number. */
    private static int every(double least) {
        int every = (int) Math.max(1, Math.ceil(least));
        return every < 4 ? every : IntStream.of(5, 10, 20, 50, 100, 200, 500).filter(round -> round >= every).findFirst().orElse(every);
    }

    private void pointers(double slot) {
        Tip.Area plot = canvas.plot();
        double size = canvas.size();
        int row = 0;
        for (Chart.Pointer pointer : chart.pointers()) {
            double x = Math.round(plot.x() + slot * (pointer.category() + 0.5)) + 0.5;
            double foot = plot.y() - row++ * size * POINTER_ROW;
            canvas.path(false, new Ink(Ink.NONE, 1, Ink.Hatch.NONE, canvas.palette().text(), 1.2, Ink.Dash.SHORT), x, foot - size, x,
                    plot.y() + plot.height());
            double width = TextWidth.of(pointer.label(), size);
            double start = x + 5 + width <= canvas.style().width() ? x + 5 : Math.max(2, x - 5 - width);
            canvas.label(start, foot - size * 0.25, pointer.label(), size, true, Mark.Anchor.START,
                    canvas.palette().text());
        }
    }

    /** Room that a label needs at least: half of the longest, since it may take two lines, but at most five characters. */
    private double widestWord() {
        return chart.categories().stream().mapToDouble(c -> TextWidth.of(c, canvas.size()))
                .map(w -> Math.min(w > canvas.size() * 4 ? w / 2 + canvas.size() : w, canvas.size() * 5) + 4).max()
                .orElse(0);
    }

    private void below(String text, double x, double y, double room) {
        double size = canvas.size();
        if (TextWidth.of(text, size) <= room) {
            double half = TextWidth.of(text, size) / 2;
            canvas.quiet(Math.min(x, canvas.style().width() - half - 2), y + 6 + size, text, Mark.Anchor.MIDDLE);
            return;
        }
        int cut = text.lastIndexOf(' ', fitting(text, size, room)) + 1;
        cut = cut > 0 ? cut : Math.max(1, fitting(text, size, room));
        canvas.quiet(x, y + 6 + size, text.substring(0, cut).strip(), Mark.Anchor.MIDDLE);
        canvas.quiet(x, y + 7 + size * 2.2, TextWidth.shortened(text.substring(cut).strip(), size, room),
                Mark.Anchor.MIDDLE);
    }

    private static int fitting(String text, double size, double room) {
        int end = text.length();
        while (end > 0 && TextWidth.of(text.substring(0, end), size) > room) {
            end--;
        }
        return end;
    }

    private void bars(int category, double x, double slot) {
        boolean stacked = chart.form() == Form.STACKED_BARS;
        int beside = stacked ? 1 : Math.max(1, chart.series().size());
        double gap = Math.min(slot * 0.28, 28);
        double width = Math.min(WIDEST_BAR, (slot - gap) / beside);
        double start = x + (slot - width * beside) / 2;
        double base = 0;
        for (int s = 0; s < chart.series().size(); s++) {
            double value = value(s, category);
            if (!Double.isFinite(value)) {
                continue;
            }
            double left = stacked ? start : start + s * width;
            double from = y(stacked ? base : 0);
            double to = y(stacked ? base + value : value);
            double inset = beside > 1 && width > 4 ? 0.75 : 0;
            bar(s, category, value, left + inset, Math.min(from, to), width - 2 * inset, Math.abs(to - from));
            if (chart.series().size() == 1) {
                onTop(value, left + width / 2, to, slot);
            }
            base += value;
        }
    }

    private void onTop(double value, double x, double y, double slot) {
        String text = canvas.number(value, values.step() >= 1 && whole() ? 1 : values.step() / 10);
        if (TextWidth.of(text, canvas.size()) <= slot - 2 && value != 0) {
            canvas.label(x, value < 0 ? y + canvas.size() + 2 : y - 4, text, canvas.size(), false, Mark.Anchor.MIDDLE,
                    canvas.palette().text());
        }
    }

    private void bar(int series, int category, double value, double x, double y, double width, double height) {
        boolean stacked = chart.form() == Form.STACKED_BARS;
        double radius = stacked ? 0 : Math.min(2, Math.min(width, height) / 2);
        Ink ink = Ink.area(canvas.palette(), series);
        String ground = canvas.palette().background().equals(Ink.NONE) ? "#ffffff" : canvas.palette().background();
        canvas.box(x, y, width, height, radius, stacked ? ink.outlined(ground, 0.8) : ink);
        tips.add(new Tip(chart.categories().get(category),
                List.of(new Tip.Entry(chart.series().get(series).name(), canvas.value(value, chart.unit()),
                        canvas.palette().series(series), y)),
                new Tip.Area(x, y, width, Math.max(1, height))));
    }

    private double y(double value) {
        Tip.Area plot = canvas.plot();
        return plot.y() + plot.height() * (1 - values.share(value));
    }

    private void zeroLine() {
        Tip.Area plot = canvas.plot();
        double y = Math.round(y(0)) + 0.5;
        canvas.path(false, Ink.stroked(canvas.palette().axis(), 1), plot.x(), y, plot.x() + plot.width(), y);
    }

    private void drawLying() {
        canvas.unit(chart.unit());
        double size = canvas.size();
        double names = Math.min(canvas.plot().width() * 0.36,
                chart.categories().stream().mapToDouble(c -> TextWidth.of(c, size)).max().orElse(0));
        canvas.take(-4, size * 4, size * 1.8, names + 10);
        Tip.Area plot = canvas.plot();
        values = ValueAxis.covering(extent(), (int) Math.max(2, plot.width() / (size * 7)), whole());
        for (double tick : values.ticks()) {
            double x = Math.round(x(tick)) + 0.5;
            canvas.path(false, Ink.stroked(canvas.palette().grid(), 1), x, plot.y(), x, plot.y() + plot.height());
            canvas.quiet(x, plot.y() + plot.height() + size * 1.4, canvas.number(tick, values.step()),
                    Mark.Anchor.MIDDLE);
        }
        double slot = plot.height() / Math.max(1, categories());
        for (int c = 0; c < categories(); c++) {
            canvas.label(plot.x() - 8, plot.y() + slot * (c + 0.5) + size * 0.35,
                    TextWidth.shortened(chart.categories().get(c), size, names), size, false, Mark.Anchor.END,
                    canvas.palette().text());
            lying(c, plot.y() + slot * c, slot);
        }
        double zero = Math.round(x(0)) + 0.5;
        canvas.path(false, Ink.stroked(canvas.palette().axis(), 1), zero, plot.y(), zero, plot.y() + plot.height());
        if (categories() == 0) {
            canvas.nothing();
        }
    }

    private void lying(int category, double y, double slot) {
        int beside = Math.max(1, chart.series().size());
        double thick = Math.min(26, (slot - Math.min(slot * 0.3, 10)) / beside);
        double start = y + (slot - thick * beside) / 2;
        for (int s = 0; s < chart.series().size(); s++) {
            double value = value(s, category);
            if (!Double.isFinite(value)) {
                continue;
            }
            double from = Math.min(x(0), x(value));
            double inset = beside > 1 && thick > 4 ? 0.75 : 0;
            bar(s, category, value, from, start + s * thick + inset, Math.abs(x(value) - x(0)), thick - 2 * inset);
            String text = canvas.number(value, values.step() >= 1 && whole() ? 1 : values.step() / 10);
            canvas.label(x(value) + (value < 0 ? -5 : 5), start + (s + 0.5) * thick + canvas.size() * 0.35, text,
                    Math.min(canvas.size(), thick + 2), false, value < 0 ? Mark.Anchor.END : Mark.Anchor.START,
                    canvas.palette().text());
        }
    }

    private double x(double value) {
        Tip.Area plot = canvas.plot();
        return plot.x() + plot.width() * values.share(value);
    }

    private Optional<Tip> tipAt(double x, double y) {
        Optional<Tip> hit = tips.stream().filter(tip -> tip.area().contains(x, y)).findFirst();
        return hit.isPresent() || chart.form() == Form.HORIZONTAL_BARS ? hit : upright(x, y);
    }

    /** Beside or above the bars: all of the category. */
    private Optional<Tip> upright(double x, double y) {
        Tip.Area plot = canvas.plot();
        if (!plot.contains(x, y) || categories() == 0) {
            return Optional.empty();
        }
        double slot = plot.width() / categories();
        int category = Math.min(categories() - 1, (int) ((x - plot.x()) / slot));
        List<Tip.Entry> entries = IntStream.range(0, chart.series().size()).mapToObj(s -> new Tip.Entry(chart.series().get(s).name(),
                canvas.value(value(s, category), chart.unit()), canvas.palette().series(s), plot.y())).toList();
        return Optional.of(new Tip(chart.categories().get(category), entries,
                new Tip.Area(plot.x() + slot * category, plot.y(), slot, plot.height())));
    }
}
