// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;

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
        FileDialog dialog = new FileDialog(owner.getShell(), SWT.SAVE);
        dialog.setText(texts.text("Export_title"));
        As[] ways = As.values();
        String[] names = new String[ways.length];
        String[] endings = new String[ways.length];
        for (int i = 0; i < ways.length; i++) {
            names[i] = texts.text("Export_" + ways[i]);
            endings[i] = "*." + ways[i].format.code();
        }
        dialog.setFilterNames(names);
        dialog.setFilterExtensions(endings);
        dialog.setOverwrite(true);
        dialog.setFileName(table.title() + " " + context.site().now().atZone(context.site().zone()).toLocalDate() + ".xlsx");
        String chosen = dialog.open();
        if (chosen != null && !owner.isDisposed()) {
            write(table, way(chosen, dialog.getFilterIndex()), Path.of(chosen), then);
        }
    }

    /** The ending that was typed decides before the filter that was chosen, which some platforms do not tell. */
    private static As way(String file, int filter) {
        String name = file.toLowerCase(Locale.ROOT);
        As chosen = filter >= 0 ? As.values()[filter] : As.XLSX;
        if (name.endsWith("." + chosen.format.code())) {
            return chosen;
        }
        return List.of(As.values()).stream().filter(way -> name.endsWith("." + way.format.code())).findFirst().orElse(chosen);
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
