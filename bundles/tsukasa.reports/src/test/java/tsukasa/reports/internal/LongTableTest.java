// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tsukasa.api.report.Block;
import tsukasa.api.report.Column;
import tsukasa.api.report.ReportResult;
import tsukasa.api.report.ReportResult.Section;
import tsukasa.api.report.Table;
import tsukasa.reports.Format;
import tsukasa.reports.WrittenFile;

/** Tables that are written page by page beside the layout of prose. */
class LongTableTest {
    private static final int MANY = 1_200;
    private final SampleReport sample = new SampleReport(Locale.JAPANESE);

    @TempDir
    private Path folder;

    private static List<String> pages(Path file) throws IOException {
        List<String> pages = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setSortByPosition(true);
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(pdf));
            }
        }
        return pages;
    }

    private WrittenFile pdf(AtomicReportWriter writer, ReportResult result) throws IOException {
        return writer.write(result, Set.of(Format.PDF), sample.context(), folder).getFirst();
    }

    private static ReportResult of(Table... tables) {
        return new ReportResult("long", "長い表", "", List.of(new Section("一覧",
                java.util.stream.Stream.of(tables).<Block>map(Block.Tabular::new).toList())));
    }

    static Table table(String id, int columns, int rows, String text) {
        return new Table(id, "表 " + id, IntStream.range(0, columns).mapToObj(c -> new Column("c" + c, "題" + c, Column.Type.TEXT)).toList(),
                sink -> IntStream.range(0, rows).forEach(r -> sink.row(IntStream.range(0, columns).mapToObj(c -> c == 0 ? "r" + r + "." : text).toArray())));
    }

    @Test
    void writesEveryRowOnceWithTheHeadOnEachPage() throws IOException {
        WrittenFile file = pdf(SampleReport.writer(), of(table("a", 4, MANY, "総務部総務課")));
        assertEquals(MANY, file.totalRows());
        assertEquals(List.of(), file.remarks());
        List<String> pages = pages(file.path());
        assertTrue(pages.size() > 20, () -> pages.size() + " pages");
        Set<String> seen = new LinkedHashSet<>();
        for (int p = 0; p < pages.size(); p++) {
            String page = pages.get(p);
            assertTrue(page.contains("題0 題1 題2 題3"), page);
            assertTrue(page.contains(p + 1 + " / " + pages.size()), page);
            page.lines().filter(line -> line.startsWith("r")).forEach(line -> assertTrue(seen.add(line.substring(0, line.indexOf('.'))), line));
        }
        assertEquals(IntStream.range(0, MANY).mapToObj(r -> "r" + r).toList(), List.copyOf(seen));
        assertTrue(pages.getLast().contains("1,200行"), pages.getLast());
    }

    @Test
    void keepsRowsOfSeveralLinesOnOnePageAndWhatFollowsBelow() throws IOException {
        String remark = "窓口の日を除き、週二日までという取り決めで使っている。".repeat(6) + "おわり";
        WrittenFile file = pdf(SampleReport.writer(), of(table("a", 3, 700, remark), table("b", 9, 300, "CITY-PC-2026-0001 東側"), table("c", 2, 3, "ok")));
        List<String> pages = pages(file.path());
        assertEquals(700 + 300 + 3, file.totalRows());
        for (String page : pages) {
            long starts = page.split("(?m)^r\\d+\\.").length - 1;
            if (page.contains("窓口")) {
                assertEquals(2 * starts, page.split("おわり", -1).length - 1, page);
            }
        }
        assertTrue(String.join("", pages).contains("表 c"));
    }

    @Test
    void givesTheSameBytesAgain() throws IOException {
        byte[] first = Files.readAllBytes(pdf(SampleReport.writer(), sample.result(MANY)).path());
        assertArrayEquals(first, Files.readAllBytes(pdf(SampleReport.writer(), sample.result(MANY)).path()));
    }

    @Test
    void leavesOutWhatIsTooMuchForPaperAndSaysWhereItIs() throws IOException {
        var writer = new AtomicReportWriter(List.of(new PdfRenderer(FontFinder.of(Path.of("nowhere")), 15_000)));
        WrittenFile file = pdf(writer, sample.result(2_501));
        assertEquals(Set.of("days", "sections", "denials"), file.rows().keySet());
        assertEquals(List.of("全セッションは2,501行あり、この文書には収めていません。全行は sessions.usage_2026-10.xlsx にあります。"), file.remarks());
        assertTrue(String.join("", pages(file.path())).contains("sessions.usage_2026-10.xlsx"));
    }
}
