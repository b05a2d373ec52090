// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import tsukasa.api.source.ImportField;
import tsukasa.source.files.FileSample;
import tsukasa.source.files.FileSample.FileColumn;
import tsukasa.source.files.ImportKind;
import tsukasa.source.files.Mapping;
import tsukasa.source.files.Mapping.FieldRule;
import tsukasa.ui.Palette;
import tsukasa.ui.Tone;

/** Says for each field which column fills it; what was suggested is seen and can be changed. */
final class ColumnsStep implements Step {
    private final ImportHost host;
    private final Composite area;
    private final Label origin;
    private final ScrolledComposite scroll;
    private ImportDraft shown;

    ColumnsStep(Composite parent, ImportHost host) {
        this.host = host;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(8, 8).applyTo(area);
        origin = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(600, SWT.DEFAULT).applyTo(origin);
        scroll = new ScrolledComposite(area, SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        scroll.getVerticalBar().setIncrement(20);
        GridDataFactory.fillDefaults().grab(true, true).hint(600, 200).applyTo(scroll);
    }

    @Override
    public Control control() {
        return area;
    }

    @Override
    public void show(ImportDraft draft) {
        if (draft.equals(shown) || draft.mapping().isEmpty()) {
            return;
        }
        shown = draft;
        List<String> missing = draft.missing().stream().map(ImportField::title).toList();
        String from = host.texts().text("ColumnsStep_" + draft.origin(), draft.source());
        origin.setText((missing.isEmpty() ? from
                : from + " " + host.texts().text("ColumnsStep_missing", String.join(", ", missing))).replace("&", "&&"));
        int scrolled = scroll.getOrigin().y;
        Control before = scroll.getContent();
        Composite rows = new Composite(scroll, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).margins(4, 4).spacing(12, 5).applyTo(rows);
        ImportKind kind = draft.kind().orElseThrow();
        kind.fields().forEach(field -> row(rows, draft, kind, field));
        scroll.setContent(rows);
        scroll.setMinSize(rows.computeSize(SWT.DEFAULT, SWT.DEFAULT));
        scroll.setOrigin(0, scrolled);
        if (before != null) {
            before.dispose();
        }
        area.layout(true, true);
    }

    private void row(Composite rows, ImportDraft draft, ImportKind kind, ImportField field) {
        Label title = new Label(rows, SWT.NONE);
        title.setText((field.required() ? field.title() + " *" : field.title()).replace("&", "&&"));
        title.setToolTipText(field.hint());
        Optional<FieldRule> rule = Optional.ofNullable(draft.mapping().orElseThrow().fields().get(field.key()));
        if (field.required() && rule.isEmpty()) {
            title.setForeground(Palette.of(title).of(Tone.CRITICAL));
        }
        List<Choice> choices = choices(draft.sample().orElseThrow(), kind, field, rule);
        Combo combo = new Combo(rows, SWT.READ_ONLY | SWT.DROP_DOWN);
        choices.forEach(choice -> combo.add(choice.title));
        for (int i = 0; i < choices.size(); i++) {
            if (choices.get(i).rule.equals(rule)) {
                combo.select(i);
            }
        }
        name(combo, field);
        GridDataFactory.fillDefaults().hint(280, SWT.DEFAULT).applyTo(combo);
        combo.addListener(SWT.Selection, event -> chosen(choices.get(combo.getSelectionIndex()), rows, kind, field));
        Button details = new Button(rows, SWT.PUSH);
        details.setText(host.texts().text("ColumnsStep_details"));
        details.setEnabled(rule.isPresent());
        details.addListener(SWT.Selection, event -> rule.ifPresent(filled -> details(rows, kind, field, filled)));
        Label example = new Label(rows, SWT.NONE);
        example.setText(rule.map(filled -> example(draft.sample().orElseThrow(), filled)).orElse("").replace("&", "&&"));
        example.setForeground(Palette.of(example).muted());
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(example);
    }

    private static void name(Combo combo, ImportField field) {
        combo.getAccessible().addAccessibleListener(new AccessibleAdapter() {
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

    /** One way to fill a field; {@code asks} if it needs its details at once. */
    private record Choice(String title, Optional<FieldRule> rule, boolean asks) {
    }

    private List<Choice> choices(FileSample sample, ImportKind kind, ImportField field, Optional<FieldRule> rule) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(host.texts().text("ColumnsStep_empty"), Optional.empty(), false));
        for (FileColumn column : sample.columns()) {
            choices.add(new Choice(sample.ref(column).toString(), Optional.of(FieldRule.column(sample.ref(column))), false));
        }
        if (rule.isPresent() && choices.stream().noneMatch(choice -> choice.rule.equals(rule))) {
            choices.add(1, new Choice(RuleForm.line(rule.get(), kind, host.texts()), rule, false));
        }
        choices.add(new Choice(host.texts().text("ColumnsStep_constant"), Optional.of(new Mapping.Constant("")), true));
        boolean until = field.kind() == ImportField.Kind.INSTANT && !field.required() && !sample.columns().isEmpty();
        if (until) {
            FileColumn first = sample.columns().getFirst();
            kind.fields().stream().filter(other -> other.kind() == ImportField.Kind.INSTANT && other.required()).findFirst()
                    .ifPresent(start -> choices.add(new Choice(host.texts().text("ColumnsStep_after"), Optional.of(
                            new Mapping.AfterDuration(start.key(), sample.ref(first), Mapping.DurationUnit.MINUTES)), true)));
        }
        return choices;
    }

    private void chosen(Choice choice, Composite rows, ImportKind kind, ImportField field) {
        if (choice.asks) {
            details(rows, kind, field, choice.rule.orElseThrow());
            ImportDraft draft = shown;
            shown = null;
            show(draft); // the combo goes back to what is set until the details are given
        } else {
            change(field, choice.rule);
        }
    }

    private void details(Composite rows, ImportKind kind, ImportField field, FieldRule rule) {
        RuleDialog.ask(area, host.texts(), kind, field, host.draft().sample().orElseThrow(), rule,
                changed -> change(field, Optional.of(changed)));
    }

    private void change(ImportField field, Optional<FieldRule> rule) {
        host.change(draft -> draft.mapped(RuleForm.with(draft.mapping().orElseThrow(), field.key(), rule)));
    }

    /** The first texts of the columns, as they stand in the file. */
    private static String example(FileSample sample, FieldRule rule) {
        return switch (rule) {
            case Mapping.Constant constant -> constant.text();
            case Mapping.AfterDuration after -> examples(sample).getOrDefault(after.column(), "");
            case Mapping.FromColumns from -> String.join(from.joint(),
                    from.columns().stream().map(ref -> examples(sample).getOrDefault(ref, "")).toList());
            case Mapping.Rated rated -> examples(sample).getOrDefault(rated.column(), "");
            case Mapping.Parts parts -> String.join(parts.joint(), parts.rules().stream().map(part -> example(sample, part)).toList());
        };
    }

    private static Map<Mapping.ColumnRef, String> examples(FileSample sample) {
        Map<Mapping.ColumnRef, String> examples = new java.util.HashMap<>();
        sample.columns().forEach(column -> examples.put(sample.ref(column), column.example().orElse("")));
        return examples;
    }

    @Override
    public boolean done(ImportDraft draft) {
        return draft.mapping().isPresent() && draft.missing().isEmpty();
    }

    @Override
    public void focus() {
        scroll.setFocus();
    }
}
