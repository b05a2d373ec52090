// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

import tsukasa.api.report.Column;
import tsukasa.api.report.Table;
import tsukasa.ui.Formats;
import tsukasa.ui.PageContext;
import tsukasa.ui.RecordColumn;

/**
 * What a table of records shows, without a widget: its records, filter and sort order, the index that follows from them,
 * and the selection. Used on the UI thread; long lists are indexed in the background, an older wish giving way to a newer.
 */
public final class TableModel<T> {
    /** Up to so many rows the index is there at once, within a frame. */
    static final int AT_ONCE = 3000;
    private final PageContext context;
    private final String id;
    private final List<RecordColumn<T>> columns;
    private final Formats formats;
    private final RowSelection<T> selection;
    private BiConsumer<RecordIndex<T>, RecordIndex<T>> onShown = (before, after) -> {
    };
    private RecordIndex<T> index = RecordIndex.empty();
    private List<T> records = List.of();
    private List<SortBy> sort = List.of();
    private FilterWords filter = FilterWords.NONE;
    private List<Integer> visible = List.of();
    private int wish;

    public TableModel(PageContext context, String id, List<RecordColumn<T>> columns, Function<T, ?> key) {
        this.context = context;
        this.id = id;
        this.columns = List.copyOf(columns);
        formats = Formats.of(context.site());
        selection = new RowSelection<>(key);
    }

    /** Called with the index before and the one now shown, after the selection has followed. */
    public void onShown(BiConsumer<RecordIndex<T>, RecordIndex<T>> listener) {
        onShown = listener;
    }

    public void records(List<T> next) {
        records = next;
        update();
    }

    public void filter(String typed) {
        FilterWords next = FilterWords.of(typed);
        if (!next.equals(filter)) {
            filter = next;
            update();
        }
    }

    public void sort(List<SortBy> next) {
        if (!next.equals(sort)) {
            sort = List.copyOf(next);
            update();
        }
    }

    /** The columns that the person sees, from left to right; the filter looks at these. */
    public void visible(List<Integer> next) {
        if (!next.equals(visible)) {
            visible = List.copyOf(next);
            update();
        }
    }

    private void update() {
        int thisWish = ++wish;
        List<Integer> searched = visible.stream().filter(i -> !columns.get(i).live()).sorted().toList();
        RecordIndex.Request<T> request = new RecordIndex.Request<>(records, columns, sort, filter, searched, now(), formats);
        RecordIndex<T> from = index;
        if (records.size() <= AT_ONCE) {
            shown(from.next(request, Cancel.NEVER));
        } else {
            context.load("table." + id, progress -> from.next(request, progress::cancelled), next -> {
                if (thisWish == wish) {
                    shown(next);
                }
            });
        }
    }

    private void shown(RecordIndex<T> next) {
        RecordIndex<T> before = index;
        index = next;
        selection.show(next);
        onShown.accept(before, next);
    }

    public RecordIndex<T> index() {
        return index;
    }

    public RowSelection<T> selection() {
        return selection;
    }

    public List<RecordColumn<T>> columns() {
        return columns;
    }

    public List<SortBy> sort() {
        return sort;
    }

    public boolean filtered() {
        return !filter.isEmpty();
    }

    public Formats formats() {
        return formats;
    }

    public Instant now() {
        return context.site().now();
    }

    public Optional<T> current() {
        int cursor = selection.cursor();
        return cursor < 0 || cursor >= index.size() ? Optional.empty() : Optional.of(index.record(cursor));
    }

    public String text(int column, int row) {
        return columns.get(column).text(index.record(row), now(), formats);
    }

    /** The rows in this order as lines of visible cells, for the clipboard. */
    public String lines(List<T> rows) {
        StringBuilder out = new StringBuilder();
        Instant now = now();
        for (T row : rows) {
            for (int i = 0; i < visible.size(); i++) {
                String cell = columns.get(visible.get(i)).text(row, now, formats);
                out.append(i == 0 ? "" : "\t").append(cell.replaceAll("[\\t\\r\\n]", " "));
            }
            out.append(System.lineSeparator());
        }
        return out.toString();
    }

    /** Exactly what is filtered, in its order, with the visible columns; does not change any more. */
    public Table table(String tableId, String title) {
        RecordIndex<T> rows = index;
        List<RecordColumn<T>> shown = visible.stream().map(columns::get).toList();
        Instant now = now();
        List<Column> heads = shown.stream().map(column -> new Column(column.id(), column.title(), column.type())).toList();
        return new Table(tableId, title, heads, sink -> {
            Object[] cells = new Object[shown.size()];
            for (int row = 0; row < rows.size(); row++) {
                for (int i = 0; i < cells.length; i++) {
                    cells[i] = shown.get(i).cell(rows.record(row), now);
                }
                sink.row(cells);
            }
        });
    }

    /** Whether some cell on screen changes by itself. */
    public boolean live() {
        return visible.stream().map(columns::get).anyMatch(RecordColumn::live);
    }
}
