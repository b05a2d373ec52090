// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.command;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import tsukasa.api.Texts;
import tsukasa.api.command.Invocation;
import tsukasa.api.report.Column.Type;
import tsukasa.tasks.Plan;
import tsukasa.tasks.RemedyId;
import tsukasa.tasks.TaskId;

/** How plans are written for people and for programs. */
final class ToldPlan {
    private ToldPlan() {
    }

    static Map<String, Object> json(Plan plan) {
        return Told.fields("remedies", plan.remedies().stream().map(RemedyId::value).toList(), "unlocked", Told.number(plan.unlocked()), "share",
                Told.share(plan.share()), "cost", plan.cost().yen(), "optimal", plan.optimal(), "bound", Told.number(plan.bound()), "tasks", plan
                        .tasks().stream().map(TaskId::value).toList());
    }

    static void print(List<Plan> plans, Invocation invocation, Texts texts) {
        invocation.printTable(Told.table("plans", texts, sink -> plans.forEach(plan -> sink.row(remedies(plan), plan.unlocked().doubleValue(),
                Told.share(plan.share()), plan.cost().yen(), plan.optimal() ? texts.text("ToldPlan_proven") : texts.text("ToldPlan_bound", plan
                        .bound()))), "remedies", Type.TEXT, "unlocked", Type.DECIMAL, "share", Type.PERCENT, "cost", Type.INTEGER, "proof",
                Type.TEXT));
    }

    static String remedies(Plan plan) {
        return plan.remedies().stream().map(RemedyId::value).collect(Collectors.joining(", "));
    }
}
