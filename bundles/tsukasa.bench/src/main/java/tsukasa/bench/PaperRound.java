// SPDX-License-Identifier: EPL-2.0
package tsukasa.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

import tsukasa.api.Actor;
import tsukasa.api.Progress;
import tsukasa.api.Site;
import tsukasa.api.SiteId;
import tsukasa.api.report.Block;
import tsukasa.api.report.ReportResult;
import tsukasa.api.report.ReportResult.Section;
import tsukasa.reports.Format;
import tsukasa.reports.RenderContext;
import tsukasa.reports.ReportWriter;
import tsukasa.reports.TableWriter;
import tsukasa.reports.WrittenFile;

/** One round of {@link PaperBench}: a small file first, then the one that counts; says how many milliseconds it took. */
final class PaperRound {
    private static final String OURS = "tsukasa.reports.internal.";
    private static final String THEIRS = "tsukasa.bench.paper.";
    private static final int SMALL = 10;
    private static final double NANOS = 1e6;
    private final Path folder;
    private final RenderContext context;
    private final Object writer;

    private PaperRound(Path folder) throws ReflectiveOperationException {
        this.folder = folder;
        Site site = new Site(new SiteId("bench"), folder, Optional.empty(), ZoneId.of("Asia/Tokyo"), Locale.JAPANESE,
                Clock.fixed(PaperRows.START, ZoneOffset.UTC), new Actor("bench"));
        context = RenderContext.now(site, Progress.NONE);
        List<Object> renderers = List.of(Class.forName(OURS + "XlsxRenderer").getConstructor().newInstance(),
                Class.forName(OURS + "PdfRenderer").getConstructor(Site.class).newInstance(site));
        writer = Class.forName(OURS + "AtomicReportWriter").getConstructor(List.class).newInstance(renderers);
    }

    /** @param arguments the format, whose, how many rows */
    public static void main(String... arguments) throws Exception {
        Path folder = Files.createTempDirectory("paper");
        PaperRound round = new PaperRound(folder);
        int rows = Integer.parseInt(arguments[2]);
        round.write(arguments[0], arguments[1], rows / SMALL);
        long began = System.nanoTime();
        round.write(arguments[0], arguments[1], rows);
        System.out.println((System.nanoTime() - began) / NANOS);
        try (var left = Files.list(folder)) {
            for (Path file : left.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private void write(String format, String whose, int rows) throws IOException, ReflectiveOperationException {
        switch (whose) {
        case "poi" -> theirs("PoiWorkbook", PaperRows.values(rows));
        case "jasper" -> theirs("JasperDocument", PaperRows.texts(rows));
        default -> counted(ours(format, rows), rows);
        }
    }

    private WrittenFile ours(String format, int rows) throws IOException {
        if (format.equals("xlsx")) {
            return ((TableWriter) writer).write(PaperRows.wide(rows), Format.XLSX, context, folder.resolve("rows.xlsx"));
        }
        ReportResult result = new ReportResult("bench", "全セッション", "2026年10月",
                List.of(new Section("一覧", List.of(new Block.Tabular(PaperRows.narrow(rows))))));
        return ((ReportWriter) writer).write(result, Set.of(Format.PDF), context, folder).getFirst();
    }

    private static void counted(WrittenFile file, int rows) throws IOException {
        if (file.totalRows() != rows) {
            throw new IOException(file.totalRows() + " rows of " + rows);
        }
    }

    @SuppressWarnings("unchecked")
    private void theirs(String name, Iterable<Object[]> rows) throws IOException, ReflectiveOperationException {
        var peer = (BiConsumer<Iterable<Object[]>, OutputStream>) Class.forName(THEIRS + name).getConstructor().newInstance();
        try (OutputStream out = Files.newOutputStream(folder.resolve("theirs"))) {
            peer.accept(rows, out);
        }
    }
}
