// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import tsukasa.api.report.Block;
import tsukasa.api.report.Chart;
import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Figure;
import tsukasa.api.report.ReportResult.Section;
import tsukasa.tasks.Assessment;
import tsukasa.tasks.BlockerUse;
import tsukasa.tasks.Bridge;
import tsukasa.tasks.Combination;
import tsukasa.tasks.CombinationChart;
import tsukasa.tasks.Kpi;
import tsukasa.tasks.LiveRemedy;
import tsukasa.tasks.SectionKpi;
import tsukasa.tasks.Tally;

/** The pages of the report on what can be done by telework. */
final class KpiPages {
    private static final int MOST_BARS = 12;
    private final Words words;

    KpiPages(Words words) {
        this.words = words;
    }

    Section answer(Kpi kpi, LocalDate day, List<BlockerUse> blockers, List<Block> path, List<Assessment> tasks) {
        List<Block> blocks = new ArrayList<>();
        Tally all = kpi.all();
        if (all.tasks() == 0) {
            blocks.add(words.paragraph("answer_none"));
            return new Section(words.say("answer"), blocks);
        }
        blocks.add(words.paragraph("answer_what", words.day(day), all.tasks(), all.completable(), all.share().orElse(0)));
        if (!blockers.isEmpty()) {
            blocks.add(words.paragraph("answer_why", blockers.stream().limit(2).map(use -> words.say("answer_reason", words.blocker(use.blocker()),
                    use.tasks())).collect(Collectors.joining(words.say("and")))));
        }
        blocks.add(new Block.Figures(figures(kpi).stream().map(new KpiSources(words, tasks)::with).toList()));
        blocks.addAll(path);
        return new Section(words.say("answer"), blocks);
    }

    private List<Figure> figures(Kpi kpi) {
        Tally all = kpi.all();
        return List.of(words.share("share", all.share(), words.say("figure_share_note", all.completable(), all.tasks())),
                words.share("byHours", all.hours().share(), words.say("figure_unknown", all.hours().unknown())),
                words.share("byPeople", all.people().share(), words.say("figure_unknown", all.people().unknown())),
                words.share("withoutExcluded", kpi.withoutExcluded().share(), words.say("figure_withoutExcluded_note", kpi.excluded())),
                words.count("unanswered", all.unanswered(), words.say("figure_unanswered_note")));
    }

    Section change(Bridge bridge) {
        List<Object[]> rows = new ArrayList<>();
        rows.add(new Object[] { words.say("bridge_end", words.day(bridge.from())), (long) bridge.before().all().completable(), (long) bridge
                .before().all().tasks(), Words.cell(bridge.before().all().share()) });
        bridge.parts().forEach(part -> rows.add(new Object[] { words.say("bridge_" + part.cause()), (long) part.completable(), (long) part.tasks(),
                part.share().doubleValue() }));
        rows.add(new Object[] { words.say("bridge_end", words.day(bridge.to())), (long) bridge.after().all().completable(), (long) bridge.after()
                .all().tasks(), Words.cell(bridge.after().all().share()) });
        return new Section(words.say("change"), List.of(words.paragraph("change_what"), words.table("bridge", rows, "cause", Type.TEXT,
                "completable", Type.INTEGER, "tasks", Type.INTEGER, "share", Type.PERCENT)));
    }

