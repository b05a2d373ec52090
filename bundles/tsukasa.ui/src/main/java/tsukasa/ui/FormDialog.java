// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import tsukasa.api.Texts;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Outcome;

/** A dialog whose answers become an operation. It stays open, with what was wrong, until the change is made or called off. */
public final class FormDialog {
    private static final int WIDTH = 600;
    private static final int HIGHEST = 560;
    private final PageContext context;
    private final Texts texts;
    private final Modal modal;
    private final MessageArea message;
    private final ScrolledComposite scroll;
    private final Composite area;
    private Optional<FormFields> form = Optional.empty();

    public FormDialog(Control owner, PageContext context, String title) {
        this.context = context;
        texts = Texts.of(FormDialog.class, context.site().locale());
        modal = new Modal(owner, title);
        message = new MessageArea(modal.area());
        scroll = new ScrolledComposite(modal.area(), SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        area = new Composite(scroll, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(2, 2).spacing(8, 8).applyTo(area);
        scroll.setContent(area);
        scroll.addListener(SWT.Resize, event -> fit());
    }

    /** Where more than fields goes; a grid of one column. */
    public Composite area() {
        return area;
    }

    public FormFields fields(List<FormField> fields, Map<String, String> answers) {
        FormFields made = new FormFields(area, fields, context.site().locale());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(made.control());
        made.fill(answers);
        form = Optional.of(made);
        return made;
    }

    public void sentence(String text) {
        Label label = new Label(area, SWT.WRAP);
        label.setText(text.replace("&", "&&"));
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH - 80, SWT.DEFAULT).applyTo(label);
    }

    /** Several lines to read, or to write into. */
    public Text lines(String title, String text, int rows, boolean written) {
        Label label = new Label(area, SWT.NONE);
        label.setText(title.replace("&", "&&"));
        Text lines = new Text(area, SWT.BORDER | SWT.MULTI | SWT.V_SCROLL | (written ? 0 : SWT.READ_ONLY));
        lines.setText(text);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH - 120, rows * lines.getLineHeight() + 4).applyTo(lines);
        SpokenName.give(lines, title);
        lines.addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS || event.doit);
        return lines;
    }

    /** Reads the form; what is wrong is shown, and then nothing is answered. */
    public <T> Optional<T> read(java.util.function.Function<Answers, T> reader) {
        Answers answers = new Answers(form.map(FormFields::answers).orElse(Map.of()), Formats.of(context.site()));
        T read = reader.apply(answers);
        form.ifPresent(fields -> fields.problems(answers.problems()));
        if (answers.problems().isEmpty()) {
            return Optional.of(read);
        }
        problem(texts.text("FormDialog_problems"));
        form.ifPresent(FormFields::focus);
        return Optional.empty();
    }

    public void problem(String sentence) {
        message.show(Tone.WARNING, sentence, List.of());
        fit();
    }

    /**
     * Opens it.
     *
     * @param verb      what the button says that does it
     * @param operation answers nothing if it has shown what is wrong
     * @param then      gets what the operation answered, after the dialog has closed
     */
    public <R> void open(String verb, Supplier<Optional<Operation<R>>> operation, Consumer<R> then) {
        Label why = new Label(area, SWT.NONE);
        why.setText(texts.text("FormDialog_why"));
        Text reason = new Text(area, SWT.BORDER | SWT.SINGLE);
        reason.setTextLimit(500);
        SpokenName.give(reason, texts.text("FormDialog_why"));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(reason);
        modal.button(texts.text("FormDialog_cancel"), () -> true);
        Button[] save = new Button[1];
        save[0] = modal.button(verb, () -> {
            operation.get().ifPresent(ready -> change(ready, reason.getText().strip(), save[0], then));
            return false;
        });
        modal.usual(save[0]);
        int height = Math.min(HIGHEST, area.computeSize(WIDTH - 60, SWT.DEFAULT).y + 4);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH - 40, height).applyTo(scroll);
        modal.open(WIDTH);
        fit();
        form.ifPresent(FormFields::focus);
    }

    private <R> void change(Operation<R> operation, String why, Button save, Consumer<R> then) {
        save.setEnabled(false);
        message.show(Tone.QUIET, texts.text("FormDialog_working"), List.of());
        context.change(operation, why, outcome -> {
            if (modal.closed()) {
                return;
            }
            switch (outcome) {
                case Outcome.Done<R> done -> {
                    modal.close();
                    then.accept(done.result());
                }
                case Outcome.Refused<R> refused -> {
                    save.setEnabled(true);
                    problem(refused.sentence());
                }
            }
        });
    }

    /** After something has grown or shrunk. */
    public void fit() {
        scroll.setMinHeight(area.computeSize(Math.max(1, scroll.getClientArea().width), SWT.DEFAULT).y);
    }
}
