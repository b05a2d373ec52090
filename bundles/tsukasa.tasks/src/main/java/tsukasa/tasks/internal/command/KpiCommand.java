// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import tsukasa.api.Section;
import tsukasa.api.Texts;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.api.report.Column.Type;
import tsukasa.tasks.Inventory;
import tsukasa.tasks.Kpi;
import tsukasa.tasks.KpiService;
import tsukasa.tasks.SectionKpi;
import tsukasa.tasks.Tally;
import tsukasa.tasks.TaskService;

/** Says how many tasks can be completed by telework. */
@CommandLine.Command(name = "kpi", description = "How many tasks can be completed by telework.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=tasks")
public final class KpiCommand implements Command {
    private final TaskService tasks;
    private final KpiService kpis;

    @Mixin
    private AsOf asOf;

    @Option(names = "--weight", paramLabel = "COLUMN")
    private String weight;

    @Option(names = "--by-section")
    private boolean bySection;

    @Activate
    public KpiCommand(@Reference TaskService tasks, @Reference KpiService kpis) {
        this.tasks = tasks;
        this.kpis = kpis;
    }

    @Override
    public int run(Invocation invocation) {
        Texts texts = Texts.of(KpiCommand.class, invocation.site().locale());
        Inventory inventory = asOf.inventory(tasks);
        Optional<String> by = Optional.ofNullable(weight);
        if (by.filter(name -> inventory.tasks().stream().noneMatch(task -> task.weights().containsKey(name))).isPresent()) {
            return invocation.refuse(texts.text("KpiCommand_noWeight", weight));
        }
        Kpi kpi = kpis.kpi(inventory, by);
        List<SectionKpi> sections = bySection ? kpis.bySection(inventory, by) : List.of();
        if (invocation.json()) {
            Map<String, Object> json = json(kpi);
            if (bySection) {
                json.put("sections", sections.stream().map(KpiCommand::json).toList());
            }
            invocation.printJson(json);
        } else {
            print(kpi, sections, invocation, texts);
        }
        return Invocation.DONE;
    }

    static Map<String, Object> json(Kpi kpi) {
        Map<String, Object> json = Told.json(kpi.all());
        json.put("withoutPolicyExcluded", Told.json(kpi.withoutExcluded()));
        json.put("unanswered", kpi.all().unanswered());
        json.put("policyExcluded", kpi.excluded());
        json.put("hoursUnknown", kpi.all().hours().unknown());
        json.put("peopleUnknown", kpi.all().people().unknown());
        return json;
    }

    private static Map<String, Object> json(SectionKpi one) {
        Map<String, Object> json = Told.fields("section", one.section().map(Section::value).orElse(null));
        json.putAll(json(one.kpi()));
        return json;
    }

    private static void print(Kpi kpi, List<SectionKpi> sections, Invocation invocation, Texts texts) {
        List<Object[]> rows = new ArrayList<>();
        rows.add(row(texts.text("KpiCommand_all"), kpi.all()));
        rows.add(row(texts.text("KpiCommand_withoutExcluded"), kpi.withoutExcluded()));
        sections.forEach(one -> rows.add(row(one.section().map(Section::value).orElse(texts.text("KpiCommand_noSection")), one.kpi().all())));
        boolean weighted = kpi.all().weighted().isPresent();
        List<Object> columns = new ArrayList<>(List.of("of", Type.TEXT, "tasks", Type.INTEGER, "answered", Type.INTEGER, "completable",
                Type.INTEGER, "share", Type.PERCENT, "byHours", Type.PERCENT, "byPeople", Type.PERCENT));
        if (weighted) {
            columns.addAll(List.of("byWeight", Type.PERCENT));
        }
        invocation.printTable(Told.table("kpi", texts, sink -> rows.forEach(row -> sink.row(weighted ? row : Arrays.copyOf(row,
                row.length - 1))), columns.toArray()));
    }

    private static Object[] row(String name, Tally tally) {
        return new Object[] { name, (long) tally.tasks(), (long) tally.answered(), (long) tally.completable(), Told.share(tally.share()), Told
                .share(tally.hours().share()), Told.share(tally.people().share()), tally.weighted().map(one -> Told.share(one.share())).orElse(
                        null) };
    }
}
