// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal.command;

import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.api.report.Column.Type;
import tsukasa.surveys.CodingService;
import tsukasa.surveys.Suggestion;

/** Suggests what texts have in common. Gives no codes. */
@CommandLine.Command(name = "suggest", description = "Terms that texts without a code have in common, and what they may stand for.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=surveys")
public final class SuggestCommand implements Command {
    private final CodingService codings;

    @Mixin
    private WaveArguments of = new WaveArguments();

    @Parameters(index = "2", paramLabel = "QUESTION")
    private String question;

    @Activate
    public SuggestCommand(@Reference CodingService codings) {
        this.codings = codings;
    }

    @Override
    public int run(Invocation invocation) {
        List<Suggestion> suggestions;
        try {
            suggestions = codings.suggestions(of.wave(), question);
        } catch (Refusal refusal) {
            return invocation.refuse(refusal.getMessage());
        }
        if (invocation.json()) {
            invocation.printJson(suggestions.stream().map(one -> Told.fields("term", one.term(), "texts", one.texts().size(), "people", one.people(),
                    "code", one.code().orElse(null), "share", one.share())).toList());
        } else {
            invocation.printTable(Told.table("suggestions", Texts.of(SuggestCommand.class, invocation.site().locale()), sink -> suggestions.forEach(
                    one -> sink.row(one.term(), (long) one.texts().size(), (long) one.people(), one.code().orElse(null), one.share() > 0
                            ? (Double) one.share() : null)), "term", Type.TEXT, "texts", Type.INTEGER, "people", Type.INTEGER, "code", Type.TEXT,
                    "share", Type.PERCENT));
        }
        return Invocation.DONE;
    }
}
