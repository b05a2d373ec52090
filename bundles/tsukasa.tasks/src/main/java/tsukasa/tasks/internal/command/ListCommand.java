// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.command;

import java.util.List;
import java.util.Locale;
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
import tsukasa.tasks.Assessment;
import tsukasa.tasks.Blocker;
import tsukasa.tasks.Inventory;
import tsukasa.tasks.KpiService;
import tsukasa.tasks.Task;
import tsukasa.tasks.TaskService;

/** Lists tasks and how they stand. */
@CommandLine.Command(name = "list", description = "Lists tasks.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=tasks")
public final class ListCommand implements Command {
    private final TaskService tasks;
    private final KpiService kpis;

    @Mixin
    private AsOf asOf;

    @Option(names = "--section", paramLabel = "SECTION")
    private String section;

    @Option(names = "--blocker", paramLabel = "CODE[:ITEM]")
    private String blocker;

    @Option(names = "--state", paramLabel = "completable|blocked|unanswered|excluded")
    private StateOfTask state;

    @Option(names = "--one-away")
    private boolean oneAway;

    @Option(names = "--contradictions")
    private boolean contradictions;

    @Activate
    public ListCommand(@Reference TaskService tasks, @Reference KpiService kpis) {
        this.tasks = tasks;
        this.kpis = kpis;
    }

    @Override
    public int run(Invocation invocation) {
        Inventory inventory = asOf.inventory(tasks);
        Optional<Blocker> wanted = Optional.ofNullable(blocker).map(Blocker::parse);
        List<Assessment> listed = (oneAway ? kpis.oneAway(inventory) : kpis.assess(inventory)).stream()
                .filter(one -> section == null || one.task().section().map(Section::value).orElse("").equals(section))
                .filter(one -> wanted.isEmpty() || one.left().stream().anyMatch(wanted.get()::covers))
                .filter(one -> state == null || StateOfTask.of(one) == state)
                .filter(one -> !contradictions || one.task().answer().contradictory()).toList();
        if (invocation.json()) {
            invocation.printJson(listed.stream().map(ListCommand::json).toList());
            return Invocation.DONE;
        }
        Texts texts = Texts.of(ListCommand.class, invocation.site().locale());
        invocation.printTable(Told.table("tasks", texts, sink -> listed.forEach(one -> sink.row(one.task().id().value(), one.task().section().map(
                Section::value).orElse(null), one.task().name(), one.task().load().yearlyHours().map(Number::doubleValue).orElse(null), texts
                        .text("StateOfTask_" + StateOfTask.of(one)), Blocker.format(one.left()))), "id", Type.TEXT, "section", Type.TEXT, "name",
                Type.TEXT, "yearlyHours", Type.DECIMAL, "state", Type.TEXT, "left", Type.TEXT));
        invocation.out().println(texts.text("ListCommand_count", listed.size()));
        return Invocation.DONE;
    }

    private static Map<String, Object> json(Assessment one) {
        Map<String, Object> json = json(one.task());
        json.putAll(Told.fields("state", StateOfTask.of(one).name().toLowerCase(Locale.ROOT), "left", one.left().stream().map(Blocker::toString)
                .toList()));
        return json;
    }

    static Map<String, Object> json(Task task) {
        return Told.fields("id", task.id().value(), "section", task.section().map(Section::value).orElse(null), "name", task.name(), "volume",
                Told.number(task.load().volume()), "hours", Told.number(task.load().hours()), "people", Told.number(task.load().people()),
                "layer", task.layer().code(), "completable", task.answer().declared().code(), "blockers", task.blockers().stream().map(
                        Blocker::toString).toList(),
                "answered", task.answer().day().map(Object::toString).orElse(null), "systems", List.copyOf(task.systems()), "weights", weights(
                        task));
    }

    private static Map<String, Object> weights(Task task) {
        Map<String, Object> weights = Told.fields();
        task.weights().forEach((name, weight) -> weights.put(name, Told.number(weight.value())));
        return weights;
    }
}
