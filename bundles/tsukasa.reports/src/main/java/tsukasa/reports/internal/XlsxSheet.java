// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal;

import java.io.IOException;
import java.io.Writer;
import java.util.regex.Pattern;

import tsukasa.reports.internal.XlsxStyles.Look;

/** One sheet while it is written, top to bottom, left to right. Rows and columns count from 0. */
final class XlsxSheet implements AutoCloseable {
    static final int MOST_ROWS = 1_048_576;
    private static final int LONGEST_TEXT = 32_767;
    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final String name;
    private final Writer out;
    private final StringBuilder row = new StringBuilder(1024);
    private int rows;
    private int column;
    private int columns;
    private boolean table;
    private boolean drawing;
    private boolean coloured;

    XlsxSheet(String name, Writer out) {
        this.name = name;
        this.out = out;
    }

    String name() {
        return name;
    }

    int rows() {
        return rows;
    }

    /** Must come first. @param table whether the first row stays in sight and filters the others */
    void begin(double[] widths, boolean table) throws IOException {
        this.table = table;
        this.columns = widths.length;
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"http://schemas.openxml"
                + "formats.org/spreadsheetml/2006/main\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews>"
                + "<sheetView workbookViewId=\"0\"" + (table ? "" : " showGridLines=\"0\"") + ">");
        out.write(table ? "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>" : "");
        out.write("</sheetView></sheetViews><cols>");
        for (int c = 0; c < widths.length; c++) {
            out.write("<col min=\"" + (c + 1) + "\" max=\"" + (c + 1) + "\" width=\"" + Math.round(widths[c] * 10) / 10.0
                    + "\" customWidth=\"1\"/>");
        }
        out.write("</cols><sheetData>");
    }

    /** There is a drawing on it, which the file brings. */
    void drawn() {
        drawing = true;
    }

    boolean hasDrawing() {
        return drawing;
    }

    /** Numbers are the darker the higher they are. */
    void colour() {
        coloured = true;
    }

    /** Ends a row; the next cell is the first of the next one. */
    void endRow() throws IOException {
        if (rows == MOST_ROWS) {
            throw new IllegalStateException("a sheet has no room for more than " + MOST_ROWS + " rows");
        }
        out.append("<row r=\"").append(Integer.toString(rows + 1)).append("\">").append(row).append("</row>");
        row.setLength(0);
        rows++;
        column = 0;
    }

    void skip() {
        column++;
    }

    void text(String text, Look look) {
        open(look);
        row.append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        escape(cut(text, LONGEST_TEXT), row);
        row.append("</t></is></c>");
    }

    void number(long number, Look look) {
        open(look);
        row.append("><v>").append(number).append("</v></c>");
    }

    /** @param number finite */
    void number(double number, Look look) {
        open(look);
        row.append("><v>");
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            row.append((long) number);
        } else {
            row.append(number);
        }
        row.append("</v></c>");
    }

    private void open(Look look) {
        row.append("<c r=\"");
        letters(column++, row);
        row.append(rows + 1).append('"');
        if (look != Look.PLAIN) {
            row.append(" s=\"").append(look.ordinal()).append('"');
        }
    }

    private static void letters(int column, StringBuilder into) {
        if (column >= 26) {
            letters(column / 26 - 1, into);
        }
        into.append((char) ('A' + column % 26));
    }

    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        letters(column, letters);
        return letters.toString();
    }

    private String lastCell(String before) {
        StringBuilder last = new StringBuilder(before);
        letters(columns - 1, last);
        return last.append(before).append(Math.max(1, rows)).toString();
    }

    /** What the workbook must say of a sheet that filters and repeats its first row. */
    String definedNames(int position) {
        if (!table || columns == 0) {
            return "";
        }
        String sheet = "'" + escape(name.replace("'", "''")) + "'!";
        return "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"" + position + "\" hidden=\"1\">" + sheet
                + "$A$1:" + lastCell("$") + "</definedName><definedName name=\"_xlnm.Print_Titles\" localSheetId=\""
                + position + "\">" + sheet + "$1:$1</definedName>";
    }

    @Override
    public void close() throws IOException {
        out.write("</sheetData>");
        out.write(table && columns > 0 ? "<autoFilter ref=\"A1:" + lastCell("") + "\"/>" : "");
        out.write(coloured ? "<conditionalFormatting sqref=\"B2:" + lastCell("") + "\"><cfRule type=\"colorScale\" priority=\"1\"><colorScale>"
                + "<cfvo type=\"min\"/><cfvo type=\"max\"/><color rgb=\"FFF1F6FB\"/><color rgb=\"FF4F93CA\"/></colorScale></cfRule>"
                + "</conditionalFormatting>" : "");
        out.write("<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>"
                + "<pageSetup paperSize=\"9\" orientation=\"" + (table ? "landscape" : "portrait")
                + "\" fitToWidth=\"1\" fitToHeight=\"0\"/><headerFooter><oddFooter>&amp;R&amp;P / &amp;N</oddFooter>"
                + "</headerFooter>" + (drawing ? "<drawing xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:id=\"rId1\"/>" : "")
                + "</worksheet>");
        out.close();
    }

    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end);
    }

    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        escape(text, escaped);
        return escaped.toString();
    }

    /** What XML can't carry is written as the format has it: {@code _x0007_}. */
    private static void escape(String text, StringBuilder into) {
        String literal = text.indexOf("_x") < 0 ? text : LOOKS_ESCAPED.matcher(text).replaceAll("_x005F_");
        for (int i = 0; i < literal.length(); i++) {
            char c = literal.charAt(i);
            switch (c) {
            case '&' -> into.append("&amp;");
            case '<' -> into.append("&lt;");
            case '>' -> into.append("&gt;");
            case '"' -> into.append("&quot;");
            case '\t', '\n' -> into.append(c);
            default -> {
                boolean paired = Character.isSurrogate(c) && paired(literal, i);
                if (c < 0x20 || c >= 0xfffe || Character.isSurrogate(c) && !paired) {
                    into.append(String.format(java.util.Locale.ROOT, "_x%04X_", (int) c));
                } else {
                    into.append(c);
                }
            }
            }
        }
    }

    private static boolean paired(String text, int at) {
        char c = text.charAt(at);
        return Character.isHighSurrogate(c) ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
}
