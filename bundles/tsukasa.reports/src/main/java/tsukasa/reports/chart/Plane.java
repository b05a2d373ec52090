// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Where times and values lie on a canvas. */
record Plane(Canvas canvas, ValueAxis values, TimeAxis times) {
    double x(long epochMillis) {
        Tip.Area plot = canvas.plot();
        return plot.x() + plot.width() * times.share(epochMillis);
    }

    double y(double value) {
        Tip.Area plot = canvas.plot();
        return plot.y() + plot.height() * (1 - values.share(value));
    }

    /** The line in pixels, cut where values are missing, thinned. */
    List<double[]> pixels(TimeLine line, boolean stepped) {
        List<double[]> segments = new ArrayList<>();
        double[] points = new double[2 * line.values().length];
        int size = 0;
        for (int i = 0; i <= line.values().length; i++) {
            boolean missing = i == line.values().length || !Double.isFinite(line.values()[i]);
            if (!missing) {
                points[size++] = x(line.times()[i]);
                points[size++] = y(line.values()[i]);
            } else if (size > 0) {
                double[] thin = Thinning.thin(Arrays.copyOf(points, size));
                double end = i == line.values().length ? thin[thin.length - 2] : x(line.times()[i]);
                segments.add(stepped ? steps(thin, end) : thin);
                size = 0;
            }
        }
        return segments;
    }

    private static double[] steps(double[] points, double end) {
        double[] steps = new double[2 * points.length];
        int size = 0;
        for (int p = 0; p < points.length; p += 2) {
            steps[size++] = points[p];
            steps[size++] = points[p + 1];
            steps[size++] = p + 2 < points.length ? points[p + 2] : end;
            steps[size++] = points[p + 1];
        }
        return steps;
    }

    /** The area between a line and zero. */
    double[] closed(double[] points) {
        double[] closed = Arrays.copyOf(points, points.length + 4);
        closed[points.length] = points[points.length - 2];
        closed[points.length + 1] = y(0);
        closed[points.length + 2] = points[0];
        closed[points.length + 3] = y(0);
        return closed;
    }
}