    Section reasons(List<BlockerUse> blockers, List<BlockerUse> items, List<Combination> together) {
        List<Block> blocks = new ArrayList<>();
        if (blockers.isEmpty()) {
            return new Section(words.say("reasons"), List.of(words.paragraph("reasons_none")));
        }
        List<BlockerUse> shown = blockers.stream().limit(MOST_BARS).toList();
        blocks.add(new Block.Charted(new Chart.ByCategory("reasons", words.say("chart_reasons"), words.say("chart_reasons_description", words
                .blocker(blockers.getFirst().blocker()), blockers.getFirst().tasks()), Chart.ByCategory.Form.HORIZONTAL_BARS, shown.stream()
                        .map(use -> words.blocker(use.blocker())).toList(),
                words.say("unit_tasks"), List.of(new Chart.CategorySeries(words.say("column_tasks"), shown.stream().mapToDouble(
                        BlockerUse::tasks).toArray())))));
        blocks.add(uses("blockers", blockers));
        if (!together.isEmpty()) {
            blocks.add(new Block.Charted(CombinationChart.of(together, new CombinationChart.Titles(words.say("chart_together"), words.say(
                    "chart_together_description", together.getFirst().codes().stream().map(words::code).collect(Collectors.joining(" + ")), together
                            .getFirst().tasks()), words.say("unit_tasks")), words::code)));
        }
        blocks.add(words.table("together", together.stream().map(one -> new Object[] { one.codes().stream().map(words::code).collect(Collectors
                .joining(" + ")), (long) one.tasks(), one.hours().doubleValue(), one.people().doubleValue() }).toList(), "blockers", Type.TEXT,
                "tasks", Type.INTEGER, "hours", Type.DECIMAL, "people", Type.DECIMAL));
        if (items.stream().anyMatch(use -> use.blocker().item().isPresent())) {
            blocks.add(uses("items", items.stream().filter(use -> use.blocker().item().isPresent()).toList()));
        }
        return new Section(words.say("reasons"), blocks);
    }

    private Block uses(String id, List<BlockerUse> uses) {
        return words.table(id, uses.stream().map(use -> new Object[] { words.blocker(use.blocker()), (long) use.tasks(), (long) use.alone(), (long) use
                .excluded(), use.hours().doubleValue(), use.people().doubleValue() }).toList(), "blocker", Type.TEXT, "tasks", Type.INTEGER, "alone",
                Type.INTEGER, "excluded", Type.INTEGER, "hours", Type.DECIMAL, "people", Type.DECIMAL);
    }

    Section oneAway(List<Assessment> tasks) {
        return new Section(words.say("oneAway"), List.of(words.paragraph("oneAway_what", tasks.size()), words.table("oneAway", tasks.stream().map(
                one -> new Object[] { one.task().id().value(), one.task().section().map(Object::toString).orElse(null), one.task().name(), words
                        .blockers(one.left()), one.task().load().yearlyHours().map(Number::doubleValue).orElse(null) }).toList(), "id", Type.TEXT,
                "section", Type.TEXT, "name", Type.TEXT, "blocker", Type.TEXT, "hours", Type.DECIMAL)));
    }

    Section bySection(List<SectionKpi> sections) {
        return new Section(words.say("bySection"), List.of(words.table("bySection", sections.stream().map(one -> new Object[] { one.section().map(
                Object::toString).orElse(words.say("noSection")), (long) one.kpi().all().tasks(), (long) one.kpi().all().answered(), (long) one
                        .kpi().all().completable(), Words.cell(one.kpi().all().share()), Words.cell(one.kpi().all().hours().share()) }).toList(),
                "section", Type.TEXT, "tasks", Type.INTEGER, "answered", Type.INTEGER, "completable", Type.INTEGER, "share", Type.PERCENT, "byHours",
                Type.PERCENT)));
    }

    Section live(List<LiveRemedy> lives) {
        return new Section(words.say("live"), List.of(lives.isEmpty() ? words.paragraph("live_none") : words.table("live", lives.stream().map(
                one -> new Object[] { one.remedy().name(), one.remedy().live().orElse(null), (long) one.predicted().size(), (long) one.confirmed()
                        .size(), (long) one.refuted().size(), (long) one.open() }).toList(), "remedy", Type.TEXT, "liveFrom", Type.DATE,
                "predicted", Type.INTEGER, "confirmed", Type.INTEGER, "refuted", Type.INTEGER, "open", Type.INTEGER)));
    }

    Section method() {
        return new Section(words.say("method"), List.of(words.paragraph("method_completable"), words.paragraph("method_shares"), words.paragraph(
                "method_live"), words.paragraph("method_bridge")));
    }
}
