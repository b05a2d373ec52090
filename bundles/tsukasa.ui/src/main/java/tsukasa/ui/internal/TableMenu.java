// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui.internal;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

import tsukasa.ui.PageAction;

/** The context menu of a table, made when it is asked for: by mouse, or by its key at the row of the keyboard. */
final class TableMenu {
    private final TableCanvas canvas;
    private final TableInput.Hands hands;

    TableMenu(TableCanvas canvas, TableInput.Hands hands) {
        this.canvas = canvas;
        this.hands = hands;
    }

    void show(Event event) {
        NatTable table = canvas.control();
        Menu menu = new Menu(table);
        for (PageAction action : hands.actions()) {
            MenuItem item = item(menu, SWT.PUSH, action.title(), action.run());
            item.setEnabled(action.enabled().getAsBoolean());
        }
        if (menu.getItemCount() > 0) {
            new MenuItem(menu, SWT.SEPARATOR);
        }
        item(menu, SWT.PUSH, hands.texts().text("RecordTable_copy"), hands::copy);
        sorting(menu);
        item(menu, SWT.PUSH, hands.texts().text("RecordTable_columns"), hands::chooseColumns);
        if (event.detail == SWT.MENU_KEYBOARD) {
            menu.setLocation(atCursor(table));
        } else {
            menu.setLocation(event.x, event.y);
        }
        // a chosen item is told after the menu has hidden, so it goes one turn later
        menu.addListener(SWT.Hide, hidden -> table.getDisplay().asyncExec(menu::dispose));
        menu.setVisible(true);
        event.doit = false;
    }

    private void sorting(Menu menu) {
        MenuItem item = new MenuItem(menu, SWT.CASCADE);
        item.setText(hands.texts().text("RecordTable_sortBy"));
        Menu columns = new Menu(menu);
        item.setMenu(columns);
        for (int column : canvas.visibleColumns()) {
            boolean sorted = hands.sorting().stream().anyMatch(by -> by.column() == column);
            MenuItem choice = item(columns, SWT.CHECK, hands.columnTitle(column), () -> hands.sort(column, false));
            choice.setSelection(sorted);
        }
    }

    private static MenuItem item(Menu menu, int style, String text, Runnable run) {
        MenuItem item = new MenuItem(menu, style);
        item.setText(text.replace("&", "&&"));
        item.addListener(SWT.Selection, event -> run.run());
        return item;
    }

    private Point atCursor(NatTable table) {
        Rectangle area = table.getClientArea();
        int row = Math.max(0, hands.cursor());
        int y = canvas.headerHeight() + Math.max(0, row - canvas.top() + 1) * canvas.rowHeight();
        return table.toDisplay(24, Math.min(y, area.height));
    }
}
