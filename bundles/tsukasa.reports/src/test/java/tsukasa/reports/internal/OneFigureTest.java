// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import javax.xml.parsers.DocumentBuilderFactory;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.NativeObject;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import tsukasa.api.Bytes;
import tsukasa.api.report.Column;
import tsukasa.api.report.Figure;
import tsukasa.api.report.ReportResult;
import tsukasa.api.report.Table;
import tsukasa.reports.Format;
import tsukasa.reports.WrittenFile;

/** Each format is read back by a library of somebody else's, and tells every figure and every cell as the result has it. */
class OneFigureTest {
    private static final int SESSIONS = 400;
    private static final double MILLIS_PER_DAY = 86_400_000;
    private static final LocalDateTime ZERO = LocalDateTime.of(1899, 12, 30, 0, 0);
    private final SampleReport sample = new SampleReport(Locale.JAPANESE);
    private final CellText shown = new CellText(Locale.JAPANESE, sample.context().zone());
    private final ReportResult result = sample.result(SESSIONS);

    @TempDir
    private Path folder;

    private Map<Format, List<Path>> written() throws IOException {
        return SampleReport.writer().write(result, EnumSet.allOf(Format.class), sample.context(), folder).stream()
                .collect(Collectors.groupingBy(WrittenFile::format, Collectors.mapping(WrittenFile::path, Collectors.toList())));
    }

    private static List<Object[]> rows(Table table) {
        List<Object[]> rows = new ArrayList<>();
        table.rows().forEach(cells -> rows.add(cells.clone()));
        return rows;
    }

    @Test
    void isTheSameInEveryFormat() throws Exception {
        Map<Format, List<Path>> files = written();
        String paper = paper(files.get(Format.PDF).getFirst());
        org.w3c.dom.Document page = page(files.get(Format.HTML).getFirst());
        NativeObject json = json(files.get(Format.JSON).getFirst());
        for (Figure figure : Blocks.figures(result)) {
            String text = shown.of(figure.value(), figure.type());
            assertTrue(paper.contains(text.replaceAll("\\s", "")), () -> text + " is not on paper");
            assertEquals(text.isEmpty() ? "–" : text.replace(" ", ""), child(byId(page, "figure-" + figure.id()), 1).replace(" ", ""), figure.id());
        }
        for (Table table : Blocks.tables(result)) {
            List<Object[]> rows = rows(table);
            html(page, table, rows);
            rows.forEach(row -> onPaper(paper, table, row));
            csv(folder.resolve("sessions.usage_2026-10_" + table.id() + ".csv"), table, rows);
        }
        xlsx(files.get(Format.XLSX).getFirst());
        json(json);
    }

