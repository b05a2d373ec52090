// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.source.files.ReadOptions;

class WorkbookTest {
    private static final String STYLES = "<numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-411]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\"/>"
            + "<numFmt numFmtId=\"165\" formatCode=\"[h]:mm\"/></numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
            + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"22\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"20\"/></cellXfs>";
    @TempDir
    private Path folder;
    private final Texts texts = Texts.of(Workbook.class, Locale.ENGLISH);

    private List<RawRow> rows(Path file, ReadOptions options) throws BadFile {
        List<RawRow> rows = new ArrayList<>();
        FileContent.open(file, options.withHeaderLine(0), texts).rows(rows::add);
        return rows;
    }

    private List<List<String>> cells(XlsxFile book) throws Exception {
        return rows(book.write(folder.resolve("b.xlsx")), ReadOptions.GUESS).stream().map(RawRow::cells).toList();
    }

    private String refusal(Path file) {
        return assertThrows(Refusal.class, () -> FileContent.open(file, ReadOptions.GUESS, texts)).getMessage();
    }

    @Test
    void readsTextsNumbersAndDatesAsTheyAreMeant() throws Exception {
        XlsxFile book = new XlsxFile().styles(STYLES)
                .strings("<si><t>利用者</t></si><si><r><t>総務</t></r><r><t>課</t></r><rPh sb=\"0\" eb=\"2\"><t>ソウムカ</t></rPh></si>"
                        + "<si><t xml:space=\"preserve\"> a_x000D_b &amp; &lt;c&gt;</t></si>")
                .sheet("S", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c></row>"
                        + "<row r=\"3\"><c r=\"A3\"><v>0.30000000000000004</v></c><c r=\"B3\" s=\"1\"><v>46296</v></c>"
                        + "<c r=\"C3\" s=\"2\"><v>46296.395833333336</v></c><c r=\"D3\" s=\"3\"><v>46296</v></c>"
                        + "<c r=\"E3\" s=\"4\"><v>1.5</v></c><c r=\"F3\" s=\"5\"><v>0.375</v></c><c r=\"G3\" t=\"b\"><v>1</v></c>"
                        + "<c r=\"H3\" t=\"str\"><f>A1&amp;\"x\"</f><v>fx</v></c><c r=\"I3\"><v>1.2345E+3</v></c><c r=\"J3\"/></row>"
                        + "<row r=\"4\"><c r=\"A4\" t=\"inlineStr\"><is><t>x</t></is></c></row>");
        assertEquals(List.of(List.of("利用者", "", "総務課", " a\rb & <c>"),
                List.of("0.3", "2026-10-01", "2026-10-01T09:30:00", "2026-10-01", "36:00:00", "09:00:00", "true", "fx", "1234.5", ""),
                List.of("x")), cells(book));
    }

    @Test
    void keepsTheNumbersOfRowsAndSkipsEmptyOnes() throws Exception {
        Path file = new XlsxFile().sheet("S", XlsxFile.row(2, "a") + "<row r=\"5\"><c r=\"B5\"/></row>" + XlsxFile.row(9, "b"))
                .write(folder.resolve("b.xlsx"));
        assertEquals(List.of(2L, 9L), rows(file, ReadOptions.GUESS).stream().map(RawRow::line).toList());
    }

    @Test
    void countsFrom1904WhereTheWorkbookSaysSo() throws Exception {
        assertEquals(List.of(List.of("2026-10-02")), cells(new XlsxFile().from1904().styles(STYLES).sheet("S",
                "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>44835</v></c></row>")));
    }

    @Test
    void marksErrorsOfFormulas() throws Exception {
        Path file = new XlsxFile().sheet("S", "<row r=\"1\"><c r=\"A1\" t=\"e\"><v>#N/A</v></c></row>").write(folder.resolve("b.xlsx"));
        assertEquals("the cell holds the error #N/A. Correct the formula or the value.",
                rows(file, ReadOptions.GUESS).getFirst().faults().get(0));
    }

