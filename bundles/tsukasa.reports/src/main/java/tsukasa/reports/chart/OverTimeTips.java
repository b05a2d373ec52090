// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.chart;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import tsukasa.api.report.Chart;
import tsukasa.api.report.Chart.OverTime.Form;

/** What a chart over time says about a place of it. */
record OverTimeTips(Chart.OverTime chart, List<TimeLine> lines, OverTimeNotes notes, Plane plane) implements ChartDrawing.Tips {
    private static final Duration CLOSE = Duration.ofHours(3);

    @Override
    public Optional<Tip> at(double x, double y) {
        Canvas canvas = plane.canvas();
        Tip.Area plot = canvas.plot();
        if (!plot.contains(x, y)) {
            return Optional.empty();
        }
        double millis = chart.period().from().toEpochMilli() + (x - plot.x()) / plot.width() * chart.period().length().toMillis();
        boolean stepped = chart.form() == Form.STEP;
        long at = stepped ? (long) millis : nearest(millis);
        List<Tip.Entry> noted = notes.entries(plane, at);
        boolean some = !noted.isEmpty() || lines.stream().anyMatch(line -> Double.isFinite(line.at(at, stepped)));
        List<Tip.Entry> entries = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            double shown = lines.get(i).at(at, stepped);
            double below = chart.form() == Form.STACKED_AREA && i > 0 ? lines.get(i - 1).at(at, false) : 0;
            if (Double.isFinite(shown) || !some) {
                entries.add(new Tip.Entry(chart.series().get(i).name(), canvas.value(shown - below, chart.unit()),
                        canvas.palette().series(i), plane.y(Double.isNaN(shown) ? 0 : shown)));
            }
        }
        entries.addAll(noted);
        String pattern = chart.period().length().compareTo(CLOSE) > 0 ? "Tip_time" : "Tip_second";
        String heading = DateTimeFormatter.ofPattern(canvas.texts().text(pattern), canvas.style().locale())
                .format(Instant.ofEpochMilli(at).atZone(chart.zone()));
        return Optional.of(new Tip(heading, entries, new Tip.Area(plane.x(at) - 0.5, plot.y(), 1, plot.height())));
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
