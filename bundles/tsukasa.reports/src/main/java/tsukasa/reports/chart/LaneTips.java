// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.chart;

import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

import tsukasa.api.report.Chart;

/** What the lanes say about a time: the moment nearest to it, and whatever lasted then. */
final class LaneTips implements ChartDrawing.Tips {
    private static final double NEAR = 4;
    private static final int MOST = 4;
    private static final int LONGEST = 60;
    private final Chart.Lanes chart;
    private final Canvas canvas;
    private final List<PlacedSpan> placed;
    private final double[] stops;

    LaneTips(Chart.Lanes chart, Canvas canvas, List<PlacedSpan> placed) {
        this.chart = chart;
        this.canvas = canvas;
        this.placed = List.copyOf(placed);
        stops = placed.stream().flatMapToDouble(each -> DoubleStream.of(each.start(), each.end())).map(Math::rint).sorted().distinct().toArray();
    }

    @Override
    public OptionalDouble next(double x, boolean right) {
        return right ? DoubleStream.of(stops).filter(stop -> stop > x + 0.5).findFirst()
                : DoubleStream.of(stops).filter(stop -> stop < x - 0.5).reduce((before, last) -> last);
    }

    @Override
    public Optional<Tip> at(double x, double y) {
        Tip.Area plot = canvas.plot();
        if (x < plot.x() - 1 || x > plot.x() + plot.width() + 1 || y < plot.y() || y > plot.y() + plot.height()) {
            return Optional.empty();
        }
        Optional<PlacedSpan> moment = placed.stream().filter(each -> !each.span().lasts() && Math.abs(each.start() - x) <= NEAR)
                .min(Comparator.comparingDouble(each -> Math.abs(each.start() - x)));
        double at = moment.map(PlacedSpan::start).orElse(x);
        List<Tip.Entry> entries = new ArrayList<>();
        for (int lane = 0; lane < chart.lanes().size(); lane++) {
            add(entries, lane, at);
        }
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        String heading = moment.map(each -> each.span().from()).or(() -> edge(x)).map(this::time).orElseGet(() -> format("Lanes_day", time(x)));
        return Optional.of(new Tip(heading, entries, new Tip.Area(at - 0.5, plot.y(), 1, plot.height())));
    }

    /** The beginning or end that lies here: a place on screen is less exact than what it stands for. */
    private Optional<Instant> edge(double x) {
        return placed.stream().filter(each -> each.span().lasts() && Math.abs(each.start() - x) < 1 && !each.span().from().isBefore(chart.period().from()))
                .map(each -> each.span().from()).findFirst()
                .or(() -> placed.stream().filter(each -> each.span().lasts() && Math.abs(each.end() - x) < 1).map(each -> each.span().to().orElseThrow())
                        .filter(to -> !to.isAfter(chart.period().to())).findFirst());
    }

    private void add(List<Tip.Entry> entries, int lane, double x) {
        List<PlacedSpan> found = placed.stream().filter(each -> each.lane() == lane)
                .filter(each -> each.covers(x) || !each.span().lasts() && Math.round(each.start()) == Math.round(x)).toList();
        String name = chart.lanes().get(lane).name();
        Tip.Area plot = canvas.plot();
        double middle = plot.y() + plot.height() * (lane + 0.5) / chart.lanes().size();
        found.stream().limit(MOST).forEach(each -> entries.add(new Tip.Entry(name, text(each.span()), canvas.palette().series(lane), middle)));
        if (found.size() > MOST) {
            entries.add(new Tip.Entry(name, canvas.texts().text("Lanes_more", found.size() - MOST), canvas.palette().series(lane), middle));
        }
    }

    private String text(Chart.Span span) {
        String label = span.label().codePointCount(0, span.label().length()) <= LONGEST ? span.label()
                : span.label().substring(0, span.label().offsetByCodePoints(0, LONGEST)) + "…";
        if (!span.lasts()) {
            return label;
        }
        Instant to = span.to().orElseThrow();
        return to.equals(Instant.MAX) ? canvas.texts().text("Lanes_since", label, time(span.from()))
                : canvas.texts().text("Lanes_span", label, time(span.from()), time(to));
    }

    /** A day for a midnight. */
    private String time(Instant at) {
        return format(at.atZone(chart.zone()).toLocalTime().equals(LocalTime.MIDNIGHT) ? "Lanes_day" : "Lanes_at", at);
    }

    private Instant time(double x) {
        double share = Math.clamp((x - canvas.plot().x()) / canvas.plot().width(), 0, 1);
        return chart.period().from().plusMillis(Math.round(share * chart.period().length().toMillis()));
    }

    private String format(String pattern, Instant at) {
        return DateTimeFormatter.ofPattern(canvas.texts().text(pattern), canvas.style().locale()).format(at.atZone(chart.zone()));
    }
}
