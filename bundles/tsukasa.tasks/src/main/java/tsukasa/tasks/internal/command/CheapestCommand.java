// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.command;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

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
import tsukasa.tasks.Plan;
import tsukasa.tasks.TaskService;
import tsukasa.tasks.WhatIf;
import tsukasa.tasks.WhatIfService;

/** Says which remedies reach a share at the least cost. */
@CommandLine.Command(name = "cheapest", description = "Which remedies reach a share at the least cost.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=tasks")
public final class CheapestCommand implements Command {
    private final TaskService tasks;
    private final WhatIfService service;

    @Mixin
    private WhatIfOptions options;

    @Option(names = "--share", required = true, paramLabel = "0.1|10%%")
    private String share;

    @Activate
    public CheapestCommand(@Reference TaskService tasks, @Reference WhatIfService service) {
        this.tasks = tasks;
        this.service = service;
    }

    @Override
    public int run(Invocation invocation) {
        Texts texts = Texts.of(CheapestCommand.class, invocation.site().locale());
        Optional<BigDecimal> target = target();
        if (target.isEmpty()) {
            return invocation.refuse(texts.text("CheapestCommand_wrong", share));
        }
        WhatIf whatIf = options.whatIf(tasks, service, texts);
        Optional<Plan> cheapest = whatIf.cheapestFor(target.get(), options.patience(invocation));
        if (cheapest.isEmpty()) {
            return invocation.refuse(texts.text("CheapestCommand_none", share, whatIf.with(whatIf.offered().stream().map(remedy -> remedy.id())
                    .toList()).plan().share().orElse(0)));
        }
        if (invocation.json()) {
            invocation.printJson(ToldPlan.json(cheapest.get()));
        } else {
            ToldPlan.print(List.of(cheapest.get()), invocation, texts);
        }
        return Invocation.DONE;
    }

    private Optional<BigDecimal> target() {
        boolean percent = share.strip().endsWith("%");
        try {
            BigDecimal number = new BigDecimal(percent ? share.strip().substring(0, share.strip().length() - 1).strip() : share.strip());
            BigDecimal target = percent ? number.movePointLeft(2) : number;
            return Optional.of(target).filter(one -> one.signum() >= 0 && one.compareTo(BigDecimal.ONE) <= 0);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
