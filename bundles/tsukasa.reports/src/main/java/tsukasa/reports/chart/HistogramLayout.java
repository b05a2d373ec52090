// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.chart;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import tsukasa.api.report.Chart;

/** Bars without gaps over an axis of the values themselves. */
final class HistogramLayout {
    private final Chart.Histogram chart;
    private final Canvas canvas;
    private ValueAxis counts;

    HistogramLayout(Chart.Histogram chart, Canvas canvas) {
        this.chart = chart;
        this.canvas = canvas;
    }

    private int bins() {
        return chart.counts().length;
    }

    ChartDrawing draw() {
        double size = canvas.size();
        canvas.head(List.of(), false);
        canvas.unit(chart.countUnit());
        canvas.take(0, 0, size * (chart.unit().isBlank() ? 1.3 : 2.7) + 8, 0);
        counts = ValueAxis.covering(DoubleStream.of(chart.counts()), (int) Math.max(2, canvas.plot().height() / (size * 3.4)), true);
        double half = TextWidth.of(edge(bins()), size) / 2;
        canvas.take(0, half, 0, Math.max(half, counts.widestLabel(canvas) + 8));
        counts.drawUpright(canvas);
        Ink ink = Ink.area(canvas.palette(), 0);
        for (int bin = 0; bin < bins(); bin++) {
            Tip.Area bar = bar(bin);
            double inset = bar.width() > 5 ? 0.5 : 0;
            canvas.box(bar.x() + inset, bar.y(), bar.width() - 2 * inset, bar.height(), 0, ink);
        }
        edges();
        if (bins() == 0) {
            canvas.nothing();
        }
        return new ChartDrawing(canvas, this::tipAt, null, bins());
    }

    private Tip.Area bar(int bin) {
        Tip.Area plot = canvas.plot();
        double width = plot.width() / bins();
        double height = plot.height() * (counts.share(chart.counts()[bin]) - counts.share(0));
        return new Tip.Area(plot.x() + bin * width, plot.y() + plot.height() * (1 - counts.share(0)) - height, width, height);
    }

    /** As many edges as find room, always that of the first bin. */
    private void edges() {
        Tip.Area plot = canvas.plot();
        double size = canvas.size();
        double foot = plot.y() + plot.height();
        double widest = IntStream.rangeClosed(0, bins()).mapToDouble(bin -> TextWidth.of(edge(bin), size)).max().orElse(0) + size * 0.8;
        int every = (int) Math.max(1, Math.ceil(widest * Math.max(1, bins()) / plot.width()));
        for (int bin = 0; bin <= bins() && bins() > 0; bin += every) {
            double x = Math.round(plot.x() + plot.width() * bin / bins()) + 0.5;
            canvas.path(false, Ink.stroked(canvas.palette().axis(), 1), x, foot, x, foot + 4);
            canvas.quiet(x, foot + 6 + size, edge(bin), Mark.Anchor.MIDDLE);
        }
        if (!chart.unit().isBlank()) {
            canvas.quiet(plot.x() + plot.width(), foot + 7 + size * 2.3, chart.unit(), Mark.Anchor.END);
        }
    }

    private String edge(int bin) {
        return canvas.value(chart.edge(bin), "");
    }

    private Optional<Tip> tipAt(double x, double y) {
        Tip.Area plot = canvas.plot();
        if (!plot.contains(x, y) || bins() == 0) {
            return Optional.empty();
        }
        int bin = Math.min(bins() - 1, (int) ((x - plot.x()) / plot.width() * bins()));
        Tip.Area bar = bar(bin);
        String range = canvas.texts().text("Tip_range", edge(bin), edge(bin + 1) + (chart.unit().isBlank() ? "" : " " + chart.unit()));
        return Optional.of(new Tip(range, List.of(new Tip.Entry("", canvas.value(chart.counts()[bin], chart.countUnit()),
                canvas.palette().series(0), bar.y())), new Tip.Area(bar.x(), plot.y(), bar.width(), plot.height())));
    }
}
