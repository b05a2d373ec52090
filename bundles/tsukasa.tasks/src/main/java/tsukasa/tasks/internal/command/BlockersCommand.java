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
import tsukasa.tasks.Blocker;
import tsukasa.tasks.BlockerCode;
import tsukasa.tasks.BlockerKind;
import tsukasa.tasks.BlockerUse;
import tsukasa.tasks.Combination;
import tsukasa.tasks.Inventory;
import tsukasa.tasks.KpiService;
import tsukasa.tasks.TaskService;

/** Says what stands in the way of how many tasks. */
@CommandLine.Command(name = "blockers", description = "What stands in the way of how many tasks.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=tasks")
public final class BlockersCommand implements Command {
    private final TaskService tasks;
    private final KpiService kpis;

    @Mixin
    private AsOf asOf;

    @Option(names = "--items")
    private boolean items;

    @Option(names = "--together")
    private boolean together;

    @Activate
    public BlockersCommand(@Reference TaskService tasks, @Reference KpiService kpis) {
        this.tasks = tasks;
        this.kpis = kpis;
    }

    @Override
    public int run(Invocation invocation) {
        Inventory inventory = asOf.inventory(tasks);
        Texts texts = Texts.of(BlockersCommand.class, invocation.site().locale());
        Map<BlockerCode, String> labels = tasks.vocabulary().stream().collect(Collectors.toMap(BlockerKind::code, BlockerKind::label));
        labels.put(BlockerCode.UNSTATED, texts.text("BlockersCommand_unstated"));
        if (together) {
            combinations(kpis.combinations(inventory), labels, invocation, texts);
        } else {
            uses(items ? kpis.items(inventory) : kpis.blockers(inventory), labels, invocation, texts);
        }
        return Invocation.DONE;
    }

    private static void combinations(List<Combination> all, Map<BlockerCode, String> labels, Invocation invocation, Texts texts) {
        if (invocation.json()) {
            invocation.printJson(all.stream().map(one -> Told.fields("blockers", one.codes().stream().map(BlockerCode::value).toList(), "tasks",
                    one.tasks(), "hours", Told.number(one.hours()), "people", Told.number(one.people()))).toList());
            return;
        }
        invocation.printTable(Told.table("together", texts, sink -> all.forEach(one -> sink.row(one.codes().stream().map(labels::get).collect(
                Collectors.joining(" + ")), (long) one.tasks(), one.hours().doubleValue(), one.people().doubleValue())), "left", Type.TEXT,
                "tasks", Type.INTEGER, "yearlyHours", Type.DECIMAL, "people", Type.DECIMAL));
    }

    private static void uses(List<BlockerUse> all, Map<BlockerCode, String> labels, Invocation invocation, Texts texts) {
        if (invocation.json()) {
            invocation.printJson(all.stream().map(one -> json(one, labels)).toList());
            return;
        }
        invocation.printTable(Told.table("blockers", texts, sink -> all.forEach(one -> sink.row(label(one.blocker(), labels), (long) one.tasks(),
                (long) one.alone(), (long) one.excluded(), one.hours().doubleValue(), one.people().doubleValue())), "blocker", Type.TEXT,
                "tasks", Type.INTEGER, "alone", Type.INTEGER, "excluded", Type.INTEGER, "yearlyHours", Type.DECIMAL, "people",
                Type.DECIMAL));
    }

    private static Map<String, Object> json(BlockerUse one, Map<BlockerCode, String> labels) {
        return Told.fields("blocker", one.blocker().code().value(), "item", one.blocker().item().orElse(null), "label", labels.get(one.blocker()
                .code()), "tasks", one.tasks(), "alone", one.alone(), "policyExcluded", one.excluded(), "hours", Told.number(one.hours()),
                "people", Told.number(one.people()));
    }

    private static String label(Blocker blocker, Map<BlockerCode, String> labels) {
        String label = labels.getOrDefault(blocker.code(), blocker.code().value());
        return blocker.item().map(item -> label + ": " + item).orElse(label);
    }
}
