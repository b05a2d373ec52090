// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes small workbooks part by part, so that a test can have what no spreadsheet program would write. */
final class XlsxFile {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
            + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private int count;
    private String properties = "";

    XlsxFile from1904() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    XlsxFile sheet(String name, String rows) {
        return sheet(name, "visible", rows);
    }

    XlsxFile sheet(String name, String state, String rows) {
        count++;
        sheets.append("<sheet name=\"%s\" sheetId=\"%d\" state=\"%s\" r:id=\"rId%d\"/>".formatted(name, count, state, count));
        relation("rId" + count, "worksheet", "worksheets/sheet" + count + ".xml");
        return part("xl/worksheets/sheet" + count + ".xml", "<worksheet " + MAIN + "><sheetData>" + rows + "</sheetData></worksheet>");
    }

    XlsxFile strings(String items) {
        relation("rIdS", "sharedStrings", "sharedStrings.xml");
        return part("xl/sharedStrings.xml", "<sst " + MAIN + ">" + items + "</sst>");
    }

    XlsxFile styles(String content) {
        relation("rIdF", "styles", "/xl/styles.xml");
        return part("xl/styles.xml", "<styleSheet " + MAIN + ">" + content + "</styleSheet>");
    }

    XlsxFile part(String name, String content) {
        parts.put(name, HEAD + content);
        return this;
    }

    XlsxFile raw(String name, String content) {
        parts.put(name, content);
        return this;
    }

    private void relation(String id, String type, String target) {
        relations.append("<Relationship Id=\"%s\" Type=\"%s\" Target=\"%s\"/>".formatted(id, RELATION + type, target));
    }

    Path write(Path file) throws IOException {
        String space = "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"";
        parts.putIfAbsent("_rels/.rels", HEAD + "<Relationships " + space + "><Relationship Id=\"rId1\" Type=\"" + RELATION
                + "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        parts.putIfAbsent("xl/_rels/workbook.xml.rels", HEAD + "<Relationships " + space + ">" + relations + "</Relationships>");
        parts.putIfAbsent("xl/workbook.xml", HEAD + "<workbook " + MAIN + ">" + properties + "<sheets>" + sheets + "</sheets></workbook>");
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    /** A row of inline texts. */
    static String row(int number, String... cells) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < cells.length; i++) {
            row.append("<c r=\"%c%d\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted('A' + i, number, cells[i]));
        }
        return row.append("</row>").toString();
    }
}
