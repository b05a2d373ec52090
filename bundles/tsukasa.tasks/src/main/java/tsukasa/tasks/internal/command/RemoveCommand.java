// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.command;

import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.api.operation.Operations;
import tsukasa.tasks.TaskId;
import tsukasa.tasks.TaskService;

/** Removes tasks from the inventory; their past stays. */
@CommandLine.Command(name = "remove", description = "Removes tasks from the inventory.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=tasks")
public final class RemoveCommand implements Command {
    private final TaskService tasks;
    private final Operations operations;

    @Parameters(paramLabel = "TASK", arity = "1..*")
    private List<String> ids;

    @Option(names = "--why", paramLabel = "REASON")
    private String why = "";

    @Activate
    public RemoveCommand(@Reference TaskService tasks, @Reference Operations operations) {
        this.tasks = tasks;
        this.operations = operations;
    }

    @Override
    public int run(Invocation invocation) {
        return Told.of(tasks.removeTasks(ids.stream().map(TaskId::new).toList()), why, operations, invocation, removed -> removed.stream().map(
                task -> task.id().value()).toList());
    }
}
