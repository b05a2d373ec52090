// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

import tsukasa.api.report.Block;
import tsukasa.api.report.Chart;
import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Figure;
import tsukasa.api.report.Pedigree;
import tsukasa.api.report.ReportResult.Section;
import tsukasa.api.report.Table;
import tsukasa.tasks.Inventory;
import tsukasa.tasks.Pairing;
import tsukasa.tasks.Plan;
import tsukasa.tasks.PlanFront;
import tsukasa.tasks.Remedy;
import tsukasa.tasks.RemedyId;
import tsukasa.tasks.Rung;
import tsukasa.tasks.Scenario;
import tsukasa.tasks.Task;
import tsukasa.tasks.TaskId;
import tsukasa.tasks.WhatIf;

/** The pages of the report on what remedies would unlock. */
final class WhatIfPages {
    private static final int PERCENT = 100;
    private final Words words;
    private final Map<RemedyId, Remedy> remedies = new HashMap<>();
    private final Map<TaskId, Task> tasks = new HashMap<>();
    private final WhatIf whatIf;

    WhatIfPages(Words words, Inventory inventory, WhatIf whatIf) {
        this.words = words;
        this.whatIf = whatIf;
        inventory.remedies().forEach(remedy -> remedies.put(remedy.id(), remedy));
        inventory.tasks().forEach(task -> tasks.put(task.id(), task));
    }

