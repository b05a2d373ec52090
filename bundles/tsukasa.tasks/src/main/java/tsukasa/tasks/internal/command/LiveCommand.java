// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.command;

import java.time.LocalDate;
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
import tsukasa.tasks.Edit;
import tsukasa.tasks.Remedy;
import tsukasa.tasks.RemedyId;
import tsukasa.tasks.TaskService;

/** Says from which day remedies are live, or that this is open again. */
@CommandLine.Command(name = "live", description = "Says from which day remedies are live.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=tasks")
public final class LiveCommand implements Command {
    private final TaskService tasks;
    private final Operations operations;

    @Parameters(paramLabel = "REMEDY", arity = "1..*")
    private List<String> ids;

    @Option(names = "--from", paramLabel = "DAY")
    private LocalDate from;

    @Option(names = "--open")
    private boolean open;

    @Option(names = "--why", paramLabel = "REASON")
    private String why = "";

    @Activate
    public LiveCommand(@Reference TaskService tasks, @Reference Operations operations) {
        this.tasks = tasks;
        this.operations = operations;
    }

    @Override
    public int run(Invocation invocation) {
        Texts texts = Texts.of(LiveCommand.class, invocation.site().locale());
        LocalDate day = from == null ? LocalDate.ofInstant(invocation.site().now(), invocation.site().zone()) : from;
        List<Edit<Remedy>> edits = ids.stream().map(id -> {
            Remedy before = tasks.remedy(new RemedyId(id)).orElseThrow(() -> new Refusal(texts.text("LiveCommand_gone", id)));
            return new Edit<>(before, new Remedy(before.id(), before.name(), before.cost(), before.removes(), open ? Optional.empty()
                    : Optional.of(day)));
        }).toList();
        return Told.of(tasks.editRemedies(edits), why, operations, invocation, changed -> changed.stream().map(RemediesCommand::json).toList());
    }
}
