// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;


/** What can be done with the rows beneath, as buttons; the same is in the rows' context menu. */
public final class ButtonRow {
    private final Composite row;
    private final Map<Button, BooleanSupplier> buttons = new LinkedHashMap<>();

    public ButtonRow(Composite parent, List<PageAction> actions) {
        row = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(actions.size() + 1).spacing(6, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        for (PageAction action : actions) {
            Button button = new Button(row, SWT.PUSH);
            button.setText(action.title());
            button.addListener(SWT.Selection, event -> action.run().run());
            buttons.put(button, action.enabled());
        }
        refresh();
    }

    /** Room at the end of the row for something else. */
    public Composite row() {
        return row;
    }

    public Control control() {
        return row;
    }

    public void refresh() {
        buttons.forEach((button, enabled) -> {
            if (button.getEnabled() != enabled.getAsBoolean()) {
                button.setEnabled(enabled.getAsBoolean());
            }
        });
    }
}
