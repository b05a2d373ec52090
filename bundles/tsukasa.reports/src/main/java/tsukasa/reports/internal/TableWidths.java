// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import tsukasa.api.report.Column;

/**
 * How a table gets onto paper: as it is, in smaller type, or across. Widths are in narrow characters.
 *
 * @param shares of the table's width, one per column, in per cent
 * @param broken whether even numbers and times may be broken, since nothing else helps
 */
record TableWidths(Fit fit, double[] shares, boolean broken) {
    /** The type and the page; each has so many points across, takes so many for a character and for the gap between columns. */
    enum Fit {
        EASY(490, 4.7, 11.6), DENSE(490, 4.05, 7.2), ACROSS(736, 4.05, 7.2);

        private final double room;
        private final double character;
        private final double gap;

        Fit(double room, double character, double gap) {
            this.room = room;
            this.character = character;
            this.gap = gap;
        }

        private double points(double width) {
            return width * character + gap;
        }

        private double needs(double[] widths) {
            return IntStream.range(0, widths.length).mapToDouble(c -> points(widths[c])).sum();
        }
    }

    /** A column of text need not be wider than this: it runs on in the next line. */
    private static final int TEXT = 30;
    private static final int NARROWEST_TEXT = 10;

    static TableWidths of(List<Column> columns, List<String[]> rows) {
        double[] widths = new double[columns.size()];
        double[] whole = new double[columns.size()];
        for (int c = 0; c < widths.length; c++) {
            int column = c;
            double longest = rows.stream().mapToDouble(row -> width(row[column])).max().orElse(0);
            double title = width(columns.get(c).title());
            whole[c] = Math.max(longest, title);
            widths[c] = flows(columns.get(c)) ? Math.min(TEXT, whole[c])
                    : Math.max(longest, Math.min(title, 16));
            widths[c] = Math.max(widths[c], 4);
        }
        for (Fit fit : Fit.values()) {
            if (fit.needs(widths) <= fit.room || fit == Fit.ACROSS) {
                return fitted(fit, columns, widths, whole);
            }
        }
        throw new IllegalStateException();
    }

    private static boolean flows(Column column) {
        return column.type() == Column.Type.TEXT;
    }

    /** Text gives way first, all columns in the same proportion but none below what a word needs. */
    private static TableWidths fitted(Fit fit, List<Column> columns, double[] widths, double[] whole) {
        double over = fit.needs(widths) - fit.room;
        double spare = IntStream.range(0, widths.length).filter(c -> flows(columns.get(c)))
                .mapToDouble(c -> Math.max(0, widths[c] - NARROWEST_TEXT) * fit.character).sum();
        double kept = over <= 0 || spare == 0 ? 1 : Math.max(0, 1 - over / spare);
        double[] points = IntStream.range(0, widths.length).mapToDouble(c -> {
            double least = Math.min(NARROWEST_TEXT, widths[c]);
            return fit.points(flows(columns.get(c)) ? least + (widths[c] - least) * kept : widths[c]);
        }).toArray();
        fill(fit, widths, whole, points);
        double total = IntStream.range(0, points.length).mapToDouble(c -> points[c]).sum();
        return new TableWidths(fit, IntStream.range(0, points.length).mapToDouble(c -> 100 * points[c] / total).toArray(),
                over > spare);
    }

    /** What is left over goes to text that would have more to say, as far as it has; those that want least first. */
    private static void fill(Fit fit, double[] widths, double[] whole, double[] points) {
        double left = fit.room - IntStream.range(0, points.length).mapToDouble(c -> points[c]).sum();
        List<Integer> wanting = IntStream.range(0, points.length).filter(c -> whole[c] > widths[c]).boxed()
                .sorted(Comparator.comparingDouble(c -> whole[c] - widths[c])).toList();
        for (int i = 0; i < wanting.size(); i++) {
            int c = wanting.get(i);
            double more = Math.clamp(left / (wanting.size() - i), 0, (whole[c] - widths[c]) * fit.character);
            points[c] += more;
            left -= more;
        }
    }

    /** Capital letters are wider than the others, Japanese ones twice as wide. */
    private static double width(String text) {
        return text.codePoints().mapToDouble(c -> c >= 0x1100 ? 2 : Character.isUpperCase(c) ? 1.25 : 1).sum();
    }
}
