// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Control;

import tsukasa.api.Texts;
import tsukasa.api.report.Table;
import tsukasa.reports.Format;
import tsukasa.reports.RenderContext;
import tsukasa.reports.TableWriter;
import tsukasa.reports.TextEncoding;
import tsukasa.reports.WrittenFile;

/** Writes exactly what a table shows to a file that the person names: a workbook, or CSV in one of two encodings. */
public final class Export {
    private final PageContext context;
    private final TableWriter writer;
    private final Texts texts;

    /** How a table can be written. */
    private enum As {
        XLSX(Format.XLSX, TextEncoding.UTF8_BOM), CSV(Format.CSV, TextEncoding.UTF8_BOM), CSV_CP932(Format.CSV, TextEncoding.CP932);

        private final Format format;
        private final TextEncoding encoding;

        As(Format format, TextEncoding encoding) {
            this.format = format;
            this.encoding = encoding;
        }
    }

    public Export(PageContext context, TableWriter writer) {
        this.context = context;
        this.writer = writer;
        texts = Texts.of(Export.class, context.site().locale());
    }

    /** Asks where to, writes in the background, and hands over a sentence that says how many rows were written, and whereto. */
    public void ask(Control owner, Table table, Consumer<String> then) {
        List<PathChooser.Kind> kinds = Arrays.stream(As.values())
                .map(way -> new PathChooser.Kind(texts.text("Export_" + way), "*." + way.format.code())).toList();
        String name = table.title() + " " + context.site().now().atZone(context.site().zone()).toLocalDate() + ".xlsx";
        context.paths().target(owner, new PathChooser.Question(texts.text("Export_title"), kinds, Optional.empty()), name)
                .ifPresent(target -> write(table, way(target), target.file(), then));
    }

    /** The ending that was typed decides before the kind that was chosen, which some platforms do not tell. */
    private static As way(PathChooser.Target target) {
        String name = target.file().toString().toLowerCase(Locale.ROOT);
        As chosen = target.kind().map(kind -> As.values()[kind]).orElse(As.XLSX);
        if (name.endsWith("." + chosen.format.code())) {
            return chosen;
        }
        return Arrays.stream(As.values()).filter(way -> name.endsWith("." + way.format.code())).findFirst().orElse(chosen);
    }

    private void write(Table table, As way, Path named, Consumer<String> then) {
        String ending = "." + way.format.code();
        Path file = named.toString().toLowerCase(Locale.ROOT).endsWith(ending) ? named : Path.of(named + ending);
        context.work(texts.text("Export_working", file.getFileName()), progress -> writer.write(table, way.format,
                RenderContext.now(context.site(), progress).in(way.encoding), file), written -> then.accept(sentence(written)));
    }

    private String sentence(WrittenFile written) {
        Formats formats = Formats.of(context.site());
        String done = texts.text("Export_done", formats.number(written.totalRows()), written.path());
        return written.remarks().isEmpty() ? done : done + " " + String.join(" ", written.remarks());
    }
}
