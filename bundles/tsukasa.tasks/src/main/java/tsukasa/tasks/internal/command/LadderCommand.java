// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.command;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import tsukasa.api.Texts;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.api.report.Column.Type;
import tsukasa.tasks.Remedy;
import tsukasa.tasks.RemedyId;
import tsukasa.tasks.Rung;
import tsukasa.tasks.TaskService;
import tsukasa.tasks.WhatIf;
import tsukasa.tasks.WhatIfService;

/** Says in which order remedies are best brought in, and what each step unlocks and costs. */
@CommandLine.Command(name = "ladder", description = "In which order remedies are best brought in.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=tasks")
public final class LadderCommand implements Command {
    private final TaskService tasks;
    private final WhatIfService service;

    @Mixin
    private WhatIfOptions options;

    @Option(names = "--remedies", paramLabel = "REMEDY;...")
    private String remedies = "";

    @Activate
    public LadderCommand(@Reference TaskService tasks, @Reference WhatIfService service) {
        this.tasks = tasks;
        this.service = service;
    }

    @Override
    public int run(Invocation invocation) {
        Texts texts = Texts.of(LadderCommand.class, invocation.site().locale());
        WhatIf whatIf = options.whatIf(tasks, service, texts);
        List<RemedyId> asked = remedies.isBlank() ? whatIf.offered().stream().map(Remedy::id).toList() : SynergiesCommand.remedies(remedies);
        List<Rung> rungs = whatIf.ladder(asked);
        if (invocation.json()) {
            invocation.printJson(Told.fields("share", Told.share(whatIf.already()), "steps", rungs.stream().map(LadderCommand::json).toList()));
            return Invocation.DONE;
        }
        invocation.printTable(Told.table("ladder", texts, sink -> rungs.forEach(rung -> sink.row(rung.added().stream().map(RemedyId::value).collect(
                Collectors.joining(" + ")), rung.unlocked().doubleValue(), Told.share(rung.share()), rung.cost().yen(), rung.costSoFar().yen())),
                "remedies", Type.TEXT, "unlocked", Type.DECIMAL, "share", Type.PERCENT, "cost", Type.INTEGER, "costSoFar", Type.INTEGER));
        return Invocation.DONE;
    }

    private static Map<String, Object> json(Rung rung) {
        return Told.fields("remedies", rung.added().stream().map(RemedyId::value).toList(), "unlocked", Told.number(rung.unlocked()), "share", Told
                .share(rung.share()), "cost", rung.cost().yen(), "costSoFar", rung.costSoFar().yen());
    }
}
