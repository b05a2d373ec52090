// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

import tsukasa.api.Texts;
import tsukasa.ui.Modal;
import tsukasa.ui.RecordColumn;

/** Lets a person say which columns a table shows, and in which order. */
public final class ColumnDialog {
    private static final int WIDTH = 420;
    private final Texts texts;
    private final List<? extends RecordColumn<?>> columns;
    private final List<ColumnLayout.Place> places;
    private final Table list;
    private final Button done;

    /** @param then gets the layout that the person wants; not called if it is called off */
    public ColumnDialog(Control owner, Texts texts, List<? extends RecordColumn<?>> columns, ColumnLayout layout,
            ColumnLayout declared, Consumer<ColumnLayout> then) {
        this.texts = texts;
        this.columns = columns;
        places = new ArrayList<>(layout.places());
        Modal modal = new Modal(owner, texts.text("ColumnDialog_title"));
        Composite area = modal.area();
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 8).applyTo(area);
        Label hint = new Label(area, SWT.WRAP);
        hint.setText(texts.text("ColumnDialog_hint"));
        GridDataFactory.fillDefaults().span(2, 1).hint(WIDTH - 40, SWT.DEFAULT).grab(true, false).applyTo(hint);
        list = new Table(area, SWT.CHECK | SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
        GridDataFactory.fillDefaults().grab(true, true).hint(260, 320).applyTo(list);
        listen();
        buttons(area, declared);
        done = modal.button(texts.text("ColumnDialog_show"), () -> {
            then.accept(new ColumnLayout(places, layout.sorting()));
            return true;
        });
        modal.button(texts.text("Modal_cancel"), () -> true);
        modal.usual(done);
        fill(0);
        list.setFocus();
        modal.open(WIDTH);
    }

    private void listen() {
        list.addListener(SWT.Selection, event -> {
            if (event.detail == SWT.CHECK) {
                check((TableItem) event.item);
            }
        });
        list.addListener(SWT.KeyDown, event -> {
            if ((event.stateMask & SWT.MOD3) != 0 && (event.keyCode == SWT.ARROW_UP || event.keyCode == SWT.ARROW_DOWN)) {
                move(event.keyCode == SWT.ARROW_UP ? -1 : 1);
                event.doit = false;
            }
        });
    }

    private void buttons(Composite area, ColumnLayout declared) {
        Composite bar = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(bar);
        GridDataFactory.fillDefaults().applyTo(bar);
        button(bar, "ColumnDialog_up", () -> move(-1));
        button(bar, "ColumnDialog_down", () -> move(1));
        button(bar, "ColumnDialog_declared", () -> {
            places.clear();
            places.addAll(declared.places());
            fill(0);
        });
    }

    private void button(Composite bar, String key, Runnable run) {
        Button button = new Button(bar, SWT.PUSH);
        button.setText(texts.text(key));
        button.addListener(SWT.Selection, event -> run.run());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
    }

    private void fill(int selected) {
        list.removeAll();
        for (ColumnLayout.Place place : places) {
            TableItem item = new TableItem(list, SWT.NONE);
            item.setText(title(place));
            item.setChecked(place.shown());
        }
        list.setSelection(selected);
    }

    private String title(ColumnLayout.Place place) {
        return columns.stream().filter(column -> column.id().equals(place.column())).findFirst().orElseThrow().title();
    }

    private void check(TableItem item) {
        int at = list.indexOf(item);
        ColumnLayout.Place place = places.get(at);
        places.set(at, new ColumnLayout.Place(place.column(), item.getChecked(), place.width()));
        done.setEnabled(places.stream().anyMatch(ColumnLayout.Place::shown));
    }

    private void move(int by) {
        int from = list.getSelectionIndex();
        int to = from + by;
        if (from >= 0 && to >= 0 && to < places.size()) {
            places.add(to, places.remove(from));
            fill(to);
        }
    }
}
