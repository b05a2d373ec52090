// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.command;

import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import tsukasa.api.Texts;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.api.operation.Operations;
import tsukasa.api.report.Column.Type;

import tsukasa.tasks.BlockerCode;
import tsukasa.tasks.BlockerKind;
import tsukasa.tasks.TaskService;

/** Lists the words for blockers; adds one, calls one otherwise, or removes one. */
@CommandLine.Command(name = "vocabulary", description = "The words for blockers.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=tasks")
public final class VocabularyCommand implements Command {
    private final TaskService tasks;
    private final Operations operations;

    @Parameters(paramLabel = "CODE", arity = "0..1")
    private String code;

    @Option(names = "--label", paramLabel = "TEXT")
    private String label;

    @Option(names = "--remove")
    private boolean remove;

    @Option(names = "--why", paramLabel = "REASON")
    private String why = "";

    @Activate
    public VocabularyCommand(@Reference TaskService tasks, @Reference Operations operations) {
        this.tasks = tasks;
        this.operations = operations;
    }

    @Override
    public int run(Invocation invocation) {
        Texts texts = Texts.of(VocabularyCommand.class, invocation.site().locale());
        if (code == null && (remove || label != null)) {
            return invocation.refuse(texts.text("VocabularyCommand_which"));
        }
        if (remove) {
            return Told.of(tasks.removeBlocker(new BlockerCode(code)), why, operations, invocation, VocabularyCommand::json);
        }
        if (label != null) {
            return Told.of(tasks.nameBlocker(new BlockerCode(code), label.strip()), why, operations, invocation, VocabularyCommand::json);
        }
        List<BlockerKind> kinds = tasks.vocabulary().stream().filter(kind -> code == null || kind.code().equals(new BlockerCode(code))).toList();
        if (invocation.json()) {
            invocation.printJson(kinds.stream().map(VocabularyCommand::json).toList());
        } else {
            invocation.printTable(Told.table("vocabulary", texts, sink -> kinds.forEach(kind -> sink.row(kind.code().value(), kind.label())), "id",
                    Type.TEXT, "name", Type.TEXT));
        }
        return Invocation.DONE;
    }

    private static Map<String, Object> json(BlockerKind kind) {
        return Told.fields("code", kind.code().value(), "label", kind.label(), "own", kind.own());
    }
}
