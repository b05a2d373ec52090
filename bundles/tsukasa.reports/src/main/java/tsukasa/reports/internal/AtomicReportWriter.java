// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

import tsukasa.api.Texts;
import tsukasa.api.report.ReportResult;
import tsukasa.api.report.Table;
import tsukasa.reports.Format;
import tsukasa.reports.RenderContext;
import tsukasa.reports.Renderer;
import tsukasa.reports.ReportWriter;
import tsukasa.reports.TableWriter;
import tsukasa.reports.WrittenFile;

/** Writes everything aside, checks that the formats agree, and only then gives the files their names. */
@Component
public final class AtomicReportWriter implements ReportWriter, TableWriter {
    private final List<Renderer> renderers;

    @Activate
    public AtomicReportWriter(@Reference(cardinality = ReferenceCardinality.AT_LEAST_ONE,
            policyOption = ReferencePolicyOption.GREEDY) List<Renderer> renderers) {
        this.renderers = List.copyOf(renderers);
    }

    @Override
    public List<WrittenFile> write(ReportResult result, Set<Format> formats, RenderContext context, Path folder)
            throws IOException {
        Texts texts = Texts.of(AtomicReportWriter.class, context.locale());
        List<Renderer> chosen = formats.stream().sorted().map(this::renderer).toList();
        try (Staging staging = new Staging(folder)) {
            List<WrittenFile> files = new ArrayList<>();
            for (Renderer renderer : chosen) {
                context.progress().check();
                context.progress().at(chosen.indexOf(renderer), chosen.size(),
                        texts.text("AtomicReportWriter_writing", renderer.format()));
                for (Renderer.Rendered part : renderer.render(result, context, staging)) {
                    files.add(file(part, renderer.format(), staging));
                }
            }
            checkCounts(files);
            context.progress().check();
            staging.commit();
            context.progress().at(chosen.size(), chosen.size(), texts.text("AtomicReportWriter_written"));
            return files;
        }
    }

    @Override
    public WrittenFile write(Table table, Format format, RenderContext context, Path file) throws IOException {
        Path place = file.toAbsolutePath();
        if (!(renderer(format) instanceof TableRenderer renderer)) {
            throw new IllegalArgumentException("a single table is written as XLSX or CSV, not as " + format);
        }
        try (Staging staging = new Staging(place.getParent())) {
            Renderer.Rendered part = renderer.render(table, context, place.getFileName().toString(), staging);
            WrittenFile written = file(part, format, staging);
            context.progress().check();
            staging.commit();
            return written;
        }
    }

    private Renderer renderer(Format format) {
        return renderers.stream().filter(r -> r.format() == format).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing here writes " + format));
    }

    private static WrittenFile file(Renderer.Rendered part, Format format, Staging staging) throws IOException {
        return new WrittenFile(staging.place(part.fileName()), format, staging.bytes(part.fileName()), part.rows(),
                part.remarks());
    }

    /** A table is read once for each format; formats that differ would be a report that contradicts itself. */
    private static void checkCounts(List<WrittenFile> files) {
        Map<String, WrittenFile> seen = new HashMap<>();
        for (WrittenFile file : files) {
            file.rows().forEach((table, rows) -> {
                WrittenFile other = seen.putIfAbsent(table, file);
                if (other != null && !other.rows().get(table).equals(rows)) {
                    throw new IllegalStateException("the table " + table + " had " + other.rows().get(table)
                            + " rows in " + other.format() + " and " + rows + " in " + file.format());
                }
            });
        }
    }
}
