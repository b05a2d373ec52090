// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import tsukasa.api.operation.Outcome;
import tsukasa.api.report.Column;
import tsukasa.api.source.ImportChange;
import tsukasa.api.source.ImportField;
import tsukasa.api.source.ImportProblem;
import tsukasa.api.source.ImportResult;
import tsukasa.api.source.ImportRow;
import tsukasa.source.files.ImportKind;
import tsukasa.source.files.Preview;
import tsukasa.source.files.SavedMapping;
import tsukasa.ui.Formats;
import tsukasa.ui.MessageArea;
import tsukasa.ui.ProgressStrip;
import tsukasa.ui.RecordColumn;
import tsukasa.ui.RecordTable;
import tsukasa.ui.Tone;

/** Reads everything, shows what would be stored or what is wrong by row and column, and stores all or nothing. */
final class StoreStep implements Step {
    private static final int ROWS = 200;
    private final ImportHost host;
    private final Formats formats;
    private final Composite area;
    private final Label summary;
    private final Composite strip;
    private final Composite rows;
    private final Button store;
    private final Button save;
    private ImportDraft checked;
    /** The files had errors and may have been put right since. */
    private boolean bad;

    StoreStep(Composite parent, ImportHost host) {
        this.host = host;
        formats = Formats.of(host.context().site());
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(8, 8).applyTo(area);
        summary = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(600, SWT.DEFAULT).applyTo(summary);
        strip = new Composite(area, SWT.NONE);
        strip.setLayout(new FillLayout());
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(strip);
        rows = new Composite(area, SWT.NONE);
        rows.setLayout(new FillLayout());
        GridDataFactory.fillDefaults().grab(true, true).hint(600, 200).applyTo(rows);
        Composite buttons = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(10, 0).applyTo(buttons);
        store = button(buttons, "StoreStep_store", this::store);
        save = button(buttons, "StoreStep_save", this::save);
    }

    private Button button(Composite buttons, String key, Runnable run) {
        Button button = new Button(buttons, SWT.PUSH);
        button.setText(host.texts().text(key));
        button.addListener(SWT.Selection, event -> run.run());
        button.setEnabled(false);
        return button;
    }

    @Override
    public Control control() {
        return area;
    }

    @Override
    public void show(ImportDraft draft) {
        if (draft.equals(checked) && !bad) {
            return;
        }
        checked = draft;
        bad = false;
        store.setEnabled(false);
        save.setEnabled(draft.origin() != ImportDraft.Origin.PLAIN);
        summary.setText(host.texts().text("StoreStep_checking"));
        clear(rows);
        ProgressStrip progress = progress();
        Locale locale = host.context().site().locale();
        host.context().load("preview", ignored -> host.files().preview(draft.files(), draft.mapping().orElseThrow(),
                draft.sourceId().orElseThrow(), ROWS, locale, progress.progress()), preview -> {
                    if (draft.equals(checked)) {
                        progressEnds();
                        show(preview);
                    }
                });
    }

    private ProgressStrip progress() {
        clear(strip);
        ProgressStrip progress = new ProgressStrip(strip, formats);
        seen(true);
        return progress;
    }

    private void progressEnds() {
        clear(strip);
        seen(false);
    }

    private void seen(boolean visible) {
        ((GridData) strip.getLayoutData()).exclude = !visible;
        strip.setVisible(visible);
        area.layout(true, true);
    }

    private static void clear(Composite holder) {
        for (Control child : holder.getChildren()) {
            child.dispose();
        }
    }

    private void show(Preview preview) {
        ImportResult result = preview.result();
        store.setEnabled(result.stored() && result.rows() > 0);
        store.setText(host.texts().text("StoreStep_storeRows", result.added(), formats.number(result.added())));
        if (result.stored()) {
            summary.setText(host.texts().text("StoreStep_good", formats.number(result.rows()), formats.number(result.added()),
                    formats.number(result.known())) + notes(result.notes()));
            changeTable(result.changes());
            rowTable(preview);
        } else {
            summary.setText(host.texts().text("StoreStep_bad", formats.number(result.rows()), formats.number(result.problems().size())));
            problemTable(result.problems());
        }
        area.layout(true, true);
        if (store.isEnabled()) {
            store.setFocus();
        }
    }

    private static String notes(List<String> notes) {
        return notes.stream().map(note -> "\n" + note).collect(Collectors.joining());
    }

