// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui;

import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;

/** A field to type a filter into. Escape empties it; the arrow down goes on to what is filtered. */
public final class FilterField {
    private final Text text;

    /**
     * @param hint what may be typed; also its name for a screen reader
     * @param down puts the keyboard into what is filtered
     */
    public FilterField(Composite parent, String hint, Consumer<String> typed, Runnable down) {
        text = new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL | SWT.SINGLE | SWT.BORDER);
        text.setMessage(hint);
        text.addListener(SWT.Modify, event -> typed.accept(text.getText()));
        text.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ESC) {
                text.setText("");
                event.doit = false;
            } else if (event.keyCode == SWT.ARROW_DOWN) {
                down.run();
                event.doit = false;
            }
        });
        text.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = hint;
            }
        });
    }

    public Control control() {
        return text;
    }

    public String typed() {
        return text.getText();
    }

    public void type(String filter) {
        text.setText(filter);
        text.setSelection(filter.length());
    }
}
