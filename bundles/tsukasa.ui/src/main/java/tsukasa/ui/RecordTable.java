// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

import tsukasa.api.Texts;
import tsukasa.api.report.Table;
import tsukasa.ui.internal.CellPainter;
import tsukasa.ui.internal.ColumnDialog;
import tsukasa.ui.internal.ColumnLayout;
import tsukasa.ui.internal.RecordIndex;
import tsukasa.ui.internal.RowSelection;
import tsukasa.ui.internal.SortBy;
import tsukasa.ui.internal.TableAccess;
import tsukasa.ui.internal.TableCanvas;
import tsukasa.ui.internal.TableInput;
import tsukasa.ui.internal.TableLooks;
import tsukasa.ui.internal.TableModel;

/**
 * Records as rows: filtered as one types, sorted by a click (with shift by several columns), columns to choose, reorder and
 * resize, all by keyboard too. Holds a million rows. What the person arranged is remembered under the table's id. Records
 * that are shown again keep selection and scroll position. Used on the UI thread.
 *
 * @param <T> a record; {@code key} says which one it is when it is read again
 */
public final class RecordTable<T> {
    private static final int TICK_MILLIS = 1000;
    private final PageContext context;
    private final String id;
    private final String title;
    private final Function<T, ?> key;
    private final Texts texts;
    private final TableModel<T> model;
    private final TableLooks<T> looks;
    private final TableCanvas canvas;
    private final ColumnLayout declared;
    private final List<Runnable> selectionListeners = new ArrayList<>();
    private List<PageAction> actions = List.of();
    private Consumer<T> open = row -> {
    };
    private boolean changing;

    /**
     * @param id    names what is remembered and the table to a test; unique within the page
     * @param title what a screen reader calls it
     * @param key   what stays equal when a record is read again; with equals and hashCode
     */
    public RecordTable(Composite parent, PageContext context, String id, String title, List<RecordColumn<T>> columns,
            Function<T, ?> key) {
        this.context = context;
        this.id = id;
        this.title = title;
        this.key = key;
        texts = Texts.of(RecordTable.class, context.site().locale());
        model = new TableModel<>(context, id, columns, key);
        declared = ColumnLayout.of(columns, List.of());
        looks = new TableLooks<>(model, texts);
        canvas = new TableCanvas(parent, columns, model::text, new CellPainter(looks.body()), new CellPainter(looks.header()));
        looks.paint(canvas);
        new TableInput(canvas, model.selection(), new Hands());
        new TableAccess<>(canvas, model, title, this::status);
        model.onShown(this::shown);
        canvas.onArranged(this::arranged);
        arrange(context.recall(memory()).map(text -> ColumnLayout.read(text, columns)).orElse(declared));
        tickEachSecond();
    }

    public Control control() {
        return canvas.control();
    }

    /** Replaces the records; the list must not be changed afterwards, and should answer {@code get(i)} at once. */
    public void show(List<T> records) {
        model.records(records);
    }

    /** Shows only rows of which some visible column holds each word. */
    public void filter(String typed) {
        model.filter(typed);
    }

    /** What stands in the middle when there is no record at all. */
    public void emptyText(String sentence) {
        looks.emptyText(sentence);
        canvas.control().redraw();
    }

    /** Sorts by this column until the person chooses otherwise or has done so before. */
    public RecordTable<T> sortedBy(String column, boolean ascending) {
        if (context.recall(memory()).isEmpty()) {
            model.sort(List.of(new SortBy(index(column), ascending)));
        }
        return this;
    }

    public List<T> selection() {
        return model.selection().records();
    }

    public int selectedCount() {
        return model.selection().count();
    }

    /** The row where the keyboard stands. */
    public Optional<T> current() {
        return model.current();
    }

    /** How many rows the filter lets through. */
    public int rowCount() {
        return model.index().size();
    }

    /** Selects the shown rows with these keys and brings the first into view. */
    public void select(Set<?> keys) {
        model.selection().keys(keys);
        if (model.selection().cursor() >= 0) {
            canvas.reveal(model.selection().cursor());
        }
        selectionChanged();
    }

    /** Called when the selection, the row of the keyboard, or the number of rows may have changed. */
    public void onSelection(Runnable listener) {
        selectionListeners.add(listener);
    }

    /** Called for a double click or Enter. */
    public void onOpen(Consumer<T> listener) {
        open = listener;
    }

