// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.command;

import java.util.Map;
import java.util.TreeSet;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.api.operation.Operations;
import tsukasa.tasks.Scenario;
import tsukasa.tasks.ScenarioId;
import tsukasa.tasks.TaskService;

/** Keeps a scenario under a name, or removes it. */
@CommandLine.Command(name = "scenario", description = "Keeps a scenario under a name, or removes it.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=tasks")
public final class ScenarioCommand implements Command {
    private final TaskService tasks;
    private final Operations operations;

    @Parameters(paramLabel = "NAME")
    private String name;

    @ArgGroup(multiplicity = "1")
    private What what;

    @Option(names = "--note", paramLabel = "TEXT")
    private String note = "";

    @Option(names = "--why", paramLabel = "REASON")
    private String why = "";

    @Activate
    public ScenarioCommand(@Reference TaskService tasks, @Reference Operations operations) {
        this.tasks = tasks;
        this.operations = operations;
    }

    /** What becomes of it. */
    static final class What {
        @Option(names = "--remedies", required = true, paramLabel = "REMEDY;...")
        private String remedies;

        @Option(names = "--remove", required = true)
        private boolean remove;
    }

    @Override
    public int run(Invocation invocation) {
        ScenarioId id = new ScenarioId(name.strip());
        return Told.of(what.remove ? tasks.removeScenario(id) : tasks.keepScenario(new Scenario(id, new TreeSet<>(SynergiesCommand.remedies(
                what.remedies)), note)), why, operations, invocation, ScenarioCommand::json);
    }

    private static Map<String, Object> json(Scenario scenario) {
        return Told.fields("scenario", scenario.id().value(), "remedies", scenario.remedies().stream().map(Object::toString).toList(), "note",
                scenario.note());
    }
}
