// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;
import picocli.CommandLine.Option;

import tsukasa.api.Texts;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.api.report.Column.Type;
import tsukasa.tasks.Blocker;
import tsukasa.tasks.KpiService;
import tsukasa.tasks.LiveRemedy;
import tsukasa.tasks.Remedy;
import tsukasa.tasks.TaskService;

/** Lists remedies; of those that are live, what they were to unlock and did. */
@CommandLine.Command(name = "remedies", description = "Lists remedies.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=tasks")
public final class RemediesCommand implements Command {
    private final TaskService tasks;
    private final KpiService kpis;

    @Option(names = "--live")
    private boolean live;

    @Activate
    public RemediesCommand(@Reference TaskService tasks, @Reference KpiService kpis) {
        this.tasks = tasks;
        this.kpis = kpis;
    }

    @Override
    public int run(Invocation invocation) {
        Texts texts = Texts.of(RemediesCommand.class, invocation.site().locale());
        if (live) {
            live(kpis.live(LocalDate.ofInstant(invocation.site().now(), invocation.site().zone())), invocation, texts);
            return Invocation.DONE;
        }
        List<Remedy> remedies = tasks.remedies();
        if (invocation.json()) {
            invocation.printJson(remedies.stream().map(RemediesCommand::json).toList());
            return Invocation.DONE;
        }
        invocation.printTable(Told.table("remedies", texts, sink -> remedies.forEach(remedy -> sink.row(remedy.id().value(), remedy.name(), remedy
                .cost().yen(), Blocker.format(remedy.removes()), remedy.live().orElse(null))), "id", Type.TEXT, "name", Type.TEXT, "cost",
                Type.INTEGER, "removes", Type.TEXT, "live", Type.DATE));
        return Invocation.DONE;
    }

    static Map<String, Object> json(Remedy remedy) {
        return Told.fields("id", remedy.id().value(), "name", remedy.name(), "cost", remedy.cost().yen(), "removes", remedy.removes().stream().map(
                Blocker::toString).toList(), "live", remedy.live().map(Object::toString).orElse(null));
    }

    private static void live(List<LiveRemedy> lives, Invocation invocation, Texts texts) {
        if (invocation.json()) {
            invocation.printJson(lives.stream().map(RemediesCommand::json).toList());
            return;
        }
        invocation.printTable(Told.table("live", texts, sink -> lives.forEach(one -> sink.row(one.remedy().id().value(), one.remedy().name(), one
                .remedy().live().orElse(null), (long) one.predicted().size(), (long) one.confirmed().size(), (long) one.refuted().size(),
                (long) one.open())), "id", Type.TEXT, "name", Type.TEXT, "live", Type.DATE, "predicted", Type.INTEGER, "confirmed", Type.INTEGER,
                "refuted", Type.INTEGER, "open", Type.INTEGER));
    }

    private static Map<String, Object> json(LiveRemedy one) {
        Map<String, Object> json = json(one.remedy());
        json.put("predicted", one.predicted().stream().map(Object::toString).toList());
        json.put("confirmed", one.confirmed().stream().map(Object::toString).toList());
        json.put("refuted", one.refuted().stream().map(Object::toString).toList());
        json.put("open", one.open());
        return json;
    }
}
