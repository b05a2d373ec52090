// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.command;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import tsukasa.api.Section;
import tsukasa.api.Texts;
import tsukasa.api.UserId;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.api.report.Column.Type;

import tsukasa.tasks.Blocker;
import tsukasa.tasks.Contradiction;
import tsukasa.tasks.Evidence;
import tsukasa.tasks.EvidenceService;
import tsukasa.tasks.Sighting;
import tsukasa.tasks.TaskService;

/** Says which tasks people were seen to do by telework, and what contradicts what was answered. */
@CommandLine.Command(name = "evidence", description = "Which tasks people were seen to do by telework.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=tasks")
public final class EvidenceCommand implements Command {
    private final TaskService tasks;
    private final EvidenceService service;

    @Mixin
    private AsOf asOf;

    @Parameters(paramLabel = "TASK", arity = "0..*")
    private List<String> ids = List.of();

    @Option(names = "--contradictions")
    private boolean contradictions;

    @Activate
    public EvidenceCommand(@Reference TaskService tasks, @Reference EvidenceService service) {
        this.tasks = tasks;
        this.service = service;
    }

    @Override
    public int run(Invocation invocation) {
        Texts texts = Texts.of(EvidenceCommand.class, invocation.site().locale());
        Evidence evidence = service.evidence(asOf.inventory(tasks));
        if (contradictions) {
            contradictions(evidence, invocation, texts);
        } else {
            sightings(evidence, invocation, texts);
        }
        return Invocation.DONE;
    }

    private void sightings(Evidence evidence, Invocation invocation, Texts texts) {
        List<Sighting> seen = evidence.sightings().entrySet().stream().filter(entry -> ids.isEmpty() || ids.contains(entry.getKey().value()))
                .flatMap(entry -> entry.getValue().stream()).toList();
        if (invocation.json()) {
            invocation.printJson(Told.fields("notes", evidence.notes(), "unclear", evidence.unclear(), "sightings", seen.stream().map(
                    EvidenceCommand::json).toList()));
            return;
        }
        invocation.printTable(Told.table("evidence", texts, sink -> seen.forEach(one -> sink.row(one.task().value(), one.note().start(), one.note()
                .user().map(UserId::value).orElse(null), one.note().section().map(Section::value).orElse(null), one.note().text())), "id",
                Type.TEXT, "start", Type.INSTANT, "user", Type.TEXT, "section", Type.TEXT, "note", Type.TEXT));
        invocation.out().println(texts.text("EvidenceCommand_count", evidence.notes(), seen.size(), evidence.unclear()));
    }

    private static Map<String, Object> json(Sighting one) {
        return Told.fields("task", one.task().value(), "work", one.note().work(), "user", one.note().user().map(UserId::value).orElse(null),
                "section", one.note().section().map(Section::value).orElse(null), "start", one.note().start().toString(), "end", one.note().end()
                        .map(Object::toString).orElse(null),
                "note", one.note().text());
    }

    private static void contradictions(Evidence evidence, Invocation invocation, Texts texts) {
        List<Contradiction> found = evidence.contradictions();
        if (invocation.json()) {
            invocation.printJson(found.stream().map(EvidenceCommand::json).toList());
            return;
        }
        invocation.printTable(Told.table("contradictions", texts, sink -> found.forEach(one -> sink.row(texts.text("Contradiction_" + one.kind()), one
                .task().task().id().value(), one.task().task().section().map(Section::value).orElse(null), one.task().task().name(), (long) one
                        .sightings(), one.last().orElse(null), Blocker.format(one.task().left()))), "kind", Type.TEXT, "id", Type.TEXT, "section",
                Type.TEXT, "name", Type.TEXT, "seen", Type.INTEGER, "last", Type.INSTANT, "left", Type.TEXT));
        invocation.out().println(texts.text(evidence.known() ? "EvidenceCommand_contradictionCount" : "EvidenceCommand_nothing", found.size()));
    }

    private static Map<String, Object> json(Contradiction one) {
        return Told.fields("kind", one.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'), "task", one.task().task().id().value(), "name", one
                .task().task().name(), "section", one.task().task().section().map(Section::value).orElse(null), "sightings", one.sightings(), "last",
                one.last().map(Object::toString).orElse(null), "declared", one.task().task().answer().declared().code(), "left", one.task().left()
                        .stream().map(Blocker::toString).toList());
    }
}
