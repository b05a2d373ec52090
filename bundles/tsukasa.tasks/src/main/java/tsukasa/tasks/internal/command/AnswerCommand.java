// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.command;

import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.api.operation.Operations;
import tsukasa.tasks.Answer;
import tsukasa.tasks.Blocker;
import tsukasa.tasks.Completable;
import tsukasa.tasks.Edit;
import tsukasa.tasks.Task;
import tsukasa.tasks.TaskId;
import tsukasa.tasks.TaskService;

/** Changes the answer of one task or of several; what is not said stays. */
@CommandLine.Command(name = "answer", description = "Changes the answer of tasks.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=tasks")
public final class AnswerCommand implements Command {
    private final TaskService tasks;
    private final Operations operations;

    @Parameters(paramLabel = "TASK", arity = "1..*")
    private List<String> ids;

    @Option(names = "--completable", paramLabel = "yes|no|partly")
    private String completable;

    @Option(names = "--blockers", paramLabel = "CODE[:ITEM];...")
    private String blockers;

    @Option(names = "--why", paramLabel = "REASON")
    private String why = "";

    @Activate
    public AnswerCommand(@Reference TaskService tasks, @Reference Operations operations) {
        this.tasks = tasks;
        this.operations = operations;
    }

    @Override
    public int run(Invocation invocation) {
        Texts texts = Texts.of(AnswerCommand.class, invocation.site().locale());
        List<Edit<Task>> edits = ids.stream().map(id -> edit(id, texts)).toList();
        return Told.of(tasks.editTasks(edits), why, operations, invocation, changed -> changed.stream().map(task -> task.id().value())
                .toList());
    }

    private Edit<Task> edit(String id, Texts texts) {
        Task before = tasks.task(new TaskId(id)).orElseThrow(() -> new Refusal(texts.text("AnswerCommand_gone", id)));
        try {
            Completable declared = completable == null ? before.answer().declared() : Completable.ofCode(completable)
                    .orElseThrow(() -> new Refusal(texts.text("AnswerCommand_code", completable)));
            return new Edit<>(before, before.with(new Answer(declared, blockers == null ? before.blockers() : Blocker.parseAll(blockers),
                    Optional.empty())));
        } catch (IllegalArgumentException e) {
            throw new Refusal(texts.text("AnswerCommand_blockers_wrong", blockers), e);
        }
    }
}