    Section answer(String question, Plan plan, boolean searched) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(question));
        blocks.add(words.paragraph("whatIf_answer", plan.remedies().isEmpty() ? words.say("nothing") : names(plan.remedies()), plan.tasks().size(),
                plan.cost().yen()));
        if (searched) {
            blocks.add(words.paragraph(plan.optimal() ? "whatIf_proven" : "whatIf_bound", plan.bound()));
        }
        blocks.add(new Block.Figures(List.of(words.share("now", whatIf.already(), ""), words.share("reached", plan.share(), words.say(
                "figure_reached_" + whatIf.weighing().by(), whatIf.weighing().weight())), words.count("unlocked", plan.tasks().size(), "")
                .from(Pedigree.count(words.say("source_unlocked"), unlockedTable(plan))),
                new Figure("cost", words.say("figure_cost"), plan.cost().yen(), Type.INTEGER, "")
                        .from(Pedigree.sum(words.say("source_cost"), costs(plan), "cost")))));
        return new Section(words.say("whatIf"), blocks);
    }

    private Table costs(Plan plan) {
        return new Table("costs", words.say("table_chosen"), List.of(words.column("id", Type.TEXT), words.column("remedy", Type.TEXT), words.column("cost",
                Type.INTEGER)), sink -> plan.remedies().forEach(id -> sink.row(id.value(), remedies.get(id).name(), remedies.get(id).cost().yen())));
    }

    private String names(SortedSet<RemedyId> ids) {
        return ids.stream().map(id -> remedies.get(id).name()).collect(Collectors.joining(words.say("and")));
    }

    /** What each chosen one unlocks alone, and what would be lost without it. */
    Section chosen(Plan plan) {
        List<Object[]> rows = plan.remedies().stream().map(id -> {
            SortedSet<RemedyId> others = new TreeSet<>(plan.remedies());
            others.remove(id);
            return new Object[] { id.value(), remedies.get(id).name(), remedies.get(id).cost().yen(), words.blockers(remedies.get(id).removes()),
                    whatIf.with(Set.of(id)).plan().unlocked().doubleValue(), plan.unlocked().subtract(whatIf.with(others).plan().unlocked())
                            .doubleValue() };
        }).toList();
        return new Section(words.say("chosen"), List.of(words.paragraph("chosen_what"), words.table("chosen", rows, "id", Type.TEXT, "remedy",
                Type.TEXT, "cost", Type.INTEGER, "removes", Type.TEXT, "alone", Type.DECIMAL, "without", Type.DECIMAL)));
    }

    Section ladder(Plan plan) {
        List<Rung> rungs = whatIf.ladder(plan.remedies());
        List<Block> blocks = new ArrayList<>();
        if (!rungs.isEmpty()) {
            List<String> steps = new ArrayList<>(List.of(words.say("ladder_now")));
            rungs.forEach(rung -> steps.add(names(rung.added())));
            double[] shares = new double[steps.size()];
            shares[0] = whatIf.already().orElse(0) * PERCENT;
            for (int i = 0; i < rungs.size(); i++) {
                shares[i + 1] = rungs.get(i).share().orElse(0) * PERCENT;
            }
            blocks.add(new Block.Charted(new Chart.ByCategory("ladder", words.say("chart_ladder"), words.say("chart_ladder_description", shares[0]
                    / PERCENT, shares[shares.length - 1] / PERCENT), Chart.ByCategory.Form.HORIZONTAL_BARS, steps, words.say("unit_percent"),
                    List.of(new Chart.CategorySeries(words.say("column_share"), shares)))));
        }
        blocks.add(words.table("ladderSteps", rungs.stream().map(rung -> new Object[] { names(rung.added()), rung.unlocked().doubleValue(), Words
                .cell(rung.share()), rung.cost().yen(), rung.costSoFar().yen() }).toList(), "remedy", Type.TEXT, "unlocked", Type.DECIMAL,
                "share", Type.PERCENT, "cost", Type.INTEGER, "costSoFar", Type.INTEGER));
        return new Section(words.say("ladder"), blocks);
    }

    Section front(PlanFront front) {
        return new Section(words.say("front"), List.of(words.paragraph(front.optimal() ? "front_all" : "front_some", front.plans().size()), words
                .table("front", front.plans().stream().map(plan -> new Object[] { plan.cost().yen(), plan.unlocked().doubleValue(), Words.cell(
                        plan.share()), ids(plan.remedies()) }).toList(), "cost", Type.INTEGER, "unlocked", Type.DECIMAL, "share", Type.PERCENT,
                        "remedies", Type.TEXT)));
    }

    private static String ids(SortedSet<RemedyId> ids) {
        return ids.stream().map(RemedyId::value).collect(Collectors.joining(", "));
    }

    Section pairings(List<Pairing> pairs) {
        return new Section(words.say("pairings"), List.of(words.paragraph(pairs.isEmpty() ? "pairings_none" : "pairings_what"), words.table(
                "pairings", pairs.stream().map(pair -> new Object[] { remedies.get(pair.first()).name() + " + " + remedies.get(pair.second())
                        .name(), pair.firstAlone().doubleValue(), pair.secondAlone().doubleValue(), pair.together().doubleValue(), pair.gain()
                                .doubleValue() }).toList(),
                "remedies", Type.TEXT, "firstAlone", Type.DECIMAL, "secondAlone", Type.DECIMAL, "together", Type.DECIMAL, "gain", Type.DECIMAL)));
    }

    Section scenarios(List<Scenario> scenarios) {
        List<Object[]> rows = scenarios.stream().map(scenario -> {
            Plan plan = whatIf.with(scenario.remedies()).plan();
            return new Object[] { scenario.id().value(), ids(scenario.remedies()), plan.unlocked().doubleValue(), Words.cell(plan.share()), plan
                    .cost().yen(), scenario.note() };
        }).toList();
        return new Section(words.say("scenarios"), List.of(scenarios.isEmpty() ? words.paragraph("scenarios_none") : words.table("scenarios", rows,
                "scenario", Type.TEXT, "remedies", Type.TEXT, "unlocked", Type.DECIMAL, "share", Type.PERCENT, "cost", Type.INTEGER, "note",
                Type.TEXT)));
    }

    Section unlocked(Plan plan) {
        return new Section(words.say("unlocked"), List.of(new Block.Tabular(unlockedTable(plan))));
    }

    private Table unlockedTable(Plan plan) {
        return ((Block.Tabular) words.table("unlockedTasks", plan.tasks().stream().map(tasks::get).map(
                task -> new Object[] { task.id().value(), task.section().map(Object::toString).orElse(null), task.name(), words.blockers(task
                        .blockers()), task.load().yearlyHours().map(Number::doubleValue).orElse(null) }).toList(), "id", Type.TEXT, "section",
                Type.TEXT, "name", Type.TEXT, "blockers", Type.TEXT, "hours", Type.DECIMAL)).table();
    }

    Section method() {
        return new Section(words.say("method"), List.of(words.paragraph("method_unlocks"), words.paragraph("method_exact"), words.paragraph(
                "method_never")));
    }
}
