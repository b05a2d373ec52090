// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import tsukasa.api.Texts;

/** A form drawn from the description of its fields, with what is wrong written below the field that it is about. */
public final class FormFields {
    private static final int HINT_WIDTH = 380;
    private static final int LINES_SHOWN = 4;
    private final Composite area;
    private final Texts texts;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private Runnable changed = () -> {
    };

    /** A field on screen: how it is read and written, and where its problem stands. */
    private record Entry(Control control, Supplier<String> read, Consumer<String> write, Label problem, FormField field) {
    }

    public FormFields(Composite parent, List<FormField> fields, Locale locale) {
        texts = Texts.of(FormFields.class, locale);
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 4).applyTo(area);
        fields.forEach(this::add);
    }

    public Control control() {
        return area;
    }

    /** Called when an answer has changed. */
    public void onChange(Runnable listener) {
        changed = listener;
    }

    public Map<String, String> answers() {
        Map<String, String> answers = new LinkedHashMap<>();
        entries.forEach((id, entry) -> answers.put(id, entry.read.get()));
        return answers;
    }

    /** Fills in what is there; fields that are not named stay. */
    public void fill(Map<String, String> answers) {
        answers.forEach((id, answer) -> {
            Entry entry = entries.get(id);
            if (entry != null && entry.field.kind() != FormField.Kind.SECRET) {
                entry.write.accept(answer);
            }
        });
    }

    /** Shows what is wrong, by the ids of fields; an empty map takes all of it away. */
    public void problems(Map<String, String> sentences) {
        Palette palette = Palette.of(area);
        entries.forEach((id, entry) -> {
            String sentence = sentences.getOrDefault(id, "");
            entry.problem.setText(sentence.replace("&", "&&"));
            entry.problem.setForeground(palette.of(Tone.CRITICAL));
            entry.problem.setVisible(!sentence.isEmpty());
            ((GridData) entry.problem.getLayoutData()).exclude = sentence.isEmpty();
        });
        area.requestLayout();
    }

    /** Puts the keyboard into the first field, or the first with a problem. */
    public void focus() {
        entries.values().stream().filter(entry -> entry.problem.getVisible()).findFirst()
                .or(() -> entries.values().stream().findFirst()).ifPresent(entry -> entry.control.setFocus());
    }

    private void add(FormField field) {
        boolean isSwitch = field.kind() == FormField.Kind.SWITCH;
        Label title = new Label(area, SWT.NONE);
        String mark = field.required() ? texts.text("FormFields_required", field.title()) : field.title();
        title.setText(isSwitch ? "" : mark.replace("&", "&&"));
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, field.kind() == FormField.Kind.LINES ? SWT.TOP : SWT.CENTER)
                .applyTo(title);
        Entry entry = entry(field);
        entries.put(field.id(), entry);
        name(entry.control, field);
        if (!field.hint().isEmpty()) {
            Label hint = new Label(area, SWT.WRAP);
            hint.setText(field.hint().replace("&", "&&"));
            hint.setForeground(Palette.of(hint).muted());
            below(hint, false);
        }
        entry.problem.moveBelow(null);
        below(entry.problem, true);
        entry.problem.setVisible(false);
    }

    private static void below(Label label, boolean excluded) {
        GridDataFactory.fillDefaults().span(2, 1).indent(24, 0).hint(HINT_WIDTH, SWT.DEFAULT).grab(true, false)
                .exclude(excluded).applyTo(label);
    }

    private Entry entry(FormField field) {
        if (field.kind() == FormField.Kind.SWITCH) {
            return switchEntry(field);
        }
        return field.choices().isEmpty() ? textEntry(field) : choiceEntry(field);
    }

    private Entry switchEntry(FormField field) {
        Button button = new Button(area, SWT.CHECK);
        button.setText(field.title());
        button.addListener(SWT.Selection, event -> changed.run());
        return new Entry(button, () -> Boolean.toString(button.getSelection()),
                answer -> button.setSelection(answer.equals("true")), new Label(area, SWT.WRAP), field);
    }

    private Entry choiceEntry(FormField field) {
        Combo combo = new Combo(area, SWT.READ_ONLY | SWT.DROP_DOWN);
        List<String> values = field.choices().stream().map(Map.Entry::getKey).toList();
        field.choices().forEach(choice -> combo.add(choice.getValue()));
        combo.addListener(SWT.Selection, event -> changed.run());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
        return new Entry(combo, () -> combo.getSelectionIndex() < 0 ? "" : values.get(combo.getSelectionIndex()),
                answer -> combo.select(values.indexOf(answer)), new Label(area, SWT.WRAP), field);
    }

    private Entry textEntry(FormField field) {
        int style = switch (field.kind()) {
            case LINES -> SWT.BORDER | SWT.MULTI | SWT.V_SCROLL;
            case SECRET -> SWT.BORDER | SWT.SINGLE | SWT.PASSWORD;
            default -> SWT.BORDER | SWT.SINGLE;
        };
        Text text = new Text(area, style);
        text.addListener(SWT.Modify, event -> changed.run());
        boolean lines = field.kind() == FormField.Kind.LINES;
        GridDataFactory.fillDefaults().grab(true, false)
                .hint(field.kind() == FormField.Kind.NUMBER ? 100 : HINT_WIDTH - 100,
                        lines ? LINES_SHOWN * text.getLineHeight() : SWT.DEFAULT)
                .applyTo(text);
        if (lines) {
            // within several lines the Tab key is to go on to the next field
            text.addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT
                    || event.detail == SWT.TRAVERSE_TAB_PREVIOUS || event.doit);
        }
        return new Entry(text, text::getText, text::setText, new Label(area, SWT.WRAP), field);
    }

    private static void name(Control control, FormField field) {
        control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = field.title();
            }

            @Override
            public void getHelp(AccessibleEvent event) {
                event.result = field.hint();
            }
        });
    }
}
