// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.ui.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import tsukasa.api.report.Table;
import tsukasa.tasks.PlainTables;
import tsukasa.tasks.TaskId;
import tsukasa.ui.FilterField;
import tsukasa.ui.PageAction;
import tsukasa.ui.RecordTable;

/** The inventory: how tasks stand and why not narrows it down, its tasks as rows, the chosen one closely. */
final class InventoryTab implements TaskTab {
    private final Tools tools;
    private final Composite area;
    private final WhyRail rail;
    private final FilterField filter;
    private final RecordTable<TaskRow> table;
    private final TaskDetail detail;
    private final List<PageAction> actions;
    private Optional<Picture> picture = Optional.empty();
    private Scope scope = Scope.ALL;
    private List<TaskRow> rows = List.of();
    private Optional<TaskId> wanted = Optional.empty();

    InventoryTab(Composite parent, Tools tools) {
        this.tools = tools;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 8).spacing(12, 8).applyTo(area);
        rail = new WhyRail(area, tools.words(), this::scope);
        Composite right = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(right);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(right);
        filter = new FilterField(right, tools.words().text("InventoryTab_filter"), typed -> scope(scope.words(typed)), this::intoTable);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter.control());
        SashForm split = new SashForm(right, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).hint(400, 200).applyTo(split);
        table = new RecordTable<>(split, tools.context(), "tasks", tools.words().text("InventoryTab_title"), TaskColumns.all(tools.words()), TaskRow::id);
        TaskChanges changes = new TaskChanges(area, tools, this::labels);
        actions = List.of(tools.action("InventoryTab_add", () -> picture.isPresent(), changes::add),
                tools.action("InventoryTab_edit", () -> table.selectedCount() == 1, () -> changes.edit(table.selection().getFirst().task())),
                tools.action("InventoryTab_remove", () -> table.selectedCount() > 0, () -> changes.remove(table.selection())));
        detail = new TaskDetail(split, tools);
        split.setWeights(58, 42);
        table.actions(actions);
        table.onSelection(this::selected);
        table.onOpen(row -> changes.edit(row.task()));
    }

    private Labels labels() {
        return picture.orElseThrow().labels();
    }

    private void intoTable() {
        table.control().setFocus();
    }

    List<PageAction> actions() {
        return actions;
    }

    @Override
    public Control control() {
        return area;
    }

    @Override
    public void show(Picture next) {
        picture = Optional.of(next);
        narrow();
        wanted.ifPresent(this::open);
    }

    private void scope(Scope next) {
        if (!next.equals(scope)) {
            scope = next;
            narrow();
        }
    }

    private void narrow() {
        picture.ifPresent(known -> {
            rows = scope.of(known.rows());
            rail.show(known, scope);
            table.emptyText(tools.words().text(known.rows().isEmpty() ? "InventoryTab_none" : "InventoryTab_noMatch"));
            table.show(rows);
            selected();
        });
    }

    private void selected() {
        picture.ifPresent(known -> {
            tools.context().status(tools.words().text("InventoryTab_status", rows.size(), known.rows().size()));
            detail.show(table.current(), known);
            tools.context().actionsChanged();
        });
    }

    /** Narrows down to these. */
    void only(Standing standing) {
        filter.type("");
        scope(Scope.ALL.only(standing));
    }

    /** Shows this task, and lets go of whatever hides it. */
    void want(TaskId task) {
        wanted = Optional.of(task);
        picture.ifPresent(known -> open(task));
    }

    private void open(TaskId task) {
        wanted = Optional.empty();
        if (rows.stream().noneMatch(row -> row.id().equals(task))) {
            filter.type("");
            scope(Scope.ALL);
        }
        table.select(Set.of(task));
        intoTable();
    }

    @Override
    public void focus() {
        filter.control().setFocus();
    }

    @Override
    public Optional<Table> table() {
        return rows.isEmpty() ? Optional.empty() : Optional.of(table.table());
    }

    /** The same tasks as an import takes them back. */
    Optional<Table> plain() {
        return rows.isEmpty() ? Optional.empty() : Optional.of(PlainTables.tasks(rows.stream().map(TaskRow::task).toList()));
    }
}
