// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import tsukasa.api.report.Chart;
import tsukasa.api.report.Chart.Likert;

/** A bar for each row that lies across a line: what is before the middle of the scale to the left, what is after it to the right. */
final class DivergingLayout {
    private static final double PERCENT = 100;
    private static final double THICKEST = 24;

    private final Chart.Diverging chart;
    private final Canvas canvas;
    private final List<Tip> tips = new ArrayList<>();
    private ValueAxis shares;

    DivergingLayout(Chart.Diverging chart, Canvas canvas) {
        this.chart = chart;
        this.canvas = canvas;
    }

    ChartDrawing draw() {
        double size = canvas.size();
        canvas.keys(IntStream.range(0, chart.answers().size()).mapToObj(answer -> new Canvas.Key(chart.answers().get(answer), ink(answer), false))
                .toList());
        double names = Math.min(canvas.plot().width() * 0.36, chart.rows().stream().mapToDouble(row -> TextWidth.of(row.name(), size)).max().orElse(0));
        double people = chart.rows().stream().mapToDouble(row -> TextWidth.of(people(row), size)).max().orElse(0);
        double side = TextWidth.of("100%", size) + 8;
        canvas.take(2, people + side + 8, size * 1.8, names + side + 10);
        axis();
        Tip.Area plot = canvas.plot();
        double slot = plot.height() / Math.max(1, chart.rows().size());
        List<Runnable> words = new ArrayList<>();
        for (int r = 0; r < chart.rows().size(); r++) {
            Likert row = chart.rows().get(r);
            double baseline = plot.y() + slot * (r + 0.5) + size * 0.35;
            canvas.label(plot.x() - side - 2, baseline, TextWidth.shortened(row.name(), size, names), size, false, Mark.Anchor.END,
                    canvas.palette().text());
            canvas.quiet(canvas.style().width() - 8, baseline, people(row), Mark.Anchor.END);
            double thick = Math.min(THICKEST, slot * 0.72);
            row(row, new Tip.Area(plot.x(), plot.y() + slot * r + (slot - thick) / 2, plot.width(), thick), baseline, side, words);
        }
        double middle = Math.round(x(0)) + 0.5;
        canvas.path(false, Ink.stroked(canvas.palette().text(), 1.2), middle, plot.y(), middle, plot.y() + plot.height());
        words.forEach(Runnable::run);
        if (chart.rows().isEmpty()) {
            canvas.nothing();
        }
        return new ChartDrawing(canvas, this::tipAt, null);
    }

    /** Percentages to both sides, as far as the longest bar needs them. */
    private void axis() {
        Tip.Area plot = canvas.plot();
        DoubleStream ends = chart.rows().stream().flatMapToDouble(row -> DoubleStream.of(-PERCENT * (chart.before(row) + chart.neutral(row) / 2),
                PERCENT * (chart.after(row) + chart.neutral(row) / 2)));
        shares = ValueAxis.covering(ends, (int) Math.max(2, plot.width() / (canvas.size() * 6)), true);
        for (double tick : shares.ticks()) {
            double x = Math.round(x(tick)) + 0.5;
            canvas.path(false, Ink.stroked(canvas.palette().grid(), 1), x, plot.y(), x, plot.y() + plot.height());
            canvas.quiet(x, plot.y() + plot.height() + canvas.size() * 1.4, percent(Math.abs(tick)), Mark.Anchor.MIDDLE);
        }
    }

    private String percent(double value) {
        return canvas.number(value, 1) + "%";
    }

    private String people(Likert row) {
        return row.hidden() ? "" : canvas.texts().text("Diverging_people", row.people());
    }

    /** What is left of the middle is hatched where there are patterns, so that the sides stay apart in grey. */
    private Ink ink(int answer) {
        int last = chart.answers().size() - 1;
        double place = last <= 0 ? 1 : 2.0 * answer / last - 1;
        Ink.Hatch hatch = !canvas.palette().patterned() || place >= 0 ? Ink.Hatch.NONE
                : Ink.Hatch.values()[1 + answer % (Ink.Hatch.values().length - 1)];
        return new Ink(canvas.palette().diverging(place), 1, hatch, Ink.NONE, 0, Ink.Dash.SOLID);
    }

    /** @param words what is written over the line of the middle once that is drawn */
    private void row(Likert row, Tip.Area bar, double baseline, double side, List<Runnable> words) {
        Tip.Area plot = canvas.plot();
        if (row.hidden()) {
            String note = TextWidth.shortened(row.note().isBlank() ? canvas.texts().text("Tip_none") : row.note(), canvas.size(), plot.width() + side);
            words.add(() -> {
                plate(plot.x(), baseline, TextWidth.of(note, canvas.size()), ground());
                canvas.quiet(plot.x(), baseline, note, Mark.Anchor.START);
            });
            tips.add(new Tip(row.name(), List.of(new Tip.Entry("", note, canvas.palette().grid(), bar.y())), bar));
            return;
        }
        double from = -PERCENT * (chart.before(row) + chart.neutral(row) / 2);
        canvas.label(x(from) - 5, baseline, percent(PERCENT * chart.before(row)), canvas.size(), true, Mark.Anchor.END, canvas.palette().text());
        for (int answer = 0; answer < chart.answers().size(); answer++) {
            double share = PERCENT * row.counts()[answer] / row.people();
            answer(row, answer, share, new Tip.Area(x(from), bar.y(), x(from + share) - x(from), bar.height()), baseline, words);
            from += share;
        }
        canvas.label(x(from) + 5, baseline, percent(PERCENT * chart.after(row)), canvas.size(), true, Mark.Anchor.START, canvas.palette().text());
    }

    private void answer(Likert row, int answer, double share, Tip.Area area, double baseline, List<Runnable> words) {
        if (share <= 0) {
            return;
        }
        Ink ink = ink(answer);
        canvas.box(area.x(), area.y(), area.width(), area.height(), 0, ink.outlined(ground(), 0.8));
        String text = canvas.number(share, 1);
        double size = canvas.size() * 0.9;
        double width = TextWidth.of(text, size);
        if (width <= area.width() - 4) {
            words.add(() -> {
                plate(area.x() + (area.width() - width) / 2, baseline, width, ink.fill());
                canvas.label(area.x() + area.width() / 2, baseline, text, size, false, Mark.Anchor.MIDDLE, Palette.readableOn(ink.fill()));
            });
        }
        tips.add(new Tip(row.name(), List.of(new Tip.Entry(chart.answers().get(answer), canvas.texts().text("Diverging_value",
                canvas.value(share, "%"), canvas.number(row.counts()[answer], 1)), ink.fill(), area.y())), area));
    }

    /** A ground for words that keeps lines and patterns from running through them. */
    private void plate(double x, double baseline, double width, String colour) {
        canvas.box(x - 2, baseline - canvas.size() * 0.88, width + 4, canvas.size() * 1.14, 2, Ink.filled(colour));
    }

    private String ground() {
        return canvas.palette().background().equals(Ink.NONE) ? "#ffffff" : canvas.palette().background();
    }

    private double x(double share) {
        Tip.Area plot = canvas.plot();
        return plot.x() + plot.width() * shares.share(share);
    }

    private Optional<Tip> tipAt(double x, double y) {
        return tips.stream().filter(tip -> tip.area().contains(x, y)).findFirst();
    }
}
