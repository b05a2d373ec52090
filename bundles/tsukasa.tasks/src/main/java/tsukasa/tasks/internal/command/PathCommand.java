// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.command;

import java.time.LocalDate;
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

import tsukasa.tasks.Aim;
import tsukasa.tasks.KpiPath;
import tsukasa.tasks.KpiService;
import tsukasa.tasks.Milestone;
import tsukasa.tasks.RemedyId;
import tsukasa.tasks.TaskService;

/** Says how the share of completable tasks came to be what it is, and where it is to go. */
@CommandLine.Command(name = "path", description = "How the share came to be what it is, and where it is to go.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=tasks")
public final class PathCommand implements Command {
    private final TaskService tasks;
    private final KpiService kpis;

    @Option(names = "--as-of", paramLabel = "DAY")
    private LocalDate day;

    @Activate
    public PathCommand(@Reference TaskService tasks, @Reference KpiService kpis) {
        this.tasks = tasks;
        this.kpis = kpis;
    }

    @Override
    public int run(Invocation invocation) {
        Texts texts = Texts.of(PathCommand.class, invocation.site().locale());
        KpiPath path = kpis.path(day == null ? LocalDate.ofInstant(invocation.site().now(), invocation.site().zone()) : day);
        if (invocation.json()) {
            invocation.printJson(Told.fields("actual", path.actual().stream().map(one -> Told.fields("day", one.day().toString(), "tasks", one.kpi()
                    .all().tasks(), "completable", one.kpi().all().completable(), "share", Told.share(one.kpi().all().share()))).toList(), "planned",
                    path.planned().stream().map(PathCommand::json).toList(), "undated", path.undated().stream().map(remedy -> remedy.id().value())
                            .toList(), "targets", path.aims().stream().map(PathCommand::json).toList()));
            return Invocation.DONE;
        }
        invocation.printTable(Told.table("path", texts, sink -> {
            path.actual().forEach(one -> sink.row(one.day(), texts.text("PathCommand_actual"), Told.share(one.kpi().all().share()), (long) one.kpi()
                    .all().completable(), null));
            path.planned().stream().skip(1).forEach(one -> sink.row(one.day(), texts.text("PathCommand_planned"), Told.share(one.kpi().all()
                    .share()), (long) one.kpi().all().completable(), String.join(" + ", one.live().stream().map(RemedyId::value).toList())));
            path.aims().forEach(aim -> sink.row(aim.target().by(), texts.text("PathCommand_target"), aim.target().share().doubleValue(), null,
                    texts.text(aim.met() ? "PathCommand_met" : "PathCommand_missing", aim.missing())));
        }, "day", Type.DATE, "of", Type.TEXT, "share", Type.PERCENT, "completable", Type.INTEGER, "note", Type.TEXT));
        if (!path.undated().isEmpty()) {
            invocation.out().println(texts.text("PathCommand_undated", path.undated().size(), String.join(", ", path.undated().stream()
                    .map(remedy -> remedy.id().value()).toList())));
        }
        return Invocation.DONE;
    }

    private static Map<String, Object> json(Milestone one) {
        return Told.fields("day", one.day().toString(), "completable", one.kpi().all().completable(), "share", Told.share(one.kpi().all().share()),
                "live", one.live().stream().map(RemedyId::value).toList());
    }

    private static Map<String, Object> json(Aim aim) {
        Map<String, Object> json = TargetCommand.json(aim.target());
        json.putAll(Told.fields("expected", Told.share(aim.share()), "missing", aim.missing(), "met", aim.met(), "past", aim.past()));
        return json;
    }
}
