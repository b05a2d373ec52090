// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal.command;

import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;

import tsukasa.api.Texts;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.api.report.Column.Type;
import tsukasa.surveys.SurveyService;
import tsukasa.surveys.Wave;

/** Lists surveys and their waves. */
@CommandLine.Command(name = "waves", description = "Lists surveys and their waves.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=surveys")
public final class WavesCommand implements Command {
    private final SurveyService surveys;


    @Activate
    public WavesCommand(@Reference SurveyService surveys) {
        this.surveys = surveys;
    }

    @Override
    public int run(Invocation invocation) {
        List<Wave> waves = surveys.waves();
        if (invocation.json()) {
            invocation.printJson(waves.stream().map(Told::of).toList());
            return Invocation.DONE;
        }
        invocation.printTable(Told.table("waves", Texts.of(WavesCommand.class, invocation.site().locale()), sink -> waves.forEach(wave -> sink.row(
                wave.id().survey().value(), wave.id().wave(), (long) wave.responses(), (long) wave.late(), wave.closed().orElse(null))), "survey",
                Type.TEXT, "wave", Type.TEXT, "responses", Type.INTEGER, "late", Type.INTEGER, "closed", Type.INSTANT));
        return Invocation.DONE;
    }
}
