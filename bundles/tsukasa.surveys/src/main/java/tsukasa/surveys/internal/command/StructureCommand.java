// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal.command;

import java.nio.file.Path;

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

/** Takes what a survey asks from the structure that LimeSurvey exports. */
@CommandLine.Command(name = "structure", description = "Takes what a survey asks from a LimeSurvey structure (.lss).")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=surveys")
public final class StructureCommand implements Command {
    private final SurveyService surveys;
    private final Operations operations;

    @Parameters(index = "0", paramLabel = "SURVEY")
    private String survey;

    @Parameters(index = "1", paramLabel = "FILE.lss")
    private Path file;

    @Option(names = "--why", paramLabel = "REASON")
    private String why = "";

    @Activate
    public StructureCommand(@Reference SurveyService surveys, @Reference Operations operations) {
        this.surveys = surveys;
        this.operations = operations;
    }

    @Override
    public int run(Invocation invocation) {
        return Told.of(surveys.describe(new SurveyId(survey), file), why, operations, invocation, described -> Told.fields("survey", survey,
                "title", described.title(), "questions", described.questions().size()));
    }
}
