// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.command;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;
import picocli.CommandLine.Mixin;

import tsukasa.api.Texts;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.tasks.PlanFront;
import tsukasa.tasks.TaskService;
import tsukasa.tasks.WhatIfService;

/** Says what can be had for which cost. */
@CommandLine.Command(name = "front", description = "What can be had for which cost.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=tasks")
public final class FrontCommand implements Command {
    private final TaskService tasks;
    private final WhatIfService service;

    @Mixin
    private WhatIfOptions options;

    @Activate
    public FrontCommand(@Reference TaskService tasks, @Reference WhatIfService service) {
        this.tasks = tasks;
        this.service = service;
    }

    @Override
    public int run(Invocation invocation) {
        Texts texts = Texts.of(FrontCommand.class, invocation.site().locale());
        PlanFront front = options.whatIf(tasks, service, texts).front(options.patience(invocation));
        if (invocation.json()) {
            invocation.printJson(Told.fields("plans", front.plans().stream().map(ToldPlan::json).toList(), "optimal", front.optimal()));
        } else {
            ToldPlan.print(front.plans(), invocation, texts);
            invocation.out().println(texts.text(front.optimal() ? "FrontCommand_all" : "FrontCommand_some", front.plans().size()));
        }
        return Invocation.DONE;
    }
}
