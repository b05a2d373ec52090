// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import tsukasa.api.report.Column;

/**
 * A table of many pages, which takes the layout of prose too long: it is cut into sheets here, each the height of some rows; the layout
 * finds places for the sheets, and {@link LongTableWriter} fills them. Lengths are in points; sizes are those of report.css.
 */
final class LongTable {
    /** In what type a table is set. */
    enum Look {
        EASY(8.5, 1.45, 5.67), DENSE(7, 1.4, 3.4);

        final double size;
        final double line;
        final double gap;

        Look(double size, double line, double gap) {
            this.size = size;
            this.line = size * line;
            this.gap = gap;
        }
    }

    /** Rows that stand on one page, from the first up to the one that does not. */
    record Sheet(int from, int to, double height) {
    }

    static final double HEAD_PADDING = 3.4;
    static final double PADDING = 2.83;
    private static final double UPRIGHT_WIDTH = 493.2;
    private static final double UPRIGHT_HEIGHT = 700;
    private static final double ACROSS_WIDTH = 739.8;
    private static final double ACROSS_HEIGHT = 455;
    /** What stands above the first sheet on its page: the headings of section and table, and perhaps the title of the report. */
    private static final double HEADINGS = 80;
    private static final double TITLE = 125;
    private static final double PERCENT = 100;

    private final String id;
    private final List<Column> columns;
    private final List<String[]> rows;
    private final Typesetter regular;
    private final Look look;
    private final double[] edges;
    private final List<List<String>> head;
    private final List<Sheet> sheets = new ArrayList<>();

    LongTable(String id, List<Column> columns, List<String[]> rows, TableWidths widths, boolean belowTitle, Typesetter regular,
            Typesetter bold) {
        this.id = id;
        this.columns = List.copyOf(columns);
        this.rows = rows;
        this.regular = regular;
        this.look = widths.fit() == TableWidths.Fit.EASY ? Look.EASY : Look.DENSE;
        boolean across = widths.fit() == TableWidths.Fit.ACROSS;
        this.edges = edges(widths.shares(), across ? ACROSS_WIDTH : UPRIGHT_WIDTH);
        this.head = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            head.add(bold.lines(columns.get(c).title(), room(c)));
        }
        cut(across ? ACROSS_HEIGHT : UPRIGHT_HEIGHT, belowTitle ? HEADINGS + TITLE : HEADINGS);
    }

    private static double[] edges(double[] shares, double width) {
        double[] edges = new double[shares.length + 1];
        for (int c = 0; c < shares.length; c++) {
            edges[c + 1] = edges[c] + shares[c] / PERCENT * width;
        }
        return edges;
    }

    private void cut(double page, double above) {
        double most = page - above;
        double height = headHeight();
        int from = 0;
        for (int r = 0; r < rows.size(); r++) {
            double next = height(row(r));
            if (height + next > most && r > from) {
                sheets.add(new Sheet(from, r, height));
                from = r;
                height = headHeight();
                most = page;
            }
            height += next;
        }
        sheets.add(new Sheet(from, rows.size(), height));
    }

    /** How wide the text of a column may be, in type of size 1. */
    private double room(int column) {
        return (edges[column + 1] - edges[column] - 2 * look.gap) / look.size + 1e-3;
    }

    double headHeight() {
        return head.stream().mapToInt(List::size).max().orElse(1) * look.line + 2 * HEAD_PADDING;
    }

    double height(List<List<String>> row) {
        return Math.max(1, row.stream().mapToInt(List::size).max().orElse(1)) * look.line + 2 * PADDING;
    }

    /** The lines of each cell of a row. */
    List<List<String>> row(int number) {
        String[] cells = rows.get(number);
        List<List<String>> row = new ArrayList<>(cells.length);
        for (int c = 0; c < cells.length; c++) {
            row.add(regular.lines(cells[c], room(c)));
        }
        return row;
    }

    boolean empty(int row, int column) {
        return rows.get(row)[column].isEmpty();
    }

    /** How many cells of a sheet have text, with those of the head on the first one. */
    int filled(int sheet) {
        int filled = sheet == 0 ? (int) head.stream().filter(lines -> !lines.isEmpty()).count() : 0;
        for (int r = sheets.get(sheet).from(); r < sheets.get(sheet).to(); r++) {
            for (int c = 0; c < columns.size(); c++) {
                filled += empty(r, c) ? 0 : 1;
            }
        }
        return filled;
    }

    List<List<String>> head() {
        return head;
    }

    /** Of the element that stands for the table in the page of HTML; its sheets have the id with their number. */
    String id() {
        return id;
    }

    Look look() {
        return look;
    }

    List<Sheet> sheets() {
        return sheets;
    }

    int columns() {
        return columns.size();
    }

    boolean numeric(int column) {
        return CellText.numeric(columns.get(column).type());
    }

    /** Where a column begins; that of the number of columns is where the last one ends. */
    double edge(int column) {
        return edges[column];
    }

    /** Places for the sheets, in the page of HTML; side by side, since a heading stays with the whole of what follows it. */
    String html() {
        StringBuilder html = new StringBuilder("<div id=\"" + id + "\" title=\"" + id + "\">").append(place(0, "sheet")).append("</div>");
        for (int s = 1; s < sheets.size(); s++) {
            html.append(place(s, "sheet next"));
        }
        return html.append('\n').toString();
    }

    private String place(int sheet, String kind) {
        String name = id + "-" + sheet;
        return String.format(Locale.ROOT, "<div class=\"%s\" id=\"%s\" title=\"%s\" style=\"height: %.2fpt\"></div>", kind, name, name,
                sheets.get(sheet).height());
    }
}