    private static String paper(Path file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
        }
    }

    /** Cells in order, except where one is broken into lines. */
    private void onPaper(String paper, Table table, Object[] row) {
        for (int c = 0; c < row.length; c++) {
            String text = shown.of(row[c], table.columns().get(c).type()).replaceAll("\\s", "");
            assertTrue(paper.contains(text) || text.length() > 12, () -> text + " is not on paper");
        }
    }

    private static org.w3c.dom.Document page(Path file) throws Exception {
        String html = Files.readString(file);
        var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        return builder.parse(new org.xml.sax.InputSource(new java.io.StringReader(html.substring(html.indexOf("<html")))));
    }

    private static Element byId(org.w3c.dom.Document page, String id) {
        NodeList all = page.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            if (((Element) all.item(i)).getAttribute("id").equals(id)) {
                return (Element) all.item(i);
            }
        }
        throw new AssertionError("no element " + id);
    }

    private static String child(Element element, int number) {
        return element.getElementsByTagName("p").item(number).getTextContent();
    }

    private void html(org.w3c.dom.Document page, Table table, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        NodeList lines = ((Element) byId(page, "table-" + table.id()).getElementsByTagName("tbody").item(0)).getElementsByTagName("tr");
        assertEquals(rows.size(), lines.getLength());
        for (int r = 0; r < rows.size(); r++) {
            NodeList cells = ((Element) lines.item(r)).getElementsByTagName("td");
            for (int c = 0; c < cells.getLength(); c++) {
                assertEquals(shown.of(rows.get(r)[c], table.columns().get(c).type()), cells.item(c).getTextContent());
            }
        }
    }

    private void csv(Path file, Table table, List<Object[]> rows) throws IOException {
        try (CSVParser csv = CSVFormat.EXCEL.parse(new java.io.StringReader(Files.readString(file).replace("\ufeff", "")))) {
            var read = csv.getRecords();
            assertEquals(rows.size() + 1, read.size());
            for (int r = 0; r < rows.size(); r++) {
                for (int c = 0; c < table.columns().size(); c++) {
                    String text = read.get(r + 1).get(c);
                    Object cell = rows.get(r)[c];
                    if (cell == null) {
                        assertEquals("", text);
                    } else if (cell instanceof String || cell instanceof Instant || cell instanceof LocalDate) {
                        assertEquals(new CsvCells(sample.context()).of(cell, table.columns().get(c).type()), text);
                    } else if (cell instanceof Duration length) {
                        String[] clock = text.split(":");
                        assertEquals(length.toSeconds(), Long.parseLong(clock[0]) * 3600 + Long.parseLong(clock[1]) * 60 + Long.parseLong(clock[2]));
                    } else {
                        assertEquals(number(cell), Double.parseDouble(text));
                    }
                }
            }
        }
    }

    private double number(Object value) {
        return switch (value) {
        case Bytes bytes -> bytes.count();
        case Duration duration -> duration.toMillis() / MILLIS_PER_DAY;
        case Instant instant -> Duration.between(ZERO, instant.atZone(sample.context().zone()).toLocalDateTime()).toMillis() / MILLIS_PER_DAY;
        case LocalDate day -> Duration.between(ZERO, day.atStartOfDay()).toMillis() / MILLIS_PER_DAY;
        default -> ((Number) value).doubleValue();
        };
    }

    private void xlsx(Path file) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile())) {
            List<Row> summary = book.getFirstSheet().read();
            for (Figure figure : Blocks.figures(result)) {
                Row row = summary.stream().filter(each -> each.getCellCount() > 3 && figure.id().equals(each.getCellText(3))).findFirst().orElseThrow();
                cell(figure.value(), row.getOptionalCell(1).orElse(null));
            }
            for (Table table : Blocks.tables(result)) {
                List<Row> read = book.findSheet(table.title()).orElseThrow().read();
                List<Object[]> rows = rows(table);
                assertEquals(rows.size() + 1, read.size());
                for (int r = 0; r < rows.size(); r++) {
                    for (int c = 0; c < table.columns().size(); c++) {
                        cell(rows.get(r)[c], read.get(r + 1).getOptionalCell(c).orElse(null));
                    }
                }
            }
        }
    }

    private void cell(Object expected, Cell cell) {
        if (expected == null) {
            assertTrue(cell == null || cell.getRawValue() == null || cell.getRawValue().isEmpty());
        } else if (expected instanceof String text) {
            assertEquals(text, cell.getText());
        } else {
            assertEquals(number(expected), cell.asNumber().doubleValue(), 1e-9);
        }
    }

    private static NativeObject json(Path file) throws IOException {
        Context context = Context.enter();
        try {
            return (NativeObject) context.evaluateString(context.initStandardObjects(), "(" + Files.readString(file) + ")", "report", 1, null);
        } finally {
            Context.exit();
        }
    }

    private void json(NativeObject document) {
        assertEquals("2026-11-02T00:30:00Z", document.get("asOf"));
        List<Object> figures = new ArrayList<>();
        List<NativeObject> tables = new ArrayList<>();
        for (Object section : (NativeArray) document.get("sections")) {
            for (Object block : (NativeArray) ((NativeObject) section).get("blocks")) {
                NativeObject part = (NativeObject) block;
                figures.addAll(part.containsKey("figures") ? (NativeArray) part.get("figures") : List.of());
                if (part.containsKey("table")) {
                    tables.add(part);
                }
            }
        }
        List<Figure> expected = Blocks.figures(result);
        assertEquals(expected.size(), figures.size());
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.get(i).id(), ((NativeObject) figures.get(i)).get("id"));
            exact(expected.get(i).value(), ((NativeObject) figures.get(i)).get("value"));
        }
        for (int t = 0; t < tables.size(); t++) {
            List<Object[]> rows = rows(Blocks.tables(result).get(t));
            NativeArray read = (NativeArray) tables.get(t).get("rows");
            assertEquals(rows.size(), ((Number) tables.get(t).get("count")).intValue());
            for (int r = 0; r < rows.size(); r++) {
                for (int c = 0; c < rows.get(r).length; c++) {
                    exact(rows.get(r)[c], ((NativeArray) read.get(r)).get(c));
                }
            }
        }
    }

    private static void exact(Object expected, Object read) {
        switch (expected) {
        case null -> assertEquals(null, read);
        case Bytes bytes -> assertEquals(bytes.count(), ((Number) read).longValue());
        case Duration duration -> assertEquals(duration.toSeconds(), ((Number) read).longValue());
        case Number number -> assertEquals(number.doubleValue(), ((Number) read).doubleValue());
        default -> assertEquals(expected.toString(), read);
        }
    }
}
