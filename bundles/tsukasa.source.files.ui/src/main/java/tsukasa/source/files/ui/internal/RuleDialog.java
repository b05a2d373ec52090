// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files.ui.internal;

import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;

import tsukasa.api.Texts;
import tsukasa.api.source.ImportField;
import tsukasa.source.files.FileSample;
import tsukasa.source.files.ImportKind;
import tsukasa.source.files.Mapping.FieldRule;
import tsukasa.ui.FormFields;
import tsukasa.ui.Modal;

/** Asks how exactly a field is filled: which columns, what texts become, how dates are written. */
final class RuleDialog {
    private static final int WIDTH = 560;

    private RuleDialog() {
    }

    /** @param then gets the rule that the person wants */
    static void ask(Control owner, Texts texts, ImportKind kind, ImportField field, FileSample sample, FieldRule rule,
            Consumer<FieldRule> then) {
        Modal modal = new Modal(owner, field.title());
        RuleForm form = new RuleForm(kind, field, sample, texts);
        FormFields fields = new FormFields(modal.area(), form.fields(rule), texts.locale());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(fields.control());
        fields.fill(form.answers(rule));
        Button done = modal.button(texts.text("RuleDialog_done"), () -> {
            Map<String, String> answers = fields.answers();
            form.rule(rule, answers).ifPresent(then);
            return form.rule(rule, answers).isPresent();
        });
        modal.button(texts.text("Dialog_cancel"), () -> true);
        fields.onChange(() -> done.setEnabled(form.rule(rule, fields.answers()).isPresent()));
        modal.usual(done);
        fields.focus();
        modal.open(WIDTH);
    }
}
