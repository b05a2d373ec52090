// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.chart;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import tsukasa.api.report.Chart;

/** A lane for each kind of what happened: bars for what lasts, one above the other where they overlap, dots for moments. */
final class LanesLayout {
    private static final double NAMES = 0.28;
    private static final double GAP = 4;
    private static final double BAR = 1.5;
    private static final double DOT = 3.4;
    private static final double LEAST = 3;
    private final Chart.Lanes chart;
    private final Canvas canvas;
    private final List<PlacedSpan> placed = new ArrayList<>();
    private TimeAxis times;

    LanesLayout(Chart.Lanes chart, Canvas canvas) {
        this.chart = chart;
        this.canvas = canvas;
    }

    ChartDrawing draw() {
        canvas.head(List.of(), false);
        double size = canvas.size();
        double names = Math.min(canvas.plot().width() * NAMES, chart.lanes().stream().mapToDouble(lane -> TextWidth.of(lane.name(), size)).max().orElse(0));
        canvas.take(0, 0, TimeAxis.height(size), names + 8);
        Tip.Area plot = canvas.plot();
        times = new TimeAxis(chart.period(), chart.zone(), canvas.style().locale(), plot.width(), size);
        double height = plot.height() / Math.max(1, chart.lanes().size());
        for (int i = 0; i < chart.lanes().size(); i++) {
            double top = plot.y() + i * height;
            canvas.path(false, Ink.stroked(canvas.palette().grid(), 1), plot.x(), edge(top + height), plot.x() + plot.width(), edge(top + height));
            canvas.label(plot.x() - 8, top + height / 2 + size * 0.35, TextWidth.shortened(chart.lanes().get(i).name(), size, names), size, false,
                    Mark.Anchor.END, canvas.palette().text());
            lane(i, top, height);
        }
        times.draw(canvas);
        if (placed.isEmpty()) {
            canvas.nothing();
        }
        return new ChartDrawing(canvas, new LaneTips(chart, canvas, placed), chart.period());
    }

    private static double edge(double y) {
        return Math.round(y) - 0.5;
    }

    private void lane(int number, double top, double height) {
        List<PlacedSpan> own = chart.lanes().get(number).spans().stream().filter(this::seen).map(span -> placed(span, number))
                .sorted(PlacedSpan.IN_ORDER).toList();
        List<PlacedSpan> bars = own.stream().filter(each -> each.span().lasts()).toList();
        int[] rows = PlacedSpan.rows(bars, (int) Math.max(1, (height - GAP) / LEAST));
        int count = 1;
        for (int row : rows) {
            count = Math.max(count, row + 1);
        }
        double room = (height - GAP) / count;
        double bar = Math.min(canvas.size() * BAR, room);
        double first = top + (height - count * bar) / 2;
        for (int i = 0; i < rows.length; i++) {
            bar(bars.get(i), first + rows[i] * bar, bar - Math.min(1, bar / 4));
        }
        double middle = bars.isEmpty() ? top + height / 2 : first; // on a bar's upper edge, off its name
        double before = Double.NEGATIVE_INFINITY;
        for (PlacedSpan each : own) {
            if (!each.span().lasts() && Math.round(each.start()) > before) {
                before = Math.round(each.start());
                canvas.dot(each.start(), middle, Math.min(DOT, height / 3), Ink.filled(colour(number)).outlined(ground(), 1));
            }
        }
        placed.addAll(own);
    }

    private void bar(PlacedSpan each, double y, double height) {
        String colour = colour(each.lane());
        double width = each.end() - each.start();
        canvas.box(each.start(), y, width, height, Math.min(3, Math.min(width, height) / 4), Ink.filled(colour).opacity(0.4).outlined(colour, height < 6 ? 0.5 : 1));
        double size = canvas.size() * 0.92;
        String text = TextWidth.shortened(each.span().label(), size, width - 8);
        if (height >= size * 1.15 && text.length() > 2) {
            canvas.label(each.start() + 4, y + height / 2 + size * 0.36, text, size, false, Mark.Anchor.START, canvas.palette().text());
        }
    }

    private boolean seen(Chart.Span span) {
        return span.from().isBefore(chart.period().to()) && !span.to().orElse(span.from()).isBefore(chart.period().from());
    }

    private PlacedSpan placed(Chart.Span span, int lane) {
        double start = x(span.from());
        double end = span.to().map(this::x).orElse(start);
        double right = canvas.plot().x() + canvas.plot().width();
        double widened = span.lasts() ? Math.min(right, Math.max(end, start + LEAST)) : end;
        return new PlacedSpan(span, lane, Math.min(start, span.lasts() ? widened - Math.min(LEAST, right - canvas.plot().x()) : start), widened);
    }

    /** Within the plot, also for what began before it or goes on after it. */
    private double x(Instant at) {
        Instant from = chart.period().from();
        Instant to = chart.period().to();
        Instant within = at.isBefore(from) ? from : at.isAfter(to) ? to : at;
        return canvas.plot().x() + canvas.plot().width() * times.share(within.toEpochMilli());
    }

    private String colour(int lane) {
        return canvas.palette().series(lane);
    }

    private String ground() {
        String background = canvas.palette().background();
        return background.equals(Ink.NONE) ? canvas.palette().grid() : background;
    }
}
