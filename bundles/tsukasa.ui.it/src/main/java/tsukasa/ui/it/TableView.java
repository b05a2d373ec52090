// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui.it;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.nebula.widgets.nattable.NatTable;

/** A table as it is on screen: its rows, each with what its cells say by the titles of their columns. Called off the UI thread. */
record TableView(NatTable table) {
    /** The first table that can be seen, in a dialog before in the window. */
    static TableView first() {
        return new TableView(Ui.find(NatTable.class, table -> true));
    }

    static boolean any() {
        return Ui.on(() -> Ui.visible().stream().anyMatch(NatTable.class::isInstance));
    }

    List<Map<String, String>> rows() {
        return Ui.on(() -> {
            List<Map<String, String>> rows = new ArrayList<>();
            for (int row = 1; row < table.getRowCount(); row++) {
                Map<String, String> cells = new LinkedHashMap<>();
                for (int column = 0; column < table.getColumnCount(); column++) {
                    cells.put(text(column, 0), text(column, row));
                }
                rows.add(cells);
            }
            return rows;
        });
    }

    private String text(int column, int row) {
        return String.valueOf(table.getDataValueByPosition(column, row));
    }

    /** Whether some cell of some row says just this. */
    boolean says(String text) {
        return rows().stream().anyMatch(row -> row.containsValue(text));
    }

    /** Puts the keyboard into the table and goes to the first row that says this. */
    void goTo(String text) throws Exception {
        Ui.on(table::setFocus);
        Keyboard.press(org.eclipse.swt.SWT.HOME);
        List<Map<String, String>> rows = rows();
        for (Map<String, String> row : rows) {
            if (row.containsValue(text)) {
                return;
            }
            Keyboard.press(org.eclipse.swt.SWT.ARROW_DOWN);
        }
        throw new AssertionError("no row says " + text + ": " + rows);
    }
}
