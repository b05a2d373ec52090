// SPDX-License-Identifier: EPL-2.0
package tsukasa.shell.internal.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import tsukasa.api.Texts;
import tsukasa.api.health.Severity;
import tsukasa.shell.internal.Look;

/** The sentences above a page's content: what could not be done, and what to do. One for each key; takes no room when empty. */
final class Notices {
    /** Something to do about it. */
    record Choice(String title, Runnable run) {
    }

    private final Composite area;
    private final Look look;
    private final Texts texts;
    private final Map<String, Composite> rows = new HashMap<>();

    Notices(Composite parent, Look look, Texts texts) {
        this.look = look;
        this.texts = texts;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 1).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(area);
    }

    void show(String key, Severity severity, String sentence, List<Choice> choices) {
        remove(key);
        Composite row = new Composite(area, SWT.NONE);
        row.setBackground(look.tint(severity));
        row.setBackgroundMode(SWT.INHERIT_FORCE);
        GridLayoutFactory.fillDefaults().numColumns(choices.size() + 3).margins(20, 8).spacing(10, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        Label mark = new Label(row, SWT.NONE);
        mark.setText(Marks.of(severity) + ' ' + texts.text("Severity_" + severity));
        mark.setForeground(look.mark(severity));
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(mark);
        Label words = new Label(row, SWT.WRAP);
        words.setText(sentence);
        words.setForeground(look.text());
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(200, SWT.DEFAULT).applyTo(words);
        for (Choice choice : choices) {
            button(row, choice.title(), choice.run());
        }
        button(row, texts.text("Notices_dismiss"), () -> clear(key));
        rows.put(key, row);
        layout();
    }

    private static void button(Composite row, String title, Runnable run) {
        Button button = new Button(row, SWT.PUSH);
        button.setText(title);
        button.addListener(SWT.Selection, event -> run.run());
        GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).applyTo(button);
    }

    void clear(String key) {
        if (remove(key)) {
            layout();
        }
    }

    void clearAll() {
        if (!rows.isEmpty()) {
            List.copyOf(rows.keySet()).forEach(this::remove);
            layout();
        }
    }

    private boolean remove(String key) {
        Composite row = rows.remove(key);
        if (row != null) {
            row.dispose();
        }
        return row != null;
    }

    private void layout() {
        ((GridData) area.getLayoutData()).exclude = rows.isEmpty();
        area.setVisible(!rows.isEmpty());
        area.getParent().layout(true, true);
    }
}
