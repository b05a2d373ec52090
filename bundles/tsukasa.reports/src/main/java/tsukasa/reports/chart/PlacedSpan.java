// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import tsukasa.api.report.Chart;

/** Something that happened, and from where to where it is drawn. */
record PlacedSpan(Chart.Span span, int lane, double start, double end) {
    static final Comparator<PlacedSpan> IN_ORDER = Comparator.comparingDouble(PlacedSpan::start).thenComparing(each -> each.span.from())
            .thenComparing(each -> each.span.label());

    boolean covers(double x) {
        return span.lasts() && x >= start - 0.5 && x <= end + 0.5;
    }

    /** The lowest row in which each meets none before it; the last row where all are taken. */
    static int[] rows(List<PlacedSpan> ordered, int most) {
        int[] rows = new int[ordered.size()];
        List<Double> ends = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            PlacedSpan each = ordered.get(i);
            int row = 0;
            while (row < ends.size() && ends.get(row) > each.start && row < most - 1) {
                row++;
            }
            if (row == ends.size()) {
                ends.add(0.0);
            }
            ends.set(row, Math.max(ends.get(row), each.end));
            rows[i] = row;
        }
        return rows;
    }
}
