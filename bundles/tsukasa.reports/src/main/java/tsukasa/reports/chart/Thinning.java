// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.chart;

/** Leaves out points that no pixel would show: of each column the first, least, greatest and last stay. */
final class Thinning {
    private Thinning() {
    }

    /** @param points x0, y0, x1, y1 ... ascending in x, in pixels */
    static double[] thin(double[] points) {
        int count = points.length / 2;
        double[] kept = new double[points.length];
        int size = 0;
        int from = 0;
        while (from < count) {
            int to = from + 1;
            double column = Math.floor(points[2 * from]);
            while (to < count && Math.floor(points[2 * to]) == column) {
                to++;
            }
            size = keep(points, from, to, kept, size);
            from = to;
        }
        return java.util.Arrays.copyOf(kept, size);
    }

    private static int keep(double[] points, int from, int to, double[] kept, int size) {
        int least = from;
        int greatest = from;
        for (int i = from; i < to; i++) {
            least = points[2 * i + 1] < points[2 * least + 1] ? i : least;
            greatest = points[2 * i + 1] > points[2 * greatest + 1] ? i : greatest;
        }
        int[] chosen = { from, Math.min(least, greatest), Math.max(least, greatest), to - 1 };
        int last = -1;
        int end = size;
        for (int i : chosen) {
            if (i > last) {
                kept[end++] = points[2 * i];
                kept[end++] = points[2 * i + 1];
                last = i;
            }
        }
        return end;
    }
}
