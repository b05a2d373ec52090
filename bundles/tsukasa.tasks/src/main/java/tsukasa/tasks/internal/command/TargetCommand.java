// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.command;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;
import picocli.CommandLine.Option;

import tsukasa.api.Texts;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.api.operation.Operations;

import tsukasa.tasks.ScenarioId;
import tsukasa.tasks.Target;
import tsukasa.tasks.TaskService;

/** Sets a target for the share of completable tasks, or removes it. */
@CommandLine.Command(name = "target", description = "Sets a target for the share of completable tasks, or removes it.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=tasks")
public final class TargetCommand implements Command {
    private final TaskService tasks;
    private final Operations operations;

    @Option(names = "--by", required = true, paramLabel = "DAY")
    private LocalDate by;

    @Option(names = "--share", paramLabel = "0.1|10%%")
    private String share;

    @Option(names = "--scenario", paramLabel = "NAME")
    private String scenario;

    @Option(names = "--remove")
    private boolean remove;

    @Option(names = "--why", paramLabel = "REASON")
    private String why = "";

    @Activate
    public TargetCommand(@Reference TaskService tasks, @Reference Operations operations) {
        this.tasks = tasks;
        this.operations = operations;
    }

    @Override
    public int run(Invocation invocation) {
        Texts texts = Texts.of(TargetCommand.class, invocation.site().locale());
        if (remove) {
            return Told.of(tasks.removeTarget(by), why, operations, invocation, TargetCommand::json);
        }
        Optional<Target> target = Optional.ofNullable(share).flatMap(Target::share).map(part -> new Target(by, part, Optional.ofNullable(scenario)
                .filter(name -> !name.isBlank()).map(name -> new ScenarioId(name.strip()))));
        return target.isEmpty() ? invocation.refuse(texts.text("TargetCommand_share", share == null ? "" : share))
                : Told.of(tasks.setTarget(target.get()), why, operations, invocation, TargetCommand::json);
    }

    static Map<String, Object> json(Target target) {
        return Told.fields("by", target.by().toString(), "share", target.share(), "scenario", target.scenario().map(ScenarioId::value)
                .orElse(null));
    }
}
