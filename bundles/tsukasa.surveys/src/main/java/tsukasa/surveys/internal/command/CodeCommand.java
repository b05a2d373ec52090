// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.api.operation.Operations;
import tsukasa.surveys.Coding;
import tsukasa.surveys.CodingService;
import tsukasa.surveys.FreeText;
import tsukasa.surveys.Suggestion;
import tsukasa.surveys.TextId;

/** Gives texts a code, or takes one back. */
@CommandLine.Command(name = "code", description = "Says which blocker texts name: those of a key, or all that have a term and no code yet.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=surveys")
public final class CodeCommand implements Command {
    private final CodingService codings;
    private final Operations operations;

    @Mixin
    private WaveArguments of = new WaveArguments();

    @Parameters(index = "2", paramLabel = "QUESTION")
    private String question;

    @Parameters(index = "3", paramLabel = "CODE", description = "A blocker: paper, or paper:form 12.")
    private String code;

    @ArgGroup(multiplicity = "1")
    private Which which;

    @Option(names = "--undo", description = "Takes the code back.")
    private boolean undo;

    @Option(names = "--why", paramLabel = "REASON")
    private String why = "";

    /** Which texts are meant. */
    static final class Which {
        @Option(names = "--text", paramLabel = "KEY", split = ",", description = "As the list of texts names them.")
        private List<String> keys = new ArrayList<>();

        @Option(names = "--term", paramLabel = "TERM", description = "All that a suggestion of this term names; to take back: all that contain it.")
        private String term = "";
    }

    @Activate
    public CodeCommand(@Reference CodingService codings, @Reference Operations operations) {
        this.codings = codings;
        this.operations = operations;
    }

    @Override
    public int run(Invocation invocation) {
        Collection<TextId> texts;
        try {
            texts = which.term.isEmpty() ? which.keys.stream().map(key -> new TextId(of.wave(), question, key)).toList() : undo ? withTerm() : suggested();
        } catch (Refusal refusal) {
            return invocation.refuse(refusal.getMessage());
        }
        if (texts.isEmpty()) {
            return invocation.refuse(Texts.of(CodeCommand.class, invocation.site().locale()).text("CodeCommand_none", which.term));
        }
        return Told.of(undo ? codings.uncode(texts, code) : codings.code(texts, code), why, operations, invocation, made -> made.stream().map(
                coding -> Told.fields("key", coding.text().key(), "code", coding.code(), "by", coding.by().value(), "at", coding.at(), "undone",
                        coding.undone().map(Coding.Undone::at).orElse(null))).toList());
    }

    private Collection<TextId> suggested() {
        return codings.suggestions(of.wave(), question).stream().filter(one -> one.term().equals(which.term)).map(Suggestion::texts).findFirst()
                .orElse(List.of());
    }

    private Collection<TextId> withTerm() {
        return codings.texts(of.wave(), question).stream().filter(text -> text.text().contains(which.term) && text.codings().stream()
                .anyMatch(coding -> coding.code().equals(code))).map(FreeText::id).toList();
    }
}
