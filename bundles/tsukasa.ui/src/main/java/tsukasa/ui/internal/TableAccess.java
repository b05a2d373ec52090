// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui.internal;

import java.util.function.Supplier;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;

/** What a screen reader hears of a table: its name, how many rows it shows, and the row of the keyboard. */
public final class TableAccess<T> {
    private final TableModel<T> model;
    private final TableCanvas canvas;

    public TableAccess(TableCanvas canvas, TableModel<T> model, String title, Supplier<String> status) {
        this.model = model;
        this.canvas = canvas;
        NatTable table = canvas.control();
        table.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = title;
            }

            @Override
            public void getDescription(AccessibleEvent event) {
                event.result = status.get();
            }
        });
        table.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = ACC.ROLE_TABLE;
            }

            @Override
            public void getValue(AccessibleControlEvent event) {
                event.result = row();
            }
        });
    }

    private String row() {
        int row = model.selection().cursor();
        if (row < 0 || row >= model.index().size()) {
            return "";
        }
        StringBuilder out = new StringBuilder();
        for (int column : canvas.visibleColumns()) {
            String text = model.text(column, row);
            if (!text.isEmpty()) {
                out.append(out.isEmpty() ? "" : ", ").append(model.columns().get(column).title()).append(' ').append(text);
            }
        }
        return out.toString();
    }
}
