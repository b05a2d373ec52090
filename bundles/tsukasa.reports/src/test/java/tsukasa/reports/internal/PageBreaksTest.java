// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tsukasa.api.report.Block;
import tsukasa.api.report.Column;
import tsukasa.api.report.ReportResult;
import tsukasa.api.report.ReportResult.Section;
import tsukasa.api.report.Table;
import tsukasa.reports.Format;
import tsukasa.reports.chart.SampleCharts;

/** Where pages end, with headings, tables and charts that begin at every height of a page. */
class PageBreaksTest {
    private static final int SECTIONS = 24;
    private static final double SMALLEST_HEADING = 10.2;
    private static final double FOOT = 785;
    private final SampleReport sample = new SampleReport(Locale.JAPANESE);

    @TempDir
    private Path folder;

    /** A line of text: how far it is from the top, and how large its type. */
    private record Line(int page, double y, double size, String text) {
    }

    private static List<Line> lines(Path file) throws IOException {
        List<Line> lines = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> positions) {
                    TextPosition first = positions.getFirst();
                    lines.add(new Line(getCurrentPageNo(), first.getYDirAdj(), first.getFontSizeInPt(), text));
                }
            };
            stripper.getText(pdf);
        }
        return lines;
    }

    private static Table remarks(int number) {
        return new Table("t" + number, "所見 " + number, List.of(new Column("no", "番号", Column.Type.TEXT), new Column("text", "所見", Column.Type.TEXT)),
                sink -> {
                    for (int r = 0; r < 6; r++) {
                        sink.row("はじめ" + r, "窓口の日を除き、週二日までという取り決めで使っている。".repeat(5) + "おわり" + r);
                    }
                });
    }

    private List<Line> document() throws IOException {
        List<Section> sections = new ArrayList<>();
        SampleCharts charts = new SampleCharts(Locale.JAPANESE);
        for (int i = 0; i < SECTIONS; i++) {
            List<Block> blocks = new ArrayList<>();
            blocks.add(new Block.Paragraph("利用は前月より一割ほど増えた。".repeat(3 + i * 5)));
            blocks.add(i % 3 == 0 ? new Block.Charted(charts.bars()) : new Block.Tabular(remarks(i)));
            if (i % 8 == 4) {
                blocks.add(new Block.Tabular(LongTableTest.table("long" + i, 3, 640, "総務部総務課")));
            }
            sections.add(new Section("節 " + i, blocks));
        }
        ReportResult result = new ReportResult("breaks", "改ページ", "2026年10月", sections);
        return lines(SampleReport.writer().write(result, Set.of(Format.PDF), sample.context(), folder).getFirst().path());
    }

    @Test
    void leavesNoHeadingAloneAndCutsNoRow() throws IOException {
        List<Line> lines = document();
        int pages = lines.stream().mapToInt(Line::page).max().orElseThrow();
        assertTrue(pages > SECTIONS, () -> pages + " pages");
        for (int page = 1; page <= pages; page++) {
            int number = page;
            List<Line> here = lines.stream().filter(line -> line.page() == number && line.y() < FOOT).toList();
            Line last = here.stream().max(Comparator.comparingDouble(Line::y)).orElseThrow();
            assertFalse(heading(last), () -> "page " + number + " ends with a heading: " + last);
            assertEquals(count(here, "はじめ"), count(here, "おわり"), () -> "a row is cut on page " + number);
        }
        long headings = lines.stream().filter(line -> line.text().startsWith("節") && heading(line)).count();
        assertEquals(SECTIONS, headings);
    }

    /** The words of charts are as large as some headings. */
    private static boolean heading(Line line) {
        return line.size() > SMALLEST_HEADING && line.text().matches("(節|所見|表) .*");
    }

    private static long count(List<Line> lines, String text) {
        return lines.stream().filter(line -> line.text().contains(text)).count();
    }
}
