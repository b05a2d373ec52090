// SPDX-License-Identifier: EPL-2.0
package tsukasa.shell.internal;

import java.util.List;
import java.util.Locale;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

import tsukasa.shell.internal.Commands.Entry;
import tsukasa.shell.internal.pages.PageHost;

/** The command palette: type a few letters of what you want, press Enter. */
final class CommandPalette {
    private static final int WIDTH = 640;
    private static final int ROWS = 14;
    private final Shell parent;
    private final PageHost host;
    private final Commands commands;
    private Shell shell;
    private Text filter;
    private Table table;
    private List<Entry> entries;

    CommandPalette(Shell parent, PageHost host, Commands commands) {
        this.parent = parent;
        this.host = host;
        this.commands = commands;
    }

    void open() {
        entries = commands.entries();
        shell = new Shell(parent, SWT.ON_TOP | SWT.NO_TRIM | SWT.TOOL);
        shell.setText(host.texts().text("Palette_title"));
        shell.setBackground(host.look().line());
        GridLayoutFactory.fillDefaults().margins(1, 1).applyTo(shell);
        Composite inner = new Composite(shell, SWT.NONE);
        inner.setBackground(host.look().ground());
        GridLayoutFactory.fillDefaults().margins(10, 10).spacing(0, 8).applyTo(inner);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(inner);
        filter = new Text(inner, SWT.SEARCH | SWT.ICON_SEARCH);
        filter.setMessage(host.texts().text("Palette_hint"));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
        table = new Table(inner, SWT.FULL_SELECTION | SWT.SINGLE | SWT.NO_SCROLL | SWT.V_SCROLL);
        int[] widths = { WIDTH - 330, 170, 130 };
        for (int i = 0; i < widths.length; i++) {
            new TableColumn(table, i == 2 ? SWT.RIGHT : SWT.LEFT).setWidth(widths[i]);
        }
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, table.getItemHeight() * ROWS).applyTo(table);
        filter.addListener(SWT.Modify, event -> fill());
        filter.addListener(SWT.KeyDown, this::keyInFilter);
        filter.addListener(SWT.DefaultSelection, event -> run());
        table.addListener(SWT.DefaultSelection, event -> run());
        shell.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_ESCAPE) {
                shell.dispose();
            }
        });
        fill();
        shell.pack();
        Rectangle over = parent.getBounds();
        shell.setLocation(over.x + (over.width - shell.getSize().x) / 2, over.y + over.height / 8);
        shell.open();
        filter.setFocus();
        shell.addListener(SWT.Deactivate, event -> Display.getCurrent().asyncExec(() -> {
            if (!shell.isDisposed()) {
                shell.dispose();
            }
        }));
    }

    private void keyInFilter(Event event) {
        int step = switch (event.keyCode) {
            case SWT.ARROW_DOWN -> 1;
            case SWT.ARROW_UP -> -1;
            case SWT.PAGE_DOWN -> ROWS - 1;
            case SWT.PAGE_UP -> 1 - ROWS;
            default -> 0;
        };
        if (step != 0 && table.getItemCount() > 0) {
            table.setSelection(Math.clamp(table.getSelectionIndex() + step, 0, table.getItemCount() - 1));
            event.doit = false;
        }
    }

    private void fill() {
        table.setRedraw(false);
        table.removeAll();
        for (Entry entry : entries) {
            if (matches(entry, filter.getText())) {
                TableItem item = new TableItem(table, SWT.NONE);
                item.setText(new String[] { entry.title(), entry.where(), entry.key().flatMap(Keys::readable).orElse("") });
                item.setForeground(1, host.look().quiet());
                item.setForeground(2, host.look().quiet());
                item.setData(entry);
            }
        }
        if (table.getItemCount() > 0) {
            table.setSelection(0);
        }
        table.setRedraw(true);
    }

    /** Whether every word that was typed begins somewhere in the title or in the place. */
    static boolean matches(Entry entry, String typed) {
        String text = (entry.title() + ' ' + entry.where()).toLowerCase(Locale.ROOT);
        for (String word : typed.toLowerCase(Locale.ROOT).strip().split("[\\s\\u3000]+")) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private void run() {
        int index = table.getSelectionIndex();
        if (index >= 0) {
            Entry entry = (Entry) table.getItem(index).getData();
            shell.dispose();
            entry.run().run();
        }
    }
}
