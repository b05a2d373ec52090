// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook that is written from front to back and kept nowhere: sheets one after another, each row at once. What it is
 * made of is in ECMA-376; the same sheets give the same bytes.
 */
final class XlsxFile implements AutoCloseable {
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final String SHEET = OFFICE + "spreadsheetml.";

    private final ZipOutputStream zip;
    private final String title;
    private final String author;
    private final Instant created;
    private final XlsxStyles styles;
    private final List<XlsxSheet> sheets = new ArrayList<>();

    XlsxFile(OutputStream out, String title, String author, Instant created, XlsxStyles styles) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.zip.setLevel(Deflater.BEST_SPEED);
        this.title = title;
        this.author = author;
        this.created = created;
        this.styles = styles;
    }

    /** Starts a sheet; it must be closed before the next one is started. Its name is made unique and valid. */
    XlsxSheet sheet(String name) throws IOException {
        int number = sheets.size() + 1;
        XlsxSheet sheet = new XlsxSheet(unique(name), part("xl/worksheets/sheet" + number + ".xml"));
        sheets.add(sheet);
        return sheet;
    }

    /** Brings the drawing of the sheet that has just been closed. */
    void chart(XlsxChart chart) throws IOException {
        int number = sheets.size();
        text("xl/worksheets/_rels/sheet" + number + ".xml.rels", relations(RELATIONS + "/drawing", "../drawings/drawing" + number + ".xml"));
        text("xl/drawings/drawing" + number + ".xml", chart.drawing());
        text("xl/drawings/_rels/drawing" + number + ".xml.rels", relations(RELATIONS + "/chart", "../charts/chart" + number + ".xml"));
        text("xl/charts/chart" + number + ".xml", chart.xml());
    }

    private static String relations(String type, String target) {
        return HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + relation(1, type, target) + "</Relationships>";
    }

    private String unique(String name) {
        String valid = name.replaceAll("[\\\\/?*\\[\\]:\\p{Cntrl}]", " ").replaceAll("^'+|'+$", " ").strip();
        valid = valid.isEmpty() ? "Sheet" : valid;
        String candidate = XlsxSheet.cut(valid, 31);
        for (int i = 2; taken(candidate); i++) {
            String suffix = " (" + i + ")";
            candidate = XlsxSheet.cut(valid, 31 - suffix.length()) + suffix;
        }
        return candidate;
    }

    private boolean taken(String name) {
        return sheets.stream().anyMatch(s -> s.name().equalsIgnoreCase(name)) || name.equalsIgnoreCase("history");
    }

    /** Writes what holds the sheets together; the first one to be shown is the last one written if {@code lastFirst}. */
    void finish(boolean lastFirst) throws IOException {
        List<XlsxSheet> order = new ArrayList<>(sheets);
        if (lastFirst) {
            order.addFirst(order.removeLast());
        }
        text("xl/styles.xml", styles.xml());
        text("xl/workbook.xml", workbook(order));
        text("xl/_rels/workbook.xml.rels", workbookRelations());
        text("docProps/core.xml", HEAD + "<cp:coreProperties xmlns:cp=\"" + PACKAGE
                + "metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>" + XlsxSheet.escape(title)
                + "</dc:title><dc:creator>" + XlsxSheet.escape(author)
                + "</dc:creator><dcterms:created xsi:type=\"dcterms:W3CDTF\">" + created.truncatedTo(ChronoUnit.SECONDS)
                + "</dcterms:created></cp:coreProperties>");
        text("_rels/.rels", HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
                + relation(1, RELATIONS + "/officeDocument", "xl/workbook.xml")
                + relation(2, PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml")
                + "</Relationships>");
        text("[Content_Types].xml", types());
        zip.finish();
    }

    private String workbook(List<XlsxSheet> order) {
        StringBuilder xml = new StringBuilder(HEAD + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS
                + "\"><workbookPr date1904=\"false\"/><bookViews><workbookView activeTab=\"0\"/></bookViews><sheets>");
        for (XlsxSheet sheet : order) {
            int number = sheets.indexOf(sheet) + 1;
            xml.append("<sheet name=\"").append(XlsxSheet.escape(sheet.name())).append("\" sheetId=\"").append(number)
                    .append("\" r:id=\"rId").append(number).append("\"/>");
        }
        xml.append("</sheets>");
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < order.size(); i++) {
            names.append(order.get(i).definedNames(i));
        }
        if (!names.isEmpty()) {
            xml.append("<definedNames>").append(names).append("</definedNames>");
        }
        return xml.append("</workbook>").toString();
    }

    private String workbookRelations() {
        StringBuilder xml = new StringBuilder(HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\">");
        for (int i = 1; i <= sheets.size(); i++) {
            xml.append(relation(i, RELATIONS + "/worksheet", "worksheets/sheet" + i + ".xml"));
        }
        return xml.append(relation(sheets.size() + 1, RELATIONS + "/styles", "styles.xml")).append("</Relationships>")
                .toString();
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }

    private String types() {
        StringBuilder xml = new StringBuilder(HEAD + "<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        xml.append(type("xl/workbook.xml", SHEET + "sheet.main+xml")).append(type("xl/styles.xml", SHEET + "styles+xml"))
                .append(type("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"));
        for (int i = 1; i <= sheets.size(); i++) {
            xml.append(type("xl/worksheets/sheet" + i + ".xml", SHEET + "worksheet+xml"));
            if (sheets.get(i - 1).hasDrawing()) {
                xml.append(type("xl/drawings/drawing" + i + ".xml", OFFICE + "drawing+xml")).append(type("xl/charts/chart" + i + ".xml", OFFICE + "drawingml.chart+xml"));
            }
        }
        return xml.append("</Types>").toString();
    }

    private static String type(String part, String type) {
        return String.format(Locale.ROOT, "<Override PartName=\"/%s\" ContentType=\"%s\"/>", part, type);
    }

    private void text(String name, String content) throws IOException {
        try (Writer writer = part(name)) {
            writer.write(content);
        }
    }

    /** A part of the package; closing it ends the part only. */
    private Writer part(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(EPOCH);
        zip.putNextEntry(entry);
        return new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8) {
            @Override
            public void close() throws IOException {
                flush();
                zip.closeEntry();
            }
        }, 1 << 15);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
