// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import tsukasa.api.Texts;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.api.operation.Operations;

import tsukasa.tasks.Edit;
import tsukasa.tasks.Remedy;
import tsukasa.tasks.RemedyId;
import tsukasa.tasks.TaskService;
import tsukasa.tasks.internal.Written;

/** Adds a remedy, changes it, or removes it. */
@CommandLine.Command(name = "remedy", description = "Adds a remedy, changes it, or removes it.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=tasks")
public final class RemedyCommand implements Command {
    private final TaskService tasks;
    private final Operations operations;

    @Parameters(paramLabel = "REMEDY")
    private String id;

    @Option(names = "--name", paramLabel = "NAME")
    private String name;

    @Option(names = "--cost", paramLabel = "YEN")
    private String cost;

    @Option(names = "--removes", paramLabel = "CODE[:ITEM];...")
    private String removes;

    @Option(names = "--live", paramLabel = "DAY")
    private String live;

    @Option(names = "--remove")
    private boolean remove;

    @Option(names = "--why", paramLabel = "REASON")
    private String why = "";

    @Activate
    public RemedyCommand(@Reference TaskService tasks, @Reference Operations operations) {
        this.tasks = tasks;
        this.operations = operations;
    }

    @Override
    public int run(Invocation invocation) {
        Texts texts = Written.texts(invocation.site().locale());
        RemedyId remedy = new RemedyId(id.strip());
        if (remove) {
            return Told.of(tasks.removeRemedies(List.of(remedy)), why, operations, invocation, RemedyCommand::json);
        }
        Optional<Remedy> before = tasks.remedy(remedy);
        Remedy after = Written.remedy(remedy, cells(), before, texts);
        return Told.of(before.isEmpty() ? tasks.addRemedies(List.of(after)) : tasks.editRemedies(List.of(new Edit<>(before.get(), after))), why,
                operations, invocation, RemedyCommand::json);
    }

    private Map<String, String> cells() {
        Map<String, String> cells = new LinkedHashMap<>();
        TaskOptions.put(cells, "name", name);
        TaskOptions.put(cells, "cost", cost);
        TaskOptions.put(cells, "removes", removes);
        TaskOptions.put(cells, "live", live);
        return cells;
    }

    private static Object json(List<Remedy> remedies) {
        return RemediesCommand.json(remedies.getFirst());
    }
}
