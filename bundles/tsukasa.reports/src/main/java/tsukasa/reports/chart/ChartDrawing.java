// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.chart;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import tsukasa.api.Period;
import tsukasa.api.report.Chart;

/** A chart, drawn. The same chart and style give the same drawing and the same SVG, to the byte. */
public final class ChartDrawing {
    private final String id;
    private final String title;
    private final String description;
    private final ChartStyle style;
    private final Tip.Area plot;
    private final List<Mark> marks;
    private final Tips tips;
    private final Period shown;
    private final int categories;

    /** Finds what lies at a place. */
    interface Tips {
        Tips NONE = (x, y) -> Optional.empty();

        Optional<Tip> at(double x, double y);

        /** Where the next thing is said to the right, or left; empty if every place says something of its own. */
        default OptionalDouble next(double x, boolean right) {
            return OptionalDouble.empty();
        }
    }

    ChartDrawing(Canvas canvas, Tips tips, Period shown) {
        this(canvas, tips, shown, 0);
    }

    /** @param categories side by side, equally wide */
    ChartDrawing(Canvas canvas, Tips tips, Period shown, int categories) {
        this.id = canvas.id();
        this.title = canvas.title();
        this.description = canvas.description();
        this.style = canvas.style();
        this.plot = canvas.plot();
        this.marks = List.copyOf(canvas.marks());
        this.tips = tips;
        this.shown = shown;
        this.categories = categories;
    }

    public static ChartDrawing of(Chart chart, ChartStyle style) {
        Canvas canvas = new Canvas(chart.id(), chart.title(), chart.description(), style);
        return switch (chart) {
        case Chart.OverTime overTime -> new OverTimeLayout(overTime, canvas).draw();
        case Chart.ByCategory byCategory -> new CategoryLayout(byCategory, canvas).draw();
        case Chart.HeatMap heatMap -> new HeatMapLayout(heatMap, canvas).draw();
        case Chart.Histogram histogram -> new HistogramLayout(histogram, canvas).draw();
        case Chart.Diverging diverging -> new DivergingLayout(diverging, canvas).draw();
        case Chart.UpSet upSet -> new UpSetLayout(upSet, canvas).draw();
        case Chart.Lanes lanes -> new LanesLayout(lanes, canvas).draw();
        };
    }

    /** A line without axes or words, to stand beside a number; its last value is marked. NaN is a gap. */
    public static ChartDrawing spark(String description, double[] values, int width, int height, Palette palette) {
        ChartStyle style = new ChartStyle(width, height, palette, java.util.Locale.ROOT, "sans-serif", 8, false);
        return SparkLine.draw(new Canvas("spark", description, "", style), values);
    }

    public int width() {
        return style.width();
    }

    public int height() {
        return style.height();
    }

    public String title() {
        return title;
    }

    public String description() {
        return description;
    }

    /** Where the values are, without axes and legend. */
    public Tip.Area plot() {
        return plot;
    }

    public List<Mark> marks() {
        return marks;
    }

    public ChartStyle style() {
        return style;
    }

    /** The drawing as an SVG element of its own, with title and description, without an XML declaration. */
    public String svg() {
        return svg("chart-" + id.replaceAll("[^A-Za-z0-9_-]", "-"));
    }

    /** The same under an id of the caller's, unique in the page that the element goes into. */
    public String svg(String elementId) {
        return SvgWriter.write(this, elementId);
    }

    /** What lies at this place; over time, the values at the time nearest to it. */
    public Optional<Tip> tipAt(double x, double y) {
        return tips.at(x, y);
    }

    /** Where to go from here for the next thing that happened; empty where every place has something of its own to say. */
    public OptionalDouble nextTip(double x, boolean right) {
        return tips.next(x, right);
    }

    /** The number of the category that stands here; empty beside the plot and where none stand upright. */
    public OptionalInt categoryAt(double x) {
        double share = (x - plot.x()) / plot.width();
        return categories == 0 || share < 0 || share >= 1 ? OptionalInt.empty() : OptionalInt.of((int) (share * categories));
    }

    /** The time at this place; empty where the chart has no axis of time. */
    public Optional<Instant> timeAt(double x) {
        if (shown == null || plot.width() <= 0) {
            return Optional.empty();
        }
        double share = Math.clamp((x - plot.x()) / plot.width(), 0, 1);
        return Optional.of(shown.from().plusMillis(Math.round(share * shown.length().toMillis())));
    }

    /** The time between two places, to zoom into; empty without an axis of time or if they are the same. */
    public Optional<Period> between(double x1, double x2) {
        return timeAt(Math.min(x1, x2)).flatMap(from -> timeAt(Math.max(x1, x2)).filter(from::isBefore)
                .map(to -> new Period(from, to)));
    }
}
