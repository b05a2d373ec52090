// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.ui.internal;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import tsukasa.api.report.Column.Type;
import tsukasa.tasks.Task;
import tsukasa.tasks.TaskId;
import tsukasa.tasks.Version;
import tsukasa.ui.FactSheet;
import tsukasa.ui.RecordColumn;
import tsukasa.ui.RecordTable;

/** One task closely: what is known of it, what stands in its way and what would help, and what was said of it before. */
final class TaskDetail {
    private static final int WAIT_MILLIS = 120;
    private static final int FACTS_WIDTH = 330;
    private final Tools tools;
    private final TaskWords words;
    private final Composite area;
    private final StackLayout stack = new StackLayout();
    private final Label nothing;
    private final Composite something;
    private final FactSheet facts;
    private final RecordTable<BlockerLine> blockers;
    private final RecordTable<Version<Task>> history;
    private Optional<TaskRow> shown = Optional.empty();
    private Labels labels;

    TaskDetail(Composite parent, Tools tools) {
        this.tools = tools;
        words = tools.words();
        labels = Labels.of(List.of(), words);
        area = new Composite(parent, SWT.NONE);
        area.setLayout(stack);
        nothing = new Label(area, SWT.WRAP | SWT.CENTER);
        nothing.setText("\n" + words.text("TaskDetail_nothing"));
        something = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(0, 4).spacing(10, 6).applyTo(something);
        facts = new FactSheet(something, TaskColumns.factTitles(words));
        GridDataFactory.fillDefaults().grab(false, true).hint(FACTS_WIDTH, 60).applyTo(facts.control());
        CTabFolder folder = new CTabFolder(something, SWT.BORDER | SWT.FLAT | SWT.TOP);
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 60).applyTo(folder);
        blockers = new RecordTable<>(folder, tools.context(), "task.blockers", words.text("TaskDetail_blockers"), blockerColumns(), BlockerLine::blocker);
        blockers.emptyText(words.text("TaskDetail_noBlockers"));
        history = new RecordTable<>(folder, tools.context(), "task.history", words.text("TaskDetail_history"), historyColumns(), Version::since);
        history.emptyText(words.text("TaskDetail_noHistory"));
        tab(folder, words.text("TaskDetail_blockers"), blockers.control());
        tab(folder, words.text("TaskDetail_history"), history.control());
        folder.setSelection(0);
        stack.topControl = nothing;
    }

    private static void tab(CTabFolder folder, String title, Control control) {
        CTabItem tab = new CTabItem(folder, SWT.NONE);
        tab.setText(title);
        tab.setControl(control);
    }

    private List<RecordColumn<BlockerLine>> blockerColumns() {
        return List.of(RecordColumn.<BlockerLine> text("blocker", words.text("TaskDetail_blocker"), line -> labels.of(line.blocker())).width(24),
                RecordColumn.<BlockerLine> text("state", words.text("TaskDetail_state"), line -> words.text("BlockerState_" + line.state()))
                        .tone(line -> line.state().tone()).width(14),
                RecordColumn.<BlockerLine> text("remedies", words.text("TaskDetail_remedies"), line -> String.join(words.text("Words_and"), line.remedies()))
                        .width(40));
    }

    private List<RecordColumn<Version<Task>>> historyColumns() {
        return List.of(RecordColumn.<Version<Task>> of("since", words.text("TaskDetail_since"), Type.INSTANT, Version::since),
                RecordColumn.<Version<Task>> of("until", words.text("TaskDetail_until"), Type.INSTANT, Version::until),
                RecordColumn.<Version<Task>> text("declared", words.text("Task_declared"), was -> words.declared(was.value().answer().declared())).width(10),
                RecordColumn.<Version<Task>> text("blockers", words.text("TaskDetail_said"), was -> labels.of(was.value().blockers())).width(30),
                RecordColumn.<Version<Task>> text("name", words.text("Task_name"), was -> was.value().name()).width(24));
    }

    /** What takes longer to read follows, not at each step of a key held down. */
    void show(Optional<TaskRow> row, Picture picture) {
        boolean same = row.equals(shown) && labels.equals(picture.labels());
        shown = row;
        labels = picture.labels();
        if (same) {
            return;
        }
        stack.topControl = row.isPresent() ? something : nothing;
        area.layout();
        row.ifPresent(task -> {
            facts.show(TaskColumns.facts(task, words));
            blockers.show(BlockerLine.of(task.assessment(), picture.inventory()));
            history.show(List.of());
            area.getDisplay().timerExec(WAIT_MILLIS, () -> {
                if (!area.isDisposed() && shown.equals(row)) {
                    load(task.id());
                }
            });
        });
    }

    private void load(TaskId id) {
        tools.context().load("task.history", progress -> tools.services().tasks().history(id).reversed(), found -> {
            if (shown.map(TaskRow::id).equals(Optional.of(id))) {
                history.show(found);
            }
        });
    }
}
