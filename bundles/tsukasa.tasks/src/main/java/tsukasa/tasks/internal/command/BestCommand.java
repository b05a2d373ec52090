// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.command;

import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import tsukasa.api.Texts;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.tasks.Cost;
import tsukasa.tasks.Plan;
import tsukasa.tasks.TaskService;
import tsukasa.tasks.WhatIf;
import tsukasa.tasks.WhatIfService;

/** Says which remedies unlock the most: at most so many, or within a budget. */
@CommandLine.Command(name = "best", description = "Which remedies unlock the most.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=tasks")
public final class BestCommand implements Command {
    private final TaskService tasks;
    private final WhatIfService service;

    @Mixin
    private WhatIfOptions options;

    @ArgGroup(multiplicity = "1")
    private Limit limit;

    @Activate
    public BestCommand(@Reference TaskService tasks, @Reference WhatIfService service) {
        this.tasks = tasks;
        this.service = service;
    }

    /** What there is at most. */
    static final class Limit {
        @Option(names = "--k", required = true, paramLabel = "K")
        private Integer most;

        @Option(names = "--budget", required = true, paramLabel = "YEN")
        private Long budget;
    }

    @Override
    public int run(Invocation invocation) {
        Texts texts = Texts.of(BestCommand.class, invocation.site().locale());
        if (limit.most != null && limit.most < 0 || limit.budget != null && (limit.budget < 0 || limit.budget > Cost.DEAREST)) {
            return invocation.refuse(texts.text("BestCommand_limit", Cost.DEAREST));
        }
        WhatIf whatIf = options.whatIf(tasks, service, texts);
        Plan best = limit.most != null ? whatIf.best(limit.most, options.patience(invocation)) : whatIf.bestWithin(new Cost(limit.budget), options
                .patience(invocation));
        if (invocation.json()) {
            invocation.printJson(ToldPlan.json(best));
        } else {
            ToldPlan.print(List.of(best), invocation, texts);
        }
        return Invocation.DONE;
    }
}
