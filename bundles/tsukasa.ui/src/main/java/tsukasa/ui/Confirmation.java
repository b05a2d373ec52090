// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import tsukasa.api.Texts;

/**
 * Asks before something is done that can't be undone: names who is hit and what may be lost, and takes the reason for the
 * audit trail. The harmless button is the usual one.
 *
 * @param question    one sentence
 * @param hit         who or what is hit, a line each
 * @param consequence what may be lost, one or two sentences
 * @param verb        what the button says that does it, for example "End 3 sessions"
 */
public record Confirmation(String title, String question, List<String> hit, String consequence, String verb) {
    private static final int WIDTH = 460;
    private static final int MOST_ROWS = 9;

    public Confirmation {
        hit = List.copyOf(hit);
    }

    /** Asks, and hands the reason, which may be empty, to {@code then} if the person wants it done. */
    public void ask(Control owner, Locale locale, Consumer<String> then) {
        Texts texts = Texts.of(Confirmation.class, locale);
        Modal modal = new Modal(owner, title);
        Composite area = modal.area();
        words(area, question);
        if (!hit.isEmpty()) {
            names(area);
        }
        words(area, consequence);
        Label why = new Label(area, SWT.NONE);
        why.setText(texts.text("Confirmation_why"));
        Text reason = new Text(area, SWT.BORDER | SWT.SINGLE);
        reason.setTextLimit(500);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(reason);
        Button cancel = modal.button(texts.text("Modal_cancel"), () -> true);
        modal.button(verb, () -> {
            then.accept(reason.getText().strip());
            return true;
        });
        modal.usual(cancel);
        cancel.setFocus();
        modal.open(WIDTH);
    }

    private static void words(Composite area, String text) {
        Label label = new Label(area, SWT.WRAP);
        label.setText(text.replace("&", "&&"));
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH - 40, SWT.DEFAULT).applyTo(label);
    }

    private void names(Composite area) {
        int scroll = hit.size() > MOST_ROWS ? SWT.V_SCROLL : SWT.NONE;
        Text names = new Text(area, SWT.BORDER | SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | scroll);
        names.setText(String.join("\n", hit));
        int most = names.computeTrim(0, 0, 0, MOST_ROWS * names.getLineHeight()).height;
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH - 60, Math.min(most, names.computeSize(WIDTH - 60, SWT.DEFAULT).y)).applyTo(names);
    }
}
