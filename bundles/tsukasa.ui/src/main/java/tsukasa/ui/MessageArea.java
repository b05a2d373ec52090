// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** A sentence above or below the content of a page, with what can be done about it; takes no room while there is none. */
public final class MessageArea {
    private final Composite area;
    private Tone tone = Tone.PLAIN;
    private String sentence = "";

    /** A choice that the sentence offers, for example to try again. */
    public record Choice(String title, Runnable run) {
    }

    /** @param parent with a grid of one column */
    public MessageArea(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(12, 8).spacing(10, 4).extendedMargins(12, 0, 0, 0).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(area);
        area.setVisible(false);
        area.setBackgroundMode(SWT.INHERIT_FORCE);
        area.addListener(SWT.Paint, event -> paint(event.gc));
        area.addListener(SWT.Resize, event -> area.redraw());
        area.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = sentence;
            }
        });
    }

    public Control control() {
        return area;
    }

    public String sentence() {
        return sentence;
    }

    public void show(Tone how, String what, List<Choice> choices) {
        tone = how;
        sentence = what;
        for (Control child : area.getChildren()) {
            child.dispose();
        }
        Palette palette = Palette.of(area);
        area.setBackground(palette.shade(how));
        ((GridLayout) area.getLayout()).numColumns = 1 + choices.size();
        Label words = new Label(area, SWT.WRAP);
        words.setText(what.replace("&", "&&"));
        words.setForeground(palette.text());
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(words);
        for (Choice choice : choices) {
            Button button = new Button(area, SWT.PUSH);
            button.setText(choice.title());
            button.addListener(SWT.Selection, event -> choice.run().run());
        }
        seen(true);
    }

    public void clear() {
        if (area.getVisible()) {
            sentence = "";
            seen(false);
        }
    }

    private void seen(boolean visible) {
        ((GridData) area.getLayoutData()).exclude = !visible;
        area.setVisible(visible);
        area.requestLayout();
    }

    private void paint(GC gc) {
        Rectangle bounds = area.getClientArea();
        gc.setBackground(Palette.of(area).of(tone));
        gc.fillRectangle(0, 0, 4, bounds.height);
    }
}
