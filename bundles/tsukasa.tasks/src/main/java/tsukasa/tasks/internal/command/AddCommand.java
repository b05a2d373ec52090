// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.command;

import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import tsukasa.api.Texts;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.api.operation.Operations;

import tsukasa.tasks.TaskId;
import tsukasa.tasks.TaskService;
import tsukasa.tasks.internal.Written;

/** Adds a task to the inventory. */
@CommandLine.Command(name = "add", description = "Adds a task to the inventory.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=tasks")
public final class AddCommand implements Command {
    private final TaskService tasks;
    private final Operations operations;

    @Parameters(paramLabel = "TASK")
    private String id;

    @Mixin
    private TaskOptions options;

    @Option(names = "--why", paramLabel = "REASON")
    private String why = "";

    @Activate
    public AddCommand(@Reference TaskService tasks, @Reference Operations operations) {
        this.tasks = tasks;
        this.operations = operations;
    }

    @Override
    public int run(Invocation invocation) {
        Texts texts = Written.texts(invocation.site().locale());
        TaskId task = new TaskId(id.strip());
        return Told.of(tasks.addTasks(List.of(Written.task(task, options.cells(), Optional.empty(), texts))), why, operations, invocation,
                added -> ListCommand.json(added.getFirst()));
    }
}
