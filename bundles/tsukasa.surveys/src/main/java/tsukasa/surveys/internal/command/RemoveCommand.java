// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal.command;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.api.operation.Operations;
import tsukasa.surveys.SurveyId;
import tsukasa.surveys.SurveyService;
import tsukasa.surveys.WaveId;

/** Removes an open wave with its answers. */
@CommandLine.Command(name = "remove", description = "Removes an open wave with its answers.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=surveys")
public final class RemoveCommand implements Command {
    private final SurveyService surveys;
    private final Operations operations;

    @Parameters(index = "0", paramLabel = "SURVEY")
    private String survey;

    @Parameters(index = "1", paramLabel = "WAVE")
    private String wave;

    @Option(names = "--why", paramLabel = "REASON")
    private String why = "";


    @Activate
    public RemoveCommand(@Reference SurveyService surveys, @Reference Operations operations) {
        this.surveys = surveys;
        this.operations = operations;
    }

    @Override
    public int run(Invocation invocation) {
        return Told.of(surveys.remove(new WaveId(new SurveyId(survey), wave)), why, operations, invocation, Told::of);
    }
}
