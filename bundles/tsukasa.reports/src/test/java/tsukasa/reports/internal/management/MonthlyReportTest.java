// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal.management;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tsukasa.api.Period;
import tsukasa.api.Progress;
import tsukasa.api.Refusal;
import tsukasa.api.health.Finding;
import tsukasa.api.health.HealthCheck;
import tsukasa.api.health.Severity;
import tsukasa.api.report.Column;
import tsukasa.api.report.Headline;
import tsukasa.api.report.ReportRequest;
import tsukasa.api.report.ReportResult;
import tsukasa.reports.Format;
import tsukasa.reports.RenderContext;
import tsukasa.reports.WrittenFile;
import tsukasa.reports.internal.SampleWriter;
import tsukasa.testing.slices.Bench;
import tsukasa.testing.slices.Read;

class MonthlyReportTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private final MonthlyReport report = new MonthlyReport(new Bench(new Bench.Transactions() {
        @Override
        public <T> T transaction(java.util.function.Supplier<T> work) {
            return work.get();
        }
    }).site());
    private final SampleChapter licenses = new SampleChapter("licenses", 200);

    MonthlyReportTest() {
        report.addChapter(licenses);
        report.addChapter(new SampleChapter("sessions", 100));
        report.addCheck(new HealthCheck() {
            @Override
            public String id() {
                return "disk";
            }

            @Override
            public List<Finding> check(Locale locale) {
                return List.of(new Finding("a", Severity.WARNING, "The disk is nearly full.", "Free some space.", Optional.empty(), Optional.empty()),
                        new Finding("b", Severity.CRITICAL, "The source is silent.", "Look at it.", Optional.of(Bench.NOON), Optional.empty()));
            }
        });
    }

    private static ReportRequest request(Locale locale, Instant asOf, Map<String, String> parameters) {
        return new ReportRequest(Period.month(SEPTEMBER, TOKYO), TOKYO, locale, asOf, parameters, Progress.NONE);
    }

    private Read read(Map<String, String> parameters) {
        return new Read(report.make(request(Locale.ENGLISH, Bench.NOON, parameters)));
    }

    private static List<String> titles(Read read) {
        return read.result().sections().stream().map(ReportResult.Section::title).toList();
    }

    @Test
    void putsTheChaptersThatAreHereInTheirOrderAndSaysWhichAreAway() {
        Read read = read(Map.of());
        assertEquals(List.of("The month in numbers", "What to decide this month", "Chapter sessions", "Chapter licenses", "What needs attention",
                "Methods, data and version"), titles(read));
        assertTrue(read.text().contains("Left out, since the plugin is not installed: devices, tasks, surveys."), read.text());
        report.removeChapter(licenses);
        Read without = read(Map.of());
        assertFalse(titles(without).contains("Chapter licenses"));
        assertTrue(without.text().contains("Left out, since the plugin is not installed: licenses, devices, tasks, surveys."), without.text());
        assertEquals(1, without.rows("decisions").size());
    }

    @Test
    void tellsEachNumberWithItsYear() {
        Read read = read(Map.of());
        assertEquals(List.of("sessions.count", "sessions.share", "licenses.count", "licenses.share", "findings.open"), read.headlines().keySet().stream().toList());
        Headline count = read.headlines().get("licenses.count");
        assertEquals(9L, count.cell());
        assertEquals(8, count.before());
        assertArrayEquals(new double[] {9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9}, count.months());
        assertEquals(9L, read.figure("licenses.count"));
        assertEquals(List.of("Number of the month", "2025-09", 9.0), read.rows("headlines").getFirst());
        assertEquals(5 * 13, read.rows("headlines").size());
        assertEquals(2L, read.headlines().get("findings.open").cell());
        assertEquals(45, read.rows("sessions-rows").size());
    }

    @Test
    void leavesOutNumbersOfWhichNothingIsKnownAndSaysSo() {
        report.addChapter(new SampleChapter("surveys", 500, true));
        Read read = read(Map.of());
        assertFalse(read.headlines().containsKey("surveys.count"), read.headlines().toString());
        assertTrue(read.text().contains("Nothing has been recorded yet of: Number of the month"), read.text());
    }

    @Test
    void saysWhatItIsOfAndWhichVersionsMadeIt() {
        Read read = read(Map.of());
        assertFalse(read.text().contains("The month is not over"), read.text());
        assertEquals(List.of("Tsukasa", "Chapter sessions", "Chapter licenses"), read.rows("versions").stream().map(row -> row.getFirst()).toList());
        String version = read.rows("versions").getFirst().getLast().toString();
        assertTrue(version.matches("\\d+\\.\\d+\\.\\d+.*|–"), "that of the manifest, which classes have in a bundle only: " + version);
    }

    @Test
    void setsAnotherMonthBesideIt() {
        Read read = read(Map.of("compare", "2026-03"));
        assertTrue(titles(read).contains("Compared with March 2026"));
        assertEquals(List.of("Number of the month", 9.0, 3.0), read.rows("compared").getFirst());
        assertThrows(Refusal.class, () -> read(Map.of("compare", "March")));
        assertThrows(Refusal.class, () -> read(Map.of("compare", "2026-11")));
    }

    @Test
    void isOfOneWholeMonthThatHasBegun() {
        Period days = new Period(Instant.parse("2026-09-01T00:00:00Z"), Bench.NOON);
        assertThrows(Refusal.class, () -> report.make(new ReportRequest(days, TOKYO, Locale.ENGLISH, Bench.NOON, Map.of(), Progress.NONE)));
        assertThrows(Refusal.class, () -> report.make(request(Locale.ENGLISH, Instant.parse("2026-08-01T00:00:00Z"), Map.of())));
    }

    @Test
    void tellsFindingsOfThePresentAlone() {
        Read read = read(Map.of());
        assertEquals(1L, read.figure("findings.CRITICAL"));
        assertEquals("Critical", read.rows("findings").getFirst().getFirst());
        assertEquals(List.of("summary", "solution"), read.tables().get("findings").columns().stream().filter(column -> column.content() == Column.Content.PROSE)
                .map(Column::id).toList(), "they may name people");
        Read past = new Read(report.make(request(Locale.ENGLISH, Bench.NOON.minus(Duration.ofDays(1)), Map.of())));
        assertFalse(past.tables().containsKey("findings"));
        assertTrue(past.text().contains("findings are of the present alone"));
        assertTrue(past.text().contains("The month was not over by then"), past.text());
        assertTrue(past.text().contains("The month is not over: these are its numbers up to 30 September 2026, 12:00"), past.text());
    }

    @ParameterizedTest
    @ValueSource(strings = { "ja", "en" })
    void isABookOnPaper(String language, @TempDir Path folder) throws IOException {
        ReportRequest request = request(Locale.of(language), Bench.NOON, Map.of("compare", "2026-03"));
        ReportResult result = report.make(request);
        List<WrittenFile> files = SampleWriter.writer().write(result, EnumSet.allOf(Format.class), RenderContext.of(request, "kita"), folder);
        Path pdf = files.stream().filter(file -> file.format() == Format.PDF).findFirst().orElseThrow().path();
        if (System.getProperty("tsukasa.keep") != null) {
            Files.copy(pdf, Path.of(System.getProperty("tsukasa.keep"), "monthly-" + language + ".pdf"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setEndPage(1);
            assertTrue(stripper.getText(document).replaceAll("\\s+", " ").contains(result.title()) && !stripper.getText(document).contains(result.sections().getFirst().title()));
            stripper.setStartPage(2);
            stripper.setEndPage(2);
            String contents = stripper.getText(document);
            for (ReportResult.Section section : result.sections()) {
                assertTrue(contents.contains(section.title()), contents);
            }
            assertTrue(contents.lines().anyMatch(line -> line.matches(".*\\D3$")), contents);
            stripper.setStartPage(3);
            stripper.setEndPage(3);
            assertTrue(stripper.getText(document).contains(result.sections().getFirst().title()));
        }
    }
}
