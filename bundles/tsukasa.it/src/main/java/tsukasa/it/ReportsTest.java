// SPDX-License-Identifier: EPL-2.0
package tsukasa.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

import tsukasa.api.Actor;
import tsukasa.api.Period;
import tsukasa.api.Progress;
import tsukasa.api.Site;
import tsukasa.api.SiteId;
import tsukasa.api.report.Block;
import tsukasa.api.report.Chart;
import tsukasa.api.report.Column;
import tsukasa.api.report.Figure;
import tsukasa.api.report.ReportResult;
import tsukasa.api.report.Table;
import tsukasa.reports.Format;
import tsukasa.reports.RenderContext;
import tsukasa.reports.ReportWriter;
import tsukasa.reports.TextEncoding;
import tsukasa.reports.WrittenFile;
import tsukasa.testing.Eventually;

/** The report writer as the framework wires it, with its libraries for PDF and CSV. */
class ReportsTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @TempDir
    private Path folder;

    @Test
    void writesEveryFormatInTheFramework() throws Exception {
        BundleContext context = FrameworkUtil.getBundle(ReportsTest.class).getBundleContext();
        ServiceRegistration<Site> site = context.registerService(Site.class, new Site(new SiteId("minato"),
                folder.resolve("data"), Optional.empty(), TOKYO, Locale.JAPANESE, Clock.systemUTC(), new Actor("tester")), null);
        try {
            var reference = Eventually.get("the report writer", () -> context.getServiceReference(ReportWriter.class),
                    Objects::nonNull);
            List<WrittenFile> files = context.getService(reference).write(result(), EnumSet.allOf(Format.class),
                    new RenderContext(Locale.JAPANESE, TOKYO, Instant.parse("2026-11-02T00:30:00Z"),
                            Period.month(YearMonth.of(2026, 10), TOKYO), "みなと市", TextEncoding.UTF8_BOM, Progress.NONE),
                    folder.resolve("out"));
            assertEquals(6, files.size());
            try (PDDocument pdf = Loader.loadPDF(files.getFirst().path().toFile())) {
                String text = new PDFTextStripper().getText(pdf);
                assertTrue(text.contains("テレワーク利用状況") && text.contains("総務部総務課"), text);
            }
            context.ungetService(reference);
        } finally {
            site.unregister();
        }
    }

    private static ReportResult result() {
        return new ReportResult("it.report", "テレワーク利用状況", "2026年10月", List.of(new ReportResult.Section("概要", List.of(
                new Block.Figures(List.of(new Figure("n", "件数", 2L, Column.Type.INTEGER, ""))),
                new Block.Charted(new Chart.ByCategory("sections", "課ごとの利用", "", Chart.ByCategory.Form.BARS,
                        List.of("総務部総務課", "税務課"), "件", List.of(new Chart.CategorySeries("", new double[] { 3, 4 })))),
                new Block.Tabular(new Table("t", "表", List.of(new Column("a", "課", Column.Type.TEXT)),
                        Table.of(List.of(new Object[] { "総務部" }, new Object[] { "=1" }))))))));
    }
}
