// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import tsukasa.api.report.Block;
import tsukasa.api.report.Chart;
import tsukasa.api.report.ReportResult;
import tsukasa.reports.Format;
import tsukasa.reports.RenderContext;
import tsukasa.reports.TextEncoding;
import tsukasa.reports.chart.AnswerCharts;
import tsukasa.reports.chart.SampleCharts;
import tsukasa.testing.Programs;

/** What a spreadsheet program makes of our files: it opens them, and finds nothing to run. */
class LibreOfficeTest {
    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String CHART = "urn:oasis:names:tc:opendocument:xmlns:chart:1.0";
    private static final String COMMA_QUOTE_UTF8 = "CSV:44,34,76,1,,0,false,true";
    private static final String COMMA_QUOTE_CP932 = "CSV:44,34,64,1,,0,false,true";
    private final AtomicReportWriter writer = SampleReport.writer();
    private final RenderContext context = new SampleReport(Locale.JAPANESE).context();

    @TempDir
    private Path folder;

    /** The file as the program has understood it. */
    private Document opened(Path file, String... options) throws Exception {
        String office = Programs.require("soffice", "libreoffice-calc-nogui");
        Path out = folder.resolve("opened-" + file.getFileName());
        List<String> command = new ArrayList<>(List.of(office, "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless"));
        command.addAll(List.of(options));
        command.addAll(List.of("--convert-to", "fods", "--outdir", out.toString(), file.toString()));
        Programs.run(folder, command.toArray(String[]::new));
        String name = file.getFileName().toString();
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(out.resolve(name.substring(0, name.lastIndexOf('.')) + ".fods").toFile());
    }

    private static List<Element> cells(Document sheet) {
        List<Element> cells = new ArrayList<>();
        var all = sheet.getElementsByTagNameNS(TABLE, "table-cell");
        for (int i = 0; i < all.getLength(); i++) {
            cells.add((Element) all.item(i));
        }
        return cells;
    }

    private static void runsNothing(Document sheet) {
        List<String> formulas = cells(sheet).stream().filter(cell -> cell.hasAttributeNS(TABLE, "formula")).map(Element::getTextContent).toList();
        assertEquals(List.of(), formulas);
        long texts = cells(sheet).stream().filter(cell -> cell.getAttributeNS(OFFICE, "value-type").equals("string")).count();
        assertTrue(texts >= HostileTexts.all().size(), () -> texts + " texts");
    }

    @Test
    void runsNothingOfFiveHundredHostileTextsInWorkbooks() throws Exception {
        runsNothing(opened(writer.write(HostileTexts.table(), Format.XLSX, context, folder.resolve("hostile.xlsx")).path()));
    }

    @Test
    void runsNothingOfFiveHundredHostileTextsInCsv() throws Exception {
        runsNothing(opened(writer.write(HostileTexts.table(), Format.CSV, context, folder.resolve("utf8.csv")).path(), "--infilter=" + COMMA_QUOTE_UTF8));
        RenderContext cp932 = context.in(TextEncoding.CP932);
        runsNothing(opened(writer.write(HostileTexts.table(), Format.CSV, cp932, folder.resolve("cp932.csv")).path(), "--infilter=" + COMMA_QUOTE_CP932));
    }

    @Test
    void opensEverySheetOfAReport() throws Exception {
        SampleReport sample = new SampleReport(Locale.JAPANESE);
        Path file = writer.write(sample.result(50), Set.of(Format.XLSX), context, folder).getFirst().path();
        Document opened = opened(file);
        var sheets = opened.getElementsByTagNameNS(TABLE, "table");
        List<String> names = new ArrayList<>();
        for (int i = 0; i < sheets.getLength(); i++) {
            names.add(((Element) sheets.item(i)).getAttributeNS(TABLE, "name"));
        }
        assertTrue(names.containsAll(List.of("概要", "日ごとの利用", "課ごとの利用", "全セッション", "接続拒否")), names.toString());
        assertTrue(cells(opened).stream().anyMatch(cell -> cell.getAttributeNS(OFFICE, "date-value").startsWith("2026-10-01")));
        assertTrue(cells(opened).stream().anyMatch(cell -> cell.getAttributeNS(OFFICE, "value").equals("4912")));
    }

    @Test
    void drawsNativeChartsFromTheCellsBesideThem() throws Exception {
        SampleCharts samples = new SampleCharts(Locale.JAPANESE);
        AnswerCharts answers = new AnswerCharts(Locale.JAPANESE);
        List<Chart> drawn = List.of(samples.day(), samples.layers(), samples.lines(), samples.limited(), samples.forecast(), samples.bars(), samples.stacked(),
                samples.sections(), answers.diverging(), answers.upSet(), answers.durations());
        List<Chart> others = List.of(samples.heat(), samples.nothing(), answers.noBins());
        ReportResult result = new ReportResult("charts", "図", "", List.of(new ReportResult.Section("図",
                Stream.concat(drawn.stream(), others.stream()).<Block>map(Block.Charted::new).toList())));
        Document opened = opened(writer.write(result, Set.of(Format.XLSX), context, folder).getFirst().path());
        var charts = opened.getElementsByTagNameNS(CHART, "chart");
        assertEquals(drawn.size(), charts.getLength());
        List<String> classes = new ArrayList<>();
        for (int i = 0; i < charts.getLength(); i++) {
            Element chart = (Element) charts.item(i);
            classes.add(chart.getAttributeNS(CHART, "class"));
            assertTrue(chart.getElementsByTagNameNS(CHART, "series").getLength() > 0);
        }
        assertEquals(List.of("chart:scatter", "chart:area", "chart:scatter", "chart:scatter", "chart:scatter", "chart:bar", "chart:bar", "chart:bar",
                "chart:bar", "chart:bar", "chart:bar"), classes);
    }
}