    /** What becomes of what is stored already, above the rows. */
    private void changeTable(List<ImportChange> changes) {
        clear(rows);
        ((FillLayout) rows.getLayout()).type = SWT.VERTICAL;
        if (!changes.isEmpty()) {
            new RecordTable<>(rows, host.context(), "changes", host.texts().text("StoreStep_changes"),
                    List.of(RecordColumn.of("line", host.texts().text("ReadingStep_line"), Column.Type.INTEGER, ImportChange::line),
                            RecordColumn.<ImportChange> text("what", host.texts().text("StoreStep_what"), ImportChange::what).width(30),
                            RecordColumn.<ImportChange> text("field", host.texts().text("StoreStep_field"), ImportChange::field).width(16),
                            RecordColumn.<ImportChange> text("before", host.texts().text("StoreStep_before"), ImportChange::before).width(24),
                            RecordColumn.<ImportChange> text("after", host.texts().text("StoreStep_after"), ImportChange::after).width(24)),
                    change -> change).show(changes);
        }
    }

    private void rowTable(Preview preview) {
        List<RecordColumn<ImportRow>> columns = new ArrayList<>();
        columns.add(RecordColumn.of("line", host.texts().text("ReadingStep_line"), Column.Type.INTEGER, ImportRow::line));
        for (ImportField field : preview.fields()) {
            columns.add(RecordColumn.text(field.key(), field.title(), row -> row.value(field.key())));
        }
        RecordTable<ImportRow> table = new RecordTable<>(rows, host.context(), "rows", host.texts().text("StoreStep_rows"), columns,
                row -> row.file() + row.line());
        table.show(preview.rows());
    }

    private void problemTable(List<ImportProblem> problems) {
        bad = true;
        clear(rows);
        RecordTable<ImportProblem> table = new RecordTable<>(rows, host.context(), "problems", host.texts().text("StoreStep_problems"),
                List.of(RecordColumn.<ImportProblem> text("file", host.texts().text("StoreStep_file"), ImportProblem::file).width(20),
                        RecordColumn.of("line", host.texts().text("ReadingStep_line"), Column.Type.INTEGER, ImportProblem::line),
                        RecordColumn.<ImportProblem> text("column", host.texts().text("StoreStep_column"), problem -> column(problem.column()))
                                .width(16),
                        RecordColumn.<ImportProblem> text("sentence", host.texts().text("StoreStep_sentence"), ImportProblem::sentence)
                                .width(70).tone(problem -> Tone.CRITICAL)),
                problem -> problem);
        table.show(problems);
    }

    private String column(String key) {
        return checked.kind().orElseThrow().field(key).map(ImportField::title).orElse(key);
    }

    private void store() {
        ImportDraft draft = checked;
        store.setEnabled(false);
        ProgressStrip progress = progress();
        host.context().change(host.files().store(draft.files(), draft.mapping().orElseThrow(), draft.sourceId().orElseThrow(),
                host.context().site().locale(), progress.progress()), "", outcome -> {
                    progressEnds();
                    switch (outcome) {
                        case Outcome.Done<ImportResult> done when done.result().stored() -> stored(draft, done.result());
                        case Outcome.Done<ImportResult> done -> {
                            summary.setText(host.texts().text("StoreStep_bad", formats.number(done.result().rows()),
                                    formats.number(done.result().problems().size())));
                            problemTable(done.result().problems());
                            area.layout(true, true);
                        }
                        case Outcome.Refused<ImportResult> refused -> {
                            summary.setText(refused.sentence());
                            store.setEnabled(true);
                        }
                    }
                });
    }

    private void stored(ImportDraft draft, ImportResult result) {
        String sentence = host.texts().text("StoreStep_stored", formats.number(result.rows()), formats.number(result.added()),
                formats.number(result.known()));
        summary.setText(sentence);
        host.stored();
        Stream<MessageArea.Choice> see = draft.kind().flatMap(ImportKind::seenAt).stream()
                .map(link -> new MessageArea.Choice(host.texts().text("StoreStep_see"), () -> host.context().open(link)));
        host.tell(Tone.GOOD, sentence, Stream.concat(see, Stream.of(new MessageArea.Choice(host.texts().text("StoreStep_again"), host::again)))
                .toList());
    }

    private void save() {
        ImportDraft draft = checked;
        save.setEnabled(false);
        host.context().change(host.files().save(draft.sourceId().orElseThrow(), draft.mapping().orElseThrow()), "", outcome -> {
            switch (outcome) {
                case Outcome.Done<SavedMapping> done -> host.tell(Tone.GOOD, host.texts().text("StoreStep_saved",
                        done.result().source(), done.result().version()), List.of());
                case Outcome.Refused<SavedMapping> refused -> save.setEnabled(true);
            }
        });
    }

    @Override
    public boolean done(ImportDraft draft) {
        return false;
    }

    @Override
    public void focus() {
        (store.isEnabled() ? store : area).setFocus();
    }
}
