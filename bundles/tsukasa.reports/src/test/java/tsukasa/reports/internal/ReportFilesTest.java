// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tsukasa.api.CancelledException;
import tsukasa.api.Progress;
import tsukasa.api.Refusal;
import tsukasa.api.report.Column;
import tsukasa.api.report.Table;
import tsukasa.reports.Format;
import tsukasa.reports.RenderContext;
import tsukasa.reports.SpreadsheetText;
import tsukasa.reports.TextEncoding;
import tsukasa.reports.WrittenFile;

class ReportFilesTest {
    private static final int SESSIONS = 30;
    private static final List<String> HOSTILE = List.of("=1+1", "+81 3", "-1", "@x", "\tx", "\rx", "\n=x", "＝1＋1", "＋x", "－x",
            "＠x", " =1", "\u3000=1", "\"=1", "'=1", "'plain", "''", "=cmd|'/C calc'!A0", "a=b", "plain", "", "_x0041_", "bell\u0007",
            "𠮟る", "a\nb", " spaces ");

    @TempDir
    private Path folder;

    private final AtomicReportWriter writer = SampleReport.writer();

    private static SampleReport sample(String language) {
        return new SampleReport(Locale.of(language));
    }

    private Map<Format, List<WrittenFile>> writeAll(String language) throws IOException {
        SampleReport sample = sample(language);
        return writer.write(sample.result(SESSIONS), EnumSet.allOf(Format.class), sample.context(), folder).stream()
                .collect(Collectors.groupingBy(WrittenFile::format));
    }

    @ParameterizedTest
    @ValueSource(strings = { "ja", "en" })
    void tellsTheSameInEveryFormat(String language) throws IOException {
        Map<Format, List<WrittenFile>> files = writeAll(language);
        boolean japanese = language.equals("ja");
        Map<String, Long> rows = Map.of("days", 31L, "sections", 3L, "sessions", (long) SESSIONS, "denials", 0L);
        for (Format format : List.of(Format.PDF, Format.HTML, Format.XLSX)) {
            assertEquals(rows, files.get(format).getFirst().rows());
            assertEquals(List.of(), files.get(format).getFirst().remarks());
        }
        assertEquals(31L + 3 + SESSIONS, files.get(Format.CSV).stream().mapToLong(WrittenFile::totalRows).sum());
        try (PDDocument pdf = Loader.loadPDF(files.get(Format.PDF).getFirst().path().toFile())) {
            String text = new PDFTextStripper().getText(pdf);
            for (String expected : japanese
                    ? List.of("テレワーク利用状況報告", "2026年10月", "4,912", "2026/10/31(土)", "福祉部介護保険課", "インターネット系", "1,240", "最大 168件", "sessions.usage/peakAt")
                    : List.of("Use of telework", "October 2026", "4,912", "Sat 31 Oct 2026", "Nursing-care insurance", "Office", "1,240", "sessions.usage/peakAt")) {
                assertTrue(text.contains(expected), () -> expected + " is not in " + text);
            }
            assertTrue(pdf.getDocumentCatalog().getMarkInfo().isMarked());
            assertEquals(language, pdf.getDocumentCatalog().getLanguage());
            assertEquals(5, Stream.iterate(pdf.getDocumentCatalog().getDocumentOutline().getFirstChild(),
                    item -> item != null, item -> item.getNextSibling()).count());
        }
        String html = Files.readString(files.get(Format.HTML).getFirst().path());
        assertTrue(html.contains(japanese ? "<h1>テレワーク利用状況報告</h1>" : "<h1>Use of telework</h1>"));
        assertEquals(8, html.split("<svg ", -1).length);
        assertFalse(html.contains("http://") && html.replace("http://www.w3.org/", "").contains("http"), "needs the network");
    }

