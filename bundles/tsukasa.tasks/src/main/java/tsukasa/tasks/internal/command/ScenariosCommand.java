// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.command;

import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;
import picocli.CommandLine.Mixin;

import tsukasa.api.Texts;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.api.report.Column.Type;
import tsukasa.tasks.Plan;
import tsukasa.tasks.Scenario;
import tsukasa.tasks.TaskService;
import tsukasa.tasks.WhatIf;
import tsukasa.tasks.WhatIfService;

/** Lists the scenarios that are kept, side by side. */
@CommandLine.Command(name = "scenarios", description = "The scenarios that are kept, side by side.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=tasks")
public final class ScenariosCommand implements Command {
    private final TaskService tasks;
    private final WhatIfService service;

    @Mixin
    private WhatIfOptions options;

    @Activate
    public ScenariosCommand(@Reference TaskService tasks, @Reference WhatIfService service) {
        this.tasks = tasks;
        this.service = service;
    }

    @Override
    public int run(Invocation invocation) {
        Texts texts = Texts.of(ScenariosCommand.class, invocation.site().locale());
        WhatIf whatIf = options.whatIf(tasks, service, texts);
        List<Scenario> scenarios = tasks.scenarios();
        List<Plan> plans = scenarios.stream().map(scenario -> whatIf.with(scenario.remedies()).plan()).toList();
        if (invocation.json()) {
            invocation.printJson(scenarios.stream().map(scenario -> json(scenario, plans.get(scenarios.indexOf(scenario)))).toList());
            return Invocation.DONE;
        }
        invocation.printTable(Told.table("scenarios", texts, sink -> {
            for (int i = 0; i < scenarios.size(); i++) {
                sink.row(scenarios.get(i).id().value(), ToldPlan.remedies(plans.get(i)), plans.get(i).unlocked().doubleValue(), Told.share(plans
                        .get(i).share()), plans.get(i).cost().yen(), scenarios.get(i).note());
            }
        }, "scenario", Type.TEXT, "remedies", Type.TEXT, "unlocked", Type.DECIMAL, "share", Type.PERCENT, "cost", Type.INTEGER, "note", Type.TEXT));
        return Invocation.DONE;
    }

    /** The remedies of the scenario, also those that are live by now and cost nothing any more. */
    private static Map<String, Object> json(Scenario scenario, Plan plan) {
        return Told.fields("scenario", scenario.id().value(), "remedies", scenario.remedies().stream().map(Object::toString).toList(), "unlocked",
                Told.number(plan.unlocked()), "share", Told.share(plan.share()), "cost", plan.cost().yen(), "note", scenario.note());
    }
}
