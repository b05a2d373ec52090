// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

import tsukasa.api.report.Chart;

/** Cells coloured by their value, with the value in them where it fits. */
final class HeatMapLayout {
    private static final int SHADES = 40;

    private final Chart.HeatMap chart;
    private final Canvas canvas;
    private final List<Tip> tips = new ArrayList<>();
    private final double greatest;
    private final double least;

    HeatMapLayout(Chart.HeatMap chart, Canvas canvas) {
        this.chart = chart;
        this.canvas = canvas;
        double[] all = Arrays.stream(chart.values()).flatMapToDouble(DoubleStream::of).filter(Double::isFinite)
                .toArray();
        this.least = Math.min(0, DoubleStream.of(all).min().orElse(0));
        this.greatest = Math.max(DoubleStream.of(all).max().orElse(0), least);
    }

    ChartDrawing draw() {
        canvas.head(List.of(), false);
        double size = canvas.size();
        double names = Math.min(canvas.plot().width() * 0.3,
                chart.rows().stream().mapToDouble(r -> TextWidth.of(r, size)).max().orElse(0));
        canvas.take(size * 1.7, 0, size * 2.4, names + 8);
        Tip.Area plot = canvas.plot();
        double width = plot.width() / Math.max(1, chart.columns().size());
        double height = plot.height() / Math.max(1, chart.rows().size());
        columns(width);
        for (int r = 0; r < chart.rows().size(); r++) {
            canvas.label(plot.x() - 8, plot.y() + height * (r + 0.5) + size * 0.35,
                    TextWidth.shortened(chart.rows().get(r), size, names), size, false, Mark.Anchor.END,
                    canvas.palette().text());
            for (int c = 0; c < chart.columns().size(); c++) {
                cell(r, c, plot.x() + width * c, plot.y() + height * r, width, height);
            }
        }
        scale();
        if (chart.rows().isEmpty() || chart.columns().isEmpty()) {
            canvas.nothing();
        }
        return new ChartDrawing(canvas, this::tipAt, null);
    }

    private void columns(double width) {
        Tip.Area plot = canvas.plot();
        double widest = chart.columns().stream().mapToDouble(c -> TextWidth.of(c, canvas.size())).max().orElse(0) + 5;
        int every = (int) Math.max(1, Math.ceil(widest / width));
        for (int c = 0; c < chart.columns().size(); c += every) {
            canvas.quiet(plot.x() + width * (c + 0.5), plot.y() - 6, chart.columns().get(c), Mark.Anchor.MIDDLE);
        }
    }

    private double value(int row, int column) {
        return row < chart.values().length && column < chart.values()[row].length ? chart.values()[row][column]
                : Double.NaN;
    }

    private void cell(int row, int column, double x, double y, double width, double height) {
        double value = value(row, column);
        double gap = Math.min(1.25, Math.min(width, height) / 8);
        double radius = Math.min(3, Math.min(width, height) / 5);
        String colour = canvas.palette().ramp(greatest == least ? 0 : (value - least) / (greatest - least));
        Ink ink = Double.isFinite(value) ? Ink.filled(colour) : Ink.stroked(canvas.palette().grid(), 1);
        canvas.box(x + gap, y + gap, width - 2 * gap, height - 2 * gap, radius, ink);
        String text = Double.isFinite(value) ? canvas.value(value, "") : "";
        double size = Math.min(canvas.size() * 0.9, height * 0.62);
        if (size >= 7 && TextWidth.of(text, size) <= width - 4) {
            canvas.label(x + width / 2, y + height / 2 + size * 0.36, text, size, false, Mark.Anchor.MIDDLE,
                    Palette.readableOn(colour));
        }
        tips.add(new Tip(chart.rows().get(row) + " " + chart.columns().get(column),
                List.of(new Tip.Entry("", canvas.value(value, chart.unit()),
                        Double.isFinite(value) ? colour : canvas.palette().grid(), y)),
                new Tip.Area(x, y, width, height)));
    }

    /** Which colour is how much, at the lower right. */
    private void scale() {
        Tip.Area plot = canvas.plot();
        double size = canvas.size();
        double y = plot.y() + plot.height() + size * 1.1;
        String most = canvas.value(greatest, chart.unit());
        double width = Math.min(160, plot.width() * 0.4);
        double end = plot.x() + plot.width() - TextWidth.of(most, size) - 7;
        double shade = width / SHADES;
        for (int i = 0; i < SHADES; i++) {
            canvas.box(end - width + i * shade, y, shade + (i + 1 < SHADES ? 0.4 : 0), size * 0.7, 0,
                    Ink.filled(canvas.palette().ramp(i / (SHADES - 1.0))));
        }
        canvas.quiet(end - width - 6, y + size * 0.7, canvas.value(least, ""), Mark.Anchor.END);
        canvas.quiet(end + 6, y + size * 0.7, most, Mark.Anchor.START);
    }

    private Optional<Tip> tipAt(double x, double y) {
        return tips.stream().filter(tip -> tip.area().contains(x, y)).findFirst();
    }
}
