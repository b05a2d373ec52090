// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.ui.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.swt.widgets.Control;

import tsukasa.tasks.Edit;
import tsukasa.tasks.Task;
import tsukasa.tasks.TaskLinks;
import tsukasa.ui.Confirmation;
import tsukasa.ui.FormDialog;

/** Adds, changes and removes tasks: asks, makes the change, and says what became of it. */
final class TaskChanges {
    private final Control owner;
    private final Tools tools;
    private final TaskWords words;
    private final Supplier<Labels> labels;

    TaskChanges(Control owner, Tools tools, Supplier<Labels> labels) {
        this.owner = owner;
        this.tools = tools;
        this.labels = labels;
        words = tools.words();
    }

    void add() {
        TaskForm form = new TaskForm(words, labels.get());
        FormDialog dialog = new FormDialog(owner, tools.context(), words.text("TaskChanges_add"));
        dialog.fields(form.fields(true), TaskForm.usual());
        dialog.open(words.text("TaskChanges_addVerb"), () -> dialog.read(answers -> form.read(answers, Optional.empty())).flatMap(task -> task)
                .map(task -> tools.services().tasks().addTasks(List.of(task))), added -> {
                    tools.said().good(words.text("TaskChanges_added", added.getFirst().id()));
                    TaskLinks.to(added.getFirst().id()).ifPresent(tools.context()::open);
                });
    }

    void edit(Task before) {
        TaskForm form = new TaskForm(words, labels.get());
        FormDialog dialog = new FormDialog(owner, tools.context(), words.text("TaskChanges_edit", before.id()));
        dialog.fields(form.fields(false), form.answers(before));
        dialog.open(words.text("TaskChanges_save"), () -> dialog.read(answers -> form.read(answers, Optional.of(before))).flatMap(task -> task)
                .map(task -> tools.services().tasks().editTasks(List.of(new Edit<>(before, task)))),
                edited -> tools.said().good(words.text("TaskChanges_edited", before.id())));
    }

    void remove(List<TaskRow> rows) {
        new Confirmation(words.text("TaskChanges_remove"), words.text("TaskChanges_removeQuestion", rows.size()),
                rows.stream().map(row -> row.id() + " " + row.task().name()).toList(), words.text("TaskChanges_removeMeans"),
                words.text("TaskChanges_removeVerb", rows.size())).ask(owner, tools.context().site().locale(),
                        why -> tools.said().change(tools.context(), tools.services().tasks().removeTasks(rows.stream().map(TaskRow::id).toList()), why,
                                removed -> tools.said().good(words.text("TaskChanges_removed", removed.size()))));
    }
}
