// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.api.report.Column.Type;
import tsukasa.surveys.Coding;
import tsukasa.surveys.CodingService;
import tsukasa.surveys.FreeText;
import tsukasa.surveys.Question;

/** Says what was written to a question of a closed wave, and which blockers people have found in it. */
@CommandLine.Command(name = "texts", description = "What was written to a question of a closed wave, with the codes given to it.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=surveys")
public final class TextsCommand implements Command {
    private final CodingService codings;

    @Mixin
    private WaveArguments of = new WaveArguments();

    @Parameters(index = "2", arity = "0..1", paramLabel = "QUESTION", description = "If absent, the questions that have texts are listed.")
    private String question = "";

    @Option(names = "--uncoded", description = "Only those that have no code.")
    private boolean uncoded;

    @Activate
    public TextsCommand(@Reference CodingService codings) {
        this.codings = codings;
    }

    @Override
    public int run(Invocation invocation) {
        try {
            return question.isEmpty() ? questions(invocation) : texts(invocation);
        } catch (Refusal refusal) {
            return invocation.refuse(refusal.getMessage());
        }
    }

    private int questions(Invocation invocation) {
        List<Question> questions = codings.questions(of.wave());
        if (invocation.json()) {
            invocation.printJson(questions.stream().map(one -> Told.fields("question", one.code(), "text", one.text())).toList());
        } else {
            invocation.printTable(Told.table("questions", Texts.of(TextsCommand.class, invocation.site().locale()), sink -> questions.forEach(
                    one -> sink.row(one.code(), one.text())), "question", Type.TEXT, "text", Type.TEXT));
        }
        return Invocation.DONE;
    }

    private int texts(Invocation invocation) {
        List<FreeText> texts = codings.texts(of.wave(), question).stream().filter(text -> !uncoded || !text.coded()).toList();
        if (invocation.json()) {
            invocation.printJson(texts.stream().map(text -> Told.fields("key", text.id().key(), "text", text.text(), "people", text.people(),
                    "codes", text.codings().stream().map(TextsCommand::json).toList())).toList());
        } else {
            invocation.printTable(Told.table("texts", Texts.of(TextsCommand.class, invocation.site().locale()), sink -> texts.forEach(text -> sink.row(
                    text.id().key(), text.text(), (long) text.people(), Optional.of(text.codings().stream().map(Coding::code).collect(Collectors
                            .joining(";"))).filter(codes -> !codes.isEmpty()).orElse(null))), "key", Type.TEXT, "text", Type.TEXT, "people",
                    Type.INTEGER, "codes", Type.TEXT));
        }
        return Invocation.DONE;
    }

    private static Object json(Coding coding) {
        return Told.fields("code", coding.code(), "by", coding.by().value(), "at", coding.at());
    }
}
