// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** Fills the sheets of long tables: the head on each page, text, and a line below each row. */
final class LongTableWriter {
    private static final double BASELINE = 0.38;
    private static final String HEAD_INK = "0.063 0.161 0.247 rg ";
    private static final String INK = "0.114 0.153 0.188 rg ";
    private static final String HEAD_LINE = "0.082 0.353 0.596 RG 1 w ";
    private static final String LINE = "0.835 0.867 0.898 RG 0.4 w ";
    private static final int HUNDRED = 100;
    private static final int TEN = 10;
    private final PDDocument pdf;
    private final PaperFonts faces;
    private final Typesetter regular;
    private final Typesetter bold;

    LongTableWriter(PDDocument pdf, PaperFonts faces, Typesetter regular, Typesetter bold) {
        this.pdf = pdf;
        this.faces = faces;
        this.regular = regular;
        this.bold = bold;
    }

    /** @param first the number of the first piece of marked content that is free on the page; pieces are the cells that have text, in order */
    void write(LongTable table, int sheet, PDPage page, double left, double top, int first) throws IOException {
        PDResources resources = page.getResources() == null ? new PDResources() : page.getResources();
        page.setResources(resources);
        String plain = "/" + resources.add(faces.face(false)).getName() + " ";
        String heavy = "/" + resources.add(faces.face(true)).getName() + " ";
        StringBuilder ops = new StringBuilder(1 << 16).append("Q q ");
        Marker marker = new Marker(sheet == 0 ? "TH" : "", first);
        double headBottom = top - table.headHeight();
        ops.append(HEAD_INK).append("BT ").append(heavy)
                .append(number(table.look().size)).append(" Tf ");
        for (int c = 0; c < table.columns(); c++) {
            List<String> lines = table.head().get(c);
            cell(table, c, lines, left, headBottom + LongTable.HEAD_PADDING + lines.size() * table.look().line, bold, marker, ops);
        }
        marker.kind = "TD";
        ops.append("ET ").append(INK).append("BT ").append(plain).append(number(table.look().size)).append(" Tf ");
        double y = headBottom;
        StringBuilder lines = new StringBuilder("/Artifact BMC ").append(HEAD_LINE);
        line(table, left, headBottom, lines);
        lines.append(LINE);
        for (int r = table.sheets().get(sheet).from(); r < table.sheets().get(sheet).to(); r++) {
            List<List<String>> row = table.row(r);
            for (int c = 0; c < row.size(); c++) {
                cell(table, c, row.get(c), left, y - LongTable.PADDING, regular, marker, ops);
            }
            y -= table.height(row);
            line(table, left, y, lines);
        }
        ops.append("ET ").append(lines).append("EMC Q\n");
        append(page, ops.toString());
    }

    /** What the pieces of text on a page are marked as, and their numbers; repeated heads are no content. */
    private static final class Marker {
        private String kind;
        private int next;

        Marker(String kind, int next) {
            this.kind = kind;
            this.next = next;
        }

        String begin() {
            return kind.isEmpty() ? "/Artifact BMC " : "/" + kind + " <</MCID " + next++ + ">> BDC ";
        }
    }

    private static void cell(LongTable table, int column, List<String> lines, double left, double top, Typesetter face, Marker marker,
            StringBuilder ops) {
        if (lines.isEmpty()) {
            return;
        }
        LongTable.Look look = table.look();
        ops.append(marker.begin());
        double y = top - look.line / 2 - BASELINE * look.size;
        for (String line : lines) {
            double x = table.numeric(column) ? left + table.edge(column + 1) - look.gap - face.width(line) * look.size
                    : left + table.edge(column) + look.gap;
            ops.append("1 0 0 1 ").append(number(x)).append(' ').append(number(y)).append(" Tm ");
            face.show(line, ops);
            y -= look.line;
        }
        ops.append("EMC ");
    }

    private static void line(LongTable table, double left, double y, StringBuilder ops) {
        ops.append(number(left)).append(' ').append(number(y)).append(" m ").append(number(left + table.edge(table.columns()))).append(' ')
                .append(number(y)).append(" l S ");
    }

    private static String number(double value) {
        long hundredths = Math.round(Math.abs(value) * HUNDRED);
        long rest = hundredths % HUNDRED;
        return (value < 0 ? "-" : "") + hundredths / HUNDRED + (rest == 0 ? "" : rest < TEN ? ".0" + rest : "." + rest);
    }

    /** Behind what the page shows already, whose state is set aside. */
    private void append(PDPage page, String ops) throws IOException {
        COSArray contents = new COSArray();
        contents.add(stream("q\n"));
        COSBase shown = page.getCOSObject().getDictionaryObject(COSName.CONTENTS);
        if (shown instanceof COSArray several) {
            several.forEach(contents::add);
        } else if (shown != null) {
            contents.add(shown);
        }
        contents.add(stream(ops));
        page.getCOSObject().setItem(COSName.CONTENTS, contents);
    }

    private PDStream stream(String ops) throws IOException {
        PDStream stream = new PDStream(pdf);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(ops.getBytes(StandardCharsets.US_ASCII));
        }
        return stream;
    }
}
