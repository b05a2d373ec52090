// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.command;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

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
import tsukasa.tasks.Pairing;
import tsukasa.tasks.RemedyId;
import tsukasa.tasks.TaskService;
import tsukasa.tasks.WhatIfService;

/** Says which remedies unlock more together than each alone. */
@CommandLine.Command(name = "synergies", description = "Which remedies unlock more together than each alone.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=tasks")
public final class SynergiesCommand implements Command {
    private final TaskService tasks;
    private final WhatIfService service;

    @Mixin
    private WhatIfOptions options;

    @Option(names = "--given", paramLabel = "REMEDY;...")
    private String given = "";

    @Activate
    public SynergiesCommand(@Reference TaskService tasks, @Reference WhatIfService service) {
        this.tasks = tasks;
        this.service = service;
    }

    @Override
    public int run(Invocation invocation) {
        Texts texts = Texts.of(SynergiesCommand.class, invocation.site().locale());
        List<Pairing> pairs = options.whatIf(tasks, service, texts).pairings(remedies(given));
        if (invocation.json()) {
            invocation.printJson(pairs.stream().map(SynergiesCommand::json).toList());
            return Invocation.DONE;
        }
        invocation.printTable(Told.table("synergies", texts, sink -> pairs.forEach(pair -> sink.row(pair.first() + " + " + pair.second(), pair
                .together().doubleValue(), pair.firstAlone().doubleValue(), pair.secondAlone().doubleValue(), pair.gain().doubleValue())),
                "remedies", Type.TEXT, "together", Type.DECIMAL, "firstAlone", Type.DECIMAL, "secondAlone", Type.DECIMAL, "gain", Type.DECIMAL));
        return Invocation.DONE;
    }

    static List<RemedyId> remedies(String listed) {
        return Arrays.stream(listed.split("[;,]")).map(String::strip).filter(id -> !id.isEmpty()).map(RemedyId::new).toList();
    }

    private static Map<String, Object> json(Pairing pair) {
        return Told.fields("remedies", List.of(pair.first().value(), pair.second().value()), "together", Told.number(pair.together()), "alone", List
                .of(Told.number(pair.firstAlone()), Told.number(pair.secondAlone())), "gain", Told.number(pair.gain()), "uselessAlone", pair
                        .uselessAlone());
    }
}
