// SPDX-License-Identifier: EPL-2.0
package tsukasa.shell.internal.admin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import tsukasa.api.Texts;
import tsukasa.api.source.SourceId;
import tsukasa.sources.SourceAttribute;
import tsukasa.sources.SourceKind;
import tsukasa.sources.SourceSettings;
import tsukasa.sources.Sources;
import tsukasa.ui.FormField;
import tsukasa.ui.FormFields;
import tsukasa.ui.MessageArea;
import tsukasa.ui.Modal;
import tsukasa.ui.PageContext;
import tsukasa.ui.Tone;

/** Asks for the name and the settings of a source, by the form that its kind describes, and tries them. */
final class SourceDialog {
    private static final int WIDTH = 620;
    private static final int FORM_HEIGHT = 460;
    private final Control owner;
    private final PageContext context;
    private final Sources sources;
    private final Texts texts;
    private Modal modal;
    private MessageArea message;
    private ScrolledComposite scroll;
    private FormFields form;
    private SourceKind kind;

    SourceDialog(Control owner, PageContext context, Sources sources, Texts texts) {
        this.owner = owner;
        this.context = context;
        this.sources = sources;
        this.texts = texts;
    }

    /** What is to be done with a new source. */
    @FunctionalInterface
    interface Added {
        void add(SourceId id, String kind, SourceSettings settings);
    }

    void add(List<SourceKind> kinds, Added then) {
        modal = new Modal(owner, texts.text("SourcesContent_add"));
        message = new MessageArea(modal.area());
        if (kinds.isEmpty()) {
            label(texts.text("SourceDialog_noKind"));
            modal.usual(modal.button(texts.text("PlacePanels_close"), () -> true));
            modal.open(WIDTH);
            return;
        }
        label(texts.text("SourcesContent_kind"));
        Combo which = new Combo(modal.area(), SWT.READ_ONLY);
        kinds.forEach(each -> which.add(each.title()));
        which.select(0);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(which);
        label(texts.text("SourcesContent_name") + " *");
        Text name = new Text(modal.area(), SWT.BORDER | SWT.SINGLE);
        name.setTextLimit(100);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
        form();
        choose(kinds.getFirst(), kinds.getFirst().defaults());
        which.addListener(SWT.Selection, event -> {
            SourceKind chosen = kinds.get(which.getSelectionIndex());
            choose(chosen, chosen.defaults());
        });
        buttons(() -> new SourceId(name.getText().isBlank() ? kind.id() : name.getText().strip()), () -> {
            if (name.getText().isBlank()) {
                message.show(Tone.WARNING, texts.text("SourceDialog_nameMissing"), List.of());
                name.setFocus();
                return false;
            }
            if (fits(false)) {
                then.add(new SourceId(name.getText().strip()), kind.id(), settings());
                return true;
            }
            return false;
        });
        modal.open(WIDTH);
        name.setFocus();
    }

    void edit(SourceId id, SourceKind of, SourceSettings present, Consumer<SourceSettings> then) {
        modal = new Modal(owner, texts.text("SourceDialog_edit", id.value()));
        message = new MessageArea(modal.area());
        form();
        choose(of, present);
        buttons(() -> id, () -> {
            if (fits(true)) {
                then.accept(settings());
                return true;
            }
            return false;
        });
        modal.open(WIDTH);
        form.focus();
    }

    private void label(String text) {
        new Label(modal.area(), SWT.WRAP).setText(text);
    }

    private void form() {
        scroll = new ScrolledComposite(modal.area(), SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH - 40, FORM_HEIGHT).applyTo(scroll);
        scroll.addListener(SWT.Resize, event -> fit());
    }

    private void fit() {
        Control content = scroll.getContent();
        if (content != null) {
            scroll.setMinHeight(content.computeSize(scroll.getClientArea().width, SWT.DEFAULT).y);
        }
    }

    private void choose(SourceKind chosen, SourceSettings present) {
        kind = chosen;
        Control old = scroll.getContent();
        if (old != null) {
            old.dispose();
        }
        Composite content = new Composite(scroll, SWT.NONE);
        content.setLayout(new org.eclipse.swt.layout.GridLayout());
        if (!chosen.description().isBlank()) {
            Label what = new Label(content, SWT.WRAP);
            what.setText(chosen.description());
            GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH - 80, SWT.DEFAULT).applyTo(what);
        }
        form = new FormFields(content, chosen.attributes().stream().map(SourceDialog::field).toList(), context.site().locale());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(form.control());
        form.fill(present.texts());
        scroll.setContent(content);
        fit();
    }

    private static FormField field(SourceAttribute attribute) {
        FormField.Kind how = switch (attribute.type()) {
            case PASSWORD -> FormField.Kind.SECRET;
            case BOOLEAN -> FormField.Kind.SWITCH;
            case INTEGER -> attribute.many() ? FormField.Kind.LINES : FormField.Kind.NUMBER;
            case TEXT -> attribute.many() ? FormField.Kind.LINES : FormField.Kind.TEXT;
        };
        return new FormField(attribute.id(), attribute.title(), attribute.description(), how, attribute.required(),
                attribute.options().stream().map(option -> Map.entry(option.value(), option.title())).toList());
    }

    private void buttons(java.util.function.Supplier<SourceId> id, java.util.function.BooleanSupplier save) {
        modal.button(texts.text("SourcesContent_test"), () -> {
            test(id.get());
            return false;
        });
        modal.button(texts.text("SourceDialog_cancel"), () -> true);
        Button keep = modal.button(texts.text("SourceDialog_save"), save);
        modal.usual(keep);
    }

    private void test(SourceId id) {
        if (!fits(true)) {
            return;
        }
        message.show(Tone.QUIET, texts.text("SourcesContent_testing", id.value()), List.of());
        SourceSettings wanted = settings();
        String of = kind.id();
        context.load("test", progress -> sources.test(id, of, wanted, context.site().locale()), result -> {
            if (!modal.closed()) {
                message.show(result.works() ? Tone.GOOD : Tone.CRITICAL,
                        texts.text(result.works() ? "SourcesContent_works" : "SourcesContent_worksNot", result.sentence()), List.of());
            }
        });
    }

    private boolean fits(boolean secretsKept) {
        Map<String, String> problems = new LinkedHashMap<>();
        kind.check(settings(), secretsKept, context.site().locale())
                .forEach(problem -> problems.putIfAbsent(problem.attribute(), problem.sentence()));
        form.problems(problems);
        if (!problems.isEmpty()) {
            message.show(Tone.WARNING, texts.text("SourceDialog_problems"), List.of());
            form.focus();
        } else {
            message.clear();
        }
        fit();
        return problems.isEmpty();
    }

    private SourceSettings settings() {
        Map<String, String> given = new LinkedHashMap<>();
        form.answers().forEach((key, answer) -> {
            if (!answer.isEmpty()) {
                given.put(key, answer);
            }
        });
        return new SourceSettings(given);
    }
}
