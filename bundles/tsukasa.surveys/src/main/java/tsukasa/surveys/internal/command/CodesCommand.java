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
import tsukasa.surveys.CodeCount;
import tsukasa.surveys.CodingService;

/** Counts the codes that were given to what was written to a question. */
@CommandLine.Command(name = "codes", description = "How many texts and people each code stands for.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=surveys")
public final class CodesCommand implements Command {
    private final CodingService codings;

    @Mixin
    private WaveArguments of = new WaveArguments();

    @Parameters(index = "2", paramLabel = "QUESTION")
    private String question;

    @Activate
    public CodesCommand(@Reference CodingService codings) {
        this.codings = codings;
    }

    @Override
    public int run(Invocation invocation) {
        List<CodeCount> codes;
        try {
            codes = codings.codes(of.wave(), question);
        } catch (Refusal refusal) {
            return invocation.refuse(refusal.getMessage());
        }
        if (invocation.json()) {
            invocation.printJson(codes);
        } else {
            invocation.printTable(Told.table("codes", Texts.of(CodesCommand.class, invocation.site().locale()), sink -> codes.forEach(one -> sink.row(
                    one.code(), one.label(), (long) one.texts(), (long) one.people())), "code", Type.TEXT, "label", Type.TEXT, "texts", Type.INTEGER,
                    "people", Type.INTEGER));
        }
        return Invocation.DONE;
    }
}
