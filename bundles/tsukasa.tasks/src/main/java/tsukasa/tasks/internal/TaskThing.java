// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

import tsukasa.api.Texts;
import tsukasa.tasks.Answer;
import tsukasa.tasks.Blocker;
import tsukasa.tasks.BlockerCode;
import tsukasa.tasks.Task;
import tsukasa.tasks.TaskId;

/** Tasks as things that are edited. */
final class TaskThing implements Thing<TaskId, Task> {
    private final TaskStorage storage;
    private final Texts texts;

    TaskThing(TaskStorage storage, Texts texts) {
        this.storage = storage;
        this.texts = texts;
    }

    @Override
    public String word() {
        return "tasks";
    }

    @Override
    public TaskId id(Task thing) {
        return thing.id();
    }

    @Override
    public Ledger<TaskId, Task> ledger() {
        return storage.tables().tasks();
    }

    @Override
    public Vocabulary vocabulary() {
        return storage.tables().vocabulary();
    }

    @Override
    public String text(String key, int count, TaskId first) {
        return texts.text("Task_" + key, count, first);
    }

    @Override
    public Map<String, String> said(Task thing) {
        return Said.of(thing);
    }

    @Override
    public Collection<BlockerCode> codes(Task thing) {
        return thing.blockers().stream().map(Blocker::code).toList();
    }

    @Override
    public Task kept(Optional<Task> before, Task after, LocalDate today) {
        return after.with(dated(before.map(Task::answer), after.answer(), today));
    }

    /** An answer that comes without a day keeps the one that it had if it says the same, and is of today if not. */
    static Answer dated(Optional<Answer> before, Answer after, LocalDate today) {
        if (!after.given()) {
            return Answer.NONE;
        }
        Optional<Answer> same = before.filter(after::saysAs);
        boolean told = after.day().isPresent() && !(same.isEmpty() && before.filter(old -> old.day().equals(after.day())).isPresent());
        return told ? after : new Answer(after.declared(), after.blockers(), same.isPresent() ? same.get().day() : Optional.of(today));
    }
}