    /** Commands that the context menu offers above the table's own. */
    public void actions(List<PageAction> offered) {
        actions = List.copyOf(offered);
    }

    /** For example "12 of 300 rows, 2 selected". */
    public String status() {
        int shown = model.index().size();
        int all = model.index().records().size();
        Formats formats = model.formats();
        String rows = shown == all ? texts.text("RecordTable_rows", formats.number(all))
                : texts.text("RecordTable_rowsOf", formats.number(shown), formats.number(all));
        int selected = selectedCount();
        return selected == 0 ? rows : texts.text("RecordTable_selected", rows, formats.number(selected));
    }

    /** Exactly what is filtered, in its order, with the visible columns; does not change any more. */
    public Table table() {
        return model.table(id, title);
    }

    /** Lets the person choose columns and their order. */
    public void chooseColumns() {
        new ColumnDialog(canvas.control(), texts, model.columns(), layout(), declared, layout -> {
            arrange(layout);
            arranged();
        });
    }

    private String memory() {
        return "table." + id;
    }

    private int index(String column) {
        for (int i = 0; i < model.columns().size(); i++) {
            if (model.columns().get(i).id().equals(column)) {
                return i;
            }
        }
        throw new IllegalArgumentException("table " + id + " has no column " + column);
    }

    private ColumnLayout layout() {
        return new ColumnLayout(canvas.places(), model.sort().stream()
                .map(by -> new ColumnLayout.Sorting(model.columns().get(by.column()).id(), by.ascending())).toList());
    }

    private void arrange(ColumnLayout layout) {
        changing = true;
        canvas.places(layout.places());
        changing = false;
        model.visible(canvas.visibleColumns());
        model.sort(layout.sorting().stream().map(by -> new SortBy(index(by.column()), by.ascending())).toList());
    }

    private void arranged() {
        if (!changing) {
            model.visible(canvas.visibleColumns());
            context.remember(memory(), layout().toString());
        }
    }

    private void shown(RecordIndex<T> before, RecordIndex<T> after) {
        if (control().isDisposed()) {
            return;
        }
        int top = canvas.top();
        int within = canvas.offset() - top * canvas.rowHeight();
        boolean atTop = canvas.offset() == 0;
        int follow = atTop || top >= before.size() ? -1 : RowSelection.positionOf(after, before, top, key);
        canvas.rows(after.size());
        if (follow >= 0 && before.records() != after.records()) {
            canvas.offset(follow * canvas.rowHeight() + within);
        }
        selectionChanged();
    }

    private void selectionChanged() {
        canvas.control().redraw();
        selectionListeners.forEach(Runnable::run);
    }

    private void tickEachSecond() {
        Display display = control().getDisplay();
        Runnable tick = new Runnable() {
            @Override
            public void run() {
                if (model.live() && control().isVisible()) {
                    control().redraw();
                }
                display.timerExec(TICK_MILLIS, this);
            }
        };
        display.timerExec(TICK_MILLIS, tick);
        control().addListener(SWT.Dispose, event -> display.timerExec(-1, tick));
    }

    /** What keyboard and mouse ask for. */
    private final class Hands implements TableInput.Hands {
        @Override
        public void changed() {
            selectionChanged();
        }

        @Override
        public void open() {
            model.current().ifPresent(open);
        }

        @Override
        public void copy() {
            List<T> rows = selection();
            if (!rows.isEmpty()) {
                Clipboard clipboard = new Clipboard(control().getDisplay());
                clipboard.setContents(new Object[] { model.lines(rows) }, new Transfer[] { TextTransfer.getInstance() });
                clipboard.dispose();
            }
        }

        @Override
        public void sort(int column, boolean add) {
            model.sort(SortBy.clicked(model.sort(), column, add));
            arranged();
            control().redraw();
        }

        @Override
        public void chooseColumns() {
            RecordTable.this.chooseColumns();
        }

        @Override
        public int rows() {
            return model.index().size();
        }

        @Override
        public int cursor() {
            return model.selection().cursor();
        }

        @Override
        public List<PageAction> actions() {
            return actions;
        }

        @Override
        public Texts texts() {
            return texts;
        }

        @Override
        public List<SortBy> sorting() {
            return model.sort();
        }

        @Override
        public String columnTitle(int column) {
            return model.columns().get(column).title();
        }

        @Override
        public String textAt(int column, int row) {
            return model.text(column, row);
        }
    }
}