    @Test
    void writesRealTypesToXlsx() throws IOException {
        Path file = writeAll("ja").get(Format.XLSX).getFirst().path();
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile())) {
            assertEquals(List.of("概要", "日ごとの利用", "課ごとの利用", "全セッション", "接続拒否"), book.getSheets().map(Sheet::getName).limit(5).toList());
            Row day = row(book, "日ごとの利用", 1);
            assertEquals(LocalDateTime.of(2026, 10, 1, 0, 0), day.getCellAsDate(0).orElseThrow());
            assertEquals(191, day.getCellAsNumber(1).orElseThrow().intValueExact());
            assertEquals(61_037 / 1440.0, day.getCellAsNumber(2).orElseThrow().doubleValue(), 1e-9);
            assertEquals(0.801, day.getCellAsNumber(4).orElseThrow().doubleValue(), 1e-12);
            assertEquals(1_234_567_890L, day.getCellAsNumber(5).orElseThrow().longValueExact());
            Row first = row(book, "全セッション", 1);
            assertEquals(LocalDateTime.of(2026, 10, 1, 9, 0), first.getCellAsDate(3).orElseThrow());
            assertEquals(SESSIONS + 1, sheet(book, "全セッション").read().size());
            assertEquals(4912, sheet(book, "概要").read().stream().filter(r -> "セッション".equals(r.getCellText(0)))
                    .findFirst().orElseThrow().getCellAsNumber(1).orElseThrow().intValueExact());
        }
    }

    private static Sheet sheet(ReadableWorkbook book, String name) {
        return book.findSheet(name).orElseThrow();
    }

    private static Row row(ReadableWorkbook book, String sheet, int index) throws IOException {
        return sheet(book, sheet).read().get(index);
    }

    @Test
    void givesTheSameBytesAgain() throws IOException {
        List<WrittenFile> first = writeAll("ja").values().stream().flatMap(List::stream).toList();
        Map<Path, byte[]> bytes = new java.util.HashMap<>();
        for (WrittenFile file : first) {
            bytes.put(file.path(), Files.readAllBytes(file.path()));
            assertEquals(Files.size(file.path()), file.bytes());
        }
        writeAll("ja");
        for (var file : bytes.entrySet()) {
            assertArrayEquals(file.getValue(), Files.readAllBytes(file.getKey()), file.getKey().toString());
        }
    }

    private static Table hostile() {
        return new Table("hostile", "敵対的な文字列 [*?/\\:] と、とても長い題名の表、三十一文字を超える", List.of(
                new Column("text", "=1+2", Column.Type.TEXT), new Column("number", "n", Column.Type.INTEGER)),
                Table.of(HOSTILE.stream().map(text -> new Object[] { text, -5L }).toList()));
    }

    @ParameterizedTest
    @ValueSource(strings = { "UTF8_BOM", "CP932" })
    void runsNothingFromCsvAndReadsItBack(TextEncoding encoding) throws IOException {
        RenderContext context = sample("ja").context().in(encoding);
        WrittenFile file = writer.write(hostile(), Format.CSV, context, folder.resolve("x.csv"));
        Charset charset = encoding == TextEncoding.CP932 ? Charset.forName("windows-31j") : StandardCharsets.UTF_8;
        String content = Files.readString(file.path(), charset);
        assertEquals(encoding == TextEncoding.UTF8_BOM, content.startsWith("\ufeff"));
        List<String> read = new ArrayList<>();
        try (CSVParser csv = CSVFormat.EXCEL.parse(new java.io.StringReader(content.replace("\ufeff", "")))) {
            for (CSVRecord row : csv) {
                String cell = row.get(0);
                assertTrue(cell.isEmpty() || "=+-@\t\r\n＝＋－＠".indexOf(cell.charAt(0)) < 0, cell);
                read.add(SpreadsheetText.restored(cell));
                assertTrue(row.getRecordNumber() == 1 || row.get(1).equals("-5"));
            }
        }
        assertEquals("=1+2", read.removeFirst());
        boolean lossless = encoding == TextEncoding.UTF8_BOM;
        assertEquals(HOSTILE.stream().map(text -> lossless ? text : text.replace("𠮟", "〓")).toList(), read);
        assertEquals(HOSTILE.size(), file.totalRows());
        assertEquals(lossless ? 0 : 1, file.remarks().size());
        assertTrue(lossless || file.remarks().getFirst().contains("U+20B9F"), file.remarks()::toString);
    }

    @Test
    void runsNothingFromXlsx() throws IOException {
        WrittenFile file = writer.write(hostile(), Format.XLSX, sample("en").context(), folder.resolve("x.xlsx"));
        try (ReadableWorkbook book = new ReadableWorkbook(file.path().toFile())) {
            Sheet sheet = book.getFirstSheet();
            assertTrue(sheet.getName().length() <= 31, sheet.getName());
            List<Row> rows = sheet.read();
            assertEquals(HOSTILE.size() + 1, rows.size());
            for (int i = 0; i < HOSTILE.size(); i++) {
                String expected = SpreadsheetText.kept(HOSTILE.get(i)).replace("_x0041_", "_x005F_x0041_").replace("\u0007", "_x0007_").replace("\r", "_x000D_");
                assertEquals(expected, rows.get(i + 1).getCell(0).getText());
                assertEquals(HOSTILE.get(i), SpreadsheetText.restored(SpreadsheetText.kept(HOSTILE.get(i))));
                assertEquals(CellType.STRING, rows.get(i + 1).getCell(0).getType());
            }
        }
    }

    @Test
    void leavesNothingBehindWhenItFailsOrIsCalledOff() throws IOException {
        SampleReport sample = sample("en");
        Table broken = new Table("t", "t", List.of(new Column("a", "a", Column.Type.INTEGER)), sink -> {
            sink.row(1L);
            throw new IllegalStateException("the database went away");
        });
        for (Format format : List.of(Format.CSV, Format.XLSX)) {
            assertThrows(IllegalStateException.class,
                    () -> writer.write(broken, format, sample.context(), folder.resolve("t." + format.code())));
        }
        AtomicBoolean stop = new AtomicBoolean();
        Progress progress = new Progress() {
            @Override
            public void at(long done, long total, String doing) {
                stop.set(done > 0);
            }

            @Override
            public boolean cancelled() {
                return stop.get();
            }
        };
        RenderContext c = sample.context();
        RenderContext cancelled = new RenderContext(c.locale(), c.zone(), c.asOf(), c.period(), c.issuer(), c.encoding(),
                progress);
        assertThrows(CancelledException.class,
                () -> writer.write(sample.result(5), Set.of(Format.CSV, Format.XLSX), cancelled, folder));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void keepsTheOldFileUntilTheNewOneIsWhole() throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), "old");
        Table table = new Table("t", "t", List.of(new Column("a", "a", Column.Type.TEXT)), sink -> {
            try {
                assertEquals("old", Files.readString(file));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            sink.row("new");
        });
        writer.write(table, Format.CSV, sample("en").context(), file);
        assertEquals("\ufeffa\r\nnew\r\n", Files.readString(file));
    }

    @Test
    void noticesFormatsThatDisagree() {
        long[] reads = new long[1];
        Table restless = new Table("t", "t", List.of(new Column("a", "a", Column.Type.INTEGER)), sink -> {
            reads[0]++;
            for (long i = 0; i < reads[0]; i++) {
                sink.row(i);
            }
        });
        var result = new tsukasa.api.report.ReportResult("r", "r", "", List.of(new tsukasa.api.report.ReportResult.Section("s",
                List.of(new tsukasa.api.report.Block.Tabular(restless)))));
        assertThrows(IllegalStateException.class,
                () -> writer.write(result, Set.of(Format.CSV, Format.XLSX), sample("en").context(), folder));
    }

    @Test
    void refusesAPdfWithoutAJapaneseFont() {
        var pdf = new AtomicReportWriter(List.of(new PdfRenderer(new FontFinder(List.of(folder)))));
        Refusal refusal = assertThrows(Refusal.class,
                () -> pdf.write(sample("en").result(1), Set.of(Format.PDF), sample("en").context(), folder));
        assertTrue(refusal.getMessage().contains("fonts-ipaexfont"), refusal.getMessage());
    }
}
