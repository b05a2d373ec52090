// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.chart;

import java.util.stream.DoubleStream;

/** Round numbers around the data; zero is always among them. */
record ValueAxis(double min, double max, double step) {
    /** @param whole whether the values are counts, between which there is nothing */
    static ValueAxis covering(DoubleStream values, int ticks, boolean whole) {
        double[] ends = values.filter(Double::isFinite).collect(() -> new double[2], (e, v) -> {
            e[0] = Math.min(e[0], v);
            e[1] = Math.max(e[1], v);
        }, (a, b) -> {
            a[0] = Math.min(a[0], b[0]);
            a[1] = Math.max(a[1], b[1]);
        });
        double low = ends[0];
        double high = ends[1] == low ? low + 1 : ends[1];
        double step = round((high - low) / Math.max(1, ticks), whole);
        return new ValueAxis(Math.floor(low / step + 1e-9) * step, Math.ceil(high / step - 1e-9) * step, step);
    }

    private static double round(double raw, boolean whole) {
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double share = raw / power;
        double step = (share <= 1 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10) * power;
        return whole ? Math.max(1, step) : step;
    }

    double[] ticks() {
        int count = (int) Math.round((max - min) / step) + 1;
        return java.util.stream.IntStream.range(0, count).mapToDouble(i -> min + i * step).toArray();
    }

    /** 0 at the least value, 1 at the greatest. */
    double share(double value) {
        return (value - min) / (max - min);
    }

    double widestLabel(Canvas canvas) {
        return DoubleStream.of(ticks()).map(t -> TextWidth.of(canvas.number(t, step), canvas.size())).max().orElse(0);
    }

    /** Draws lines and numbers for an axis that stands upright at the left. */
    void drawUpright(Canvas canvas) {
        Tip.Area plot = canvas.plot();
        for (double tick : ticks()) {
            double y = Math.round(plot.y() + plot.height() * (1 - share(tick))) + 0.5;
            canvas.path(false, Ink.stroked(tick == 0 ? canvas.palette().axis() : canvas.palette().grid(), 1), plot.x(),
                    y, plot.x() + plot.width(), y);
            canvas.quiet(plot.x() - 7, y + canvas.size() * 0.35, canvas.number(tick, step), Mark.Anchor.END);
        }
    }
}
