// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files.ui.internal;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;

import tsukasa.api.report.Column;
import tsukasa.source.files.FileSample;
import tsukasa.source.files.FileSample.FileColumn;
import tsukasa.source.files.FileSample.SampleRow;
import tsukasa.source.files.ReadOptions;
import tsukasa.ui.RecordColumn;
import tsukasa.ui.RecordTable;

/** Shows how the first file is read, what was guessed, and its first rows; each guess can be corrected. */
final class ReadingStep implements Step {
    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("windows-31j"),
            Charset.forName("EUC-JP"), StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
    private static final List<Character> DELIMITERS = List.of(',', '\t', ';', '|');
    private final ImportHost host;
    private final Composite area;
    private final Combo charset;
    private final Combo delimiter;
    private final Combo sheet;
    private final Spinner header;
    private final Label guesses;
    private final Composite rows;
    private FileSample shown;

    ReadingStep(Composite parent, ImportHost host) {
        this.host = host;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(8).spacing(8, 8).applyTo(area);
        charset = combo("ReadingStep_charset");
        CHARSETS.forEach(each -> charset.add(name(each)));
        delimiter = combo("ReadingStep_delimiter");
        DELIMITERS.forEach(each -> delimiter.add(host.texts().text("ReadingStep_delimiter" + (int) each)));
        sheet = combo("ReadingStep_sheet");
        label("ReadingStep_header");
        header = new Spinner(area, SWT.BORDER);
        header.setMaximum(1000);
        header.setToolTipText(host.texts().text("ReadingStep_headerHint"));
        guesses = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults().span(8, 1).grab(true, false).hint(600, SWT.DEFAULT).applyTo(guesses);
        rows = new Composite(area, SWT.NONE);
        rows.setLayout(new FillLayout());
        GridDataFactory.fillDefaults().span(8, 1).grab(true, true).hint(600, 200).applyTo(rows);
        for (Control control : List.of(charset, delimiter, sheet, header)) {
            control.addListener(SWT.Selection, event -> readAgain());
        }
    }

    private static String name(Charset charset) {
        return charset.name().equals("windows-31j") ? "CP932 (Shift_JIS)" : charset.name();
    }

    private void label(String key) {
        Label label = new Label(area, SWT.NONE);
        label.setText(host.texts().text(key));
    }

    private Combo combo(String key) {
        label(key);
        Combo combo = new Combo(area, SWT.READ_ONLY | SWT.DROP_DOWN);
        combo.setToolTipText(host.texts().text(key));
        return combo;
    }

    private void readAgain() {
        if (shown == null) {
            return;
        }
        ReadOptions options = shown.options().withHeaderLine(header.getSelection());
        if (shown.format() == FileSample.Format.TEXT) {
            options = charset.getSelectionIndex() < 0 ? options : options.withCharset(CHARSETS.get(charset.getSelectionIndex()));
            options = delimiter.getSelectionIndex() < 0 ? options
                    : options.withDelimiter(DELIMITERS.get(delimiter.getSelectionIndex()));
        } else if (sheet.getSelectionIndex() >= 0) {
            options = options.withSheet(sheet.getText());
        }
        ReadOptions wanted = options;
        ImportDraft before = host.draft();
        MappingFinder finder = new MappingFinder(host.files(), host.context().site().locale());
        host.context().load("open", progress -> finder.read(before, wanted), next -> host.change(draft -> next));
    }

    @Override
    public Control control() {
        return area;
    }

    @Override
    public void show(ImportDraft draft) {
        if (draft.sample().isEmpty() || draft.sample().get() == shown) {
            return;
        }
        shown = draft.sample().get();
        ReadOptions options = shown.options();
        boolean text = shown.format() == FileSample.Format.TEXT;
        charset.setEnabled(text);
        delimiter.setEnabled(text);
        sheet.setEnabled(!text);
        charset.select(options.charset().map(CHARSETS::indexOf).orElse(-1));
        delimiter.select(options.delimiter().map(DELIMITERS::indexOf).orElse(-1));
        sheet.setItems(shown.sheets().toArray(String[]::new));
        sheet.select(options.sheet().map(shown.sheets()::indexOf).orElse(shown.sheets().isEmpty() ? -1 : 0));
        header.setSelection(options.headerLine().orElse(0));
        guesses.setText(String.join("\n", shown.guesses()).replace("&", "&&"));
        table();
        area.layout(true, true);
    }

    private void table() {
        for (Control child : rows.getChildren()) {
            child.dispose();
        }
        List<RecordColumn<SampleRow>> columns = new ArrayList<>();
        columns.add(RecordColumn.of("line", host.texts().text("ReadingStep_line"), Column.Type.INTEGER, SampleRow::line));
        for (FileColumn column : shown.columns()) {
            int at = column.position() - 1;
            columns.add(RecordColumn.<SampleRow> text("c" + column.position(), shown.ref(column).toString(),
                    row -> at < row.cells().size() ? Optional.of(row.cells().get(at)) : Optional.empty()).width(16));
        }
        RecordTable<SampleRow> table = new RecordTable<>(rows, host.context(), "sample", host.texts().text("ReadingStep_rows"), columns,
                SampleRow::line);
        table.show(shown.rows());
    }

    @Override
    public boolean done(ImportDraft draft) {
        return draft.sample().isPresent();
    }

    @Override
    public void focus() {
        (charset.isEnabled() ? charset : sheet).setFocus();
    }
}
