// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.chart;

import java.util.Arrays;

/** A trend in the space of a word. */
final class SparkLine {
    private static final double PAD = 3;

    private SparkLine() {
    }

    static ChartDrawing draw(Canvas canvas, double[] values) {
        double low = Arrays.stream(values).filter(Double::isFinite).min().orElse(0);
        double high = Arrays.stream(values).filter(Double::isFinite).max().orElse(0);
        double width = canvas.style().width() - 2 * PAD;
        double height = canvas.style().height() - 2 * PAD;
        double[] points = new double[2 * values.length];
        int size = 0;
        String colour = canvas.palette().series(0);
        for (int i = 0; i <= values.length; i++) {
            if (i < values.length && Double.isFinite(values[i])) {
                points[size++] = PAD + width * i / Math.max(1, values.length - 1);
                points[size++] = PAD + height * (high == low ? 0.5 : 1 - (values[i] - low) / (high - low));
            } else if (size > 0) {
                double[] line = Thinning.thin(Arrays.copyOf(points, size));
                canvas.path(false, Ink.stroked(colour, 1.5), line);
                if (i == values.length) {
                    canvas.dot(line[line.length - 2], line[line.length - 1], 2.5, Ink.filled(colour));
                }
                size = 0;
            }
        }
        return new ChartDrawing(canvas, ChartDrawing.Tips.NONE, null);
    }
}