    @Test
    void offersTheVisibleSheetsAndReadsTheChosenOne() throws Exception {
        Path file = new XlsxFile().sheet("隠し", "hidden", XlsxFile.row(1, "no")).sheet("九月", XlsxFile.row(1, "a"))
                .sheet("十月", XlsxFile.row(1, "b")).write(folder.resolve("b.xlsx"));
        FileContent content = FileContent.open(file, ReadOptions.GUESS, texts);
        assertEquals(List.of("九月", "十月"), content.sheets());
        assertTrue(content.guesses().contains("Sheet: 九月, the first."));
        assertEquals(List.of("b"), rows(file, ReadOptions.GUESS.withSheet("十月")).getFirst().cells());
        assertEquals("b.xlsx: there is no sheet 隠し; there are: 九月, 十月.", assertThrows(Refusal.class,
                () -> FileContent.open(file, ReadOptions.GUESS.withSheet("隠し"), texts)).getMessage());
    }

    @Test
    void refusesWhatIsNoWorkbook() throws Exception {
        Path zip = folder.resolve("a.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("readme.txt"));
            out.write("hello".getBytes(StandardCharsets.UTF_8));
        }
        assertEquals("a.zip: this archive is no workbook (XLSX). Save the data as XLSX or CSV.", refusal(zip));
        byte[] whole = Files.readAllBytes(new XlsxFile().sheet("S", XlsxFile.row(1, "a")).write(folder.resolve("b.xlsx")));
        Path half = Files.write(folder.resolve("half.xlsx"), java.util.Arrays.copyOf(whole, whole.length / 2));
        assertEquals("half.xlsx: the file is damaged or incomplete. Get it anew from where it came.", refusal(half));
        assertTrue(refusal(new XlsxFile().write(folder.resolve("none.xlsx"))).contains("no visible sheet"));
        assertTrue(refusal(new XlsxFile().sheet("S", "<row r=\"1\"><c></row>").write(folder.resolve("xml.xlsx"))).contains("damaged"));
        assertTrue(refusal(new XlsxFile().sheet("S", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>")
                .write(folder.resolve("ref.xlsx"))).contains("damaged (7 makes no sense here)"));
        assertTrue(refusal(new XlsxFile().sheet("S", "<row r=\"1\"><c r=\"ZZZZZZ1\"><v>7</v></c></row>")
                .write(folder.resolve("far.xlsx"))).contains("ZZZZZZ1"));
    }

    @Test
    void fetchesNothingAndExpandsNothing() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "SECRET");
        String sheet = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY s SYSTEM \"" + secret.toUri() + "\"><!ENTITY a \"aaaaaaaaaa\">"
                + "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]><worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>x&s;&b;</v></c>"
                + "</row></sheetData></worksheet>";
        Path file = new XlsxFile().sheet("S", "").raw("xl/worksheets/sheet1.xml", sheet).write(folder.resolve("xxe.xlsx"));
        try {
            String read = rows(file, ReadOptions.GUESS).toString();
            assertTrue(!read.contains("SECRET") && !read.contains("aaaaaaaaaa"), read);
        } catch (BadFile | Refusal e) {
            assertTrue(e.getMessage().contains("damaged"), e.getMessage());
        }
    }

    @Test
    @Timeout(60)
    void cutsOffAnArchiveThatUnpacksWithoutEnd() throws Exception {
        Path bomb = folder.resolve("bomb.xlsx");
        XlsxFile book = new XlsxFile().sheet("S", "");
        Path honest = book.write(folder.resolve("honest.xlsx"));
        try (java.util.zip.ZipFile from = new java.util.zip.ZipFile(honest.toFile());
                OutputStream file = Files.newOutputStream(bomb); ZipOutputStream zip = new ZipOutputStream(file)) {
            for (ZipEntry entry : java.util.Collections.list(from.entries())) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().startsWith("xl/worksheets/")) {
                    pour(zip);
                } else {
                    from.getInputStream(entry).transferTo(zip);
                }
            }
        }
        String sentence = assertThrows(Refusal.class, () -> FileContent.open(bomb, ReadOptions.GUESS, texts).rows(row -> true)).getMessage();
        assertTrue(sentence.contains("unpacks to far more"), sentence);
    }

    private static void pour(OutputStream out) throws IOException {
        out.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
        byte[] empty = "<row></row>".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 200; i++) {
            out.write(empty);
        }
    }
}
