// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui.internal;

import java.util.List;
import java.util.Objects;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Event;

import tsukasa.api.Texts;
import tsukasa.ui.PageAction;

/** Keyboard and mouse of a table, turned into selection, sorting and opening. */
public final class TableInput {
    private static final int CLICK = 4;
    private final TableCanvas canvas;
    private final NatTable table;
    private final RowSelection<?> selection;
    private final Hands hands;
    private int downX = -1;
    private int downY = -1;

    /** What a person's hands ask the table for. */
    public interface Hands {
        void changed();

        void open();

        void copy();

        void sort(int column, boolean add);

        void chooseColumns();

        int rows();

        int cursor();

        List<PageAction> actions();

        Texts texts();

        List<SortBy> sorting();

        String columnTitle(int column);

        String textAt(int column, int row);
    }

    public TableInput(TableCanvas canvas, RowSelection<?> selection, Hands hands) {
        this.canvas = canvas;
        this.selection = selection;
        this.hands = hands;
        table = canvas.control();
        table.addListener(SWT.KeyDown, this::key);
        table.addListener(SWT.MouseDown, this::down);
        table.addListener(SWT.MouseUp, this::up);
        table.addListener(SWT.MouseMove, this::tip);
        table.addListener(SWT.MouseDoubleClick, event -> {
            if (event.button == 1 && canvas.rowAt(event.y) >= 0) {
                hands.open();
            }
        });
        table.addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS || event.detail == SWT.TRAVERSE_ESCAPE);
        TableMenu menu = new TableMenu(canvas, hands);
        table.addListener(SWT.MenuDetect, menu::show);
    }

    private void key(Event event) {
        int cursor = selection.cursor();
        int page = canvas.page();
        int last = hands.rows() - 1;
        switch (event.keyCode) {
            case SWT.ARROW_DOWN -> go(cursor + 1, event);
            case SWT.ARROW_UP -> go(cursor < 0 ? 0 : cursor - 1, event);
            case SWT.PAGE_DOWN -> go(cursor + page, event);
            case SWT.PAGE_UP -> go(cursor - page, event);
            case SWT.HOME -> go(0, event);
            case SWT.END -> go(last, event);
            case SWT.ARROW_LEFT -> canvas.scrollColumns(-1);
            case SWT.ARROW_RIGHT -> canvas.scrollColumns(1);
            case SWT.CR, SWT.KEYPAD_CR -> hands.open();
            case ' ' -> space(cursor, event);
            case 'a' -> all(event);
            case 'c' -> copy(event);
            case SWT.ESC -> {
                selection.none();
                hands.changed();
            }
            default -> {
                // not for the table
            }
        }
    }

    private static boolean control(Event event) {
        return (event.stateMask & SWT.MOD1) != 0;
    }

    private static boolean shift(Event event) {
        return (event.stateMask & SWT.SHIFT) != 0;
    }

    private void go(int row, Event event) {
        if (hands.rows() == 0) {
            return;
        }
        int to = Math.max(0, Math.min(row, hands.rows() - 1));
        if (shift(event)) {
            selection.extendTo(to);
        } else if (control(event)) {
            selection.moveTo(to);
        } else {
            selection.only(to);
        }
        canvas.reveal(to);
        hands.changed();
    }

    private void space(int cursor, Event event) {
        if (cursor < 0 || cursor >= hands.rows()) {
            return;
        }
        if (shift(event)) {
            selection.extendTo(cursor);
        } else {
            selection.toggle(cursor);
        }
        hands.changed();
    }

    private void all(Event event) {
        if (control(event)) {
            selection.all();
            hands.changed();
        }
    }

    private void copy(Event event) {
        if (control(event)) {
            hands.copy();
        }
    }

    private void down(Event event) {
        table.forceFocus();
        downX = event.x;
        downY = event.y;
        int row = canvas.rowAt(event.y);
        if (row < 0 || row >= hands.rows()) {
            return;
        }
        if (event.button == 1) {
            if (shift(event)) {
                selection.extendTo(row);
            } else if (control(event)) {
                selection.toggle(row);
            } else {
                selection.only(row);
            }
            hands.changed();
        } else if (event.button == 3 && !selection.contains(row)) {
            selection.only(row);
            hands.changed();
        }
    }

    private void up(Event event) {
        boolean clicked = event.button == 1 && Math.abs(event.x - downX) < CLICK && Math.abs(event.y - downY) < CLICK;
        int column = canvas.inHeader(event.y) ? canvas.columnAt(event.x) : -1;
        if (clicked && column >= 0 && canvas.columnAt(event.x - CLICK) == column && canvas.columnAt(event.x + CLICK) == column) {
            hands.sort(column, shift(event));
        }
    }

    /** Shows the whole text of a cell that is cut. */
    private void tip(Event event) {
        int column = canvas.columnAt(event.x);
        int row = canvas.rowAt(event.y);
        String tip = null;
        if (column >= 0 && (canvas.inHeader(event.y) || row >= 0 && row < hands.rows())) {
            String text = row < 0 ? hands.columnTitle(column) : hands.textAt(column, row);
            tip = fits(text, canvas.width(column) - 3 * TableCanvas.padding()) ? null : text.replace("&", "&&");
        }
        if (!Objects.equals(tip, table.getToolTipText())) {
            table.setToolTipText(tip);
        }
    }

    private boolean fits(String text, int width) {
        GC gc = new GC(table);
        try {
            return gc.textExtent(text, SWT.DRAW_TRANSPARENT).x <= width;
        } finally {
            gc.dispose();
        }
    }
}
