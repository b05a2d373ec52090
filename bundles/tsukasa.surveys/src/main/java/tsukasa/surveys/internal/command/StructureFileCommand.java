// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

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
import tsukasa.surveys.Questionnaire;
import tsukasa.surveys.SurveyId;
import tsukasa.surveys.SurveyService;
import tsukasa.surveys.internal.limesurvey.StructureWriter;

/** Writes what a survey asks as a file that LimeSurvey imports. */
@CommandLine.Command(name = "export", description = "Writes what a survey asks as a structure for LimeSurvey (.lss).")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=surveys")
public final class StructureFileCommand implements Command {
    private final SurveyService surveys;

    @Parameters(index = "0", paramLabel = "SURVEY")
    private String survey;

    @Option(names = "--out", paramLabel = "FILE.lss", required = true)
    private Path file;

    @Activate
    public StructureFileCommand(@Reference SurveyService surveys) {
        this.surveys = surveys;
    }

    @Override
    public int run(Invocation invocation) throws IOException {
        Texts texts = Texts.of(StructureFileCommand.class, invocation.site().locale());
        if (!file.toString().endsWith(".lss")) {
            return invocation.refuse(texts.text("StructureFileCommand_format", file));
        }
        Questionnaire asked = surveys.questionnaire(new SurveyId(survey));
        if (asked.questions().isEmpty()) {
            return invocation.refuse(texts.text("StructureFileCommand_none", survey));
        }
        StructureWriter.Written written = StructureWriter.write(asked, invocation.site().locale().getLanguage());
        Files.writeString(file, written.xml(), StandardCharsets.UTF_8);
        if (invocation.json()) {
            invocation.printJson(Told.fields("file", file.toString(), "questions", asked.questions().size(), "replacedCodes", written.replaced()));
        } else {
            invocation.out().println(texts.text("StructureFileCommand_written", asked.questions().size(), file));
            if (written.replaced() > 0) {
                invocation.out().println(texts.text("StructureFileCommand_replaced", written.replaced()));
            }
        }
        return Invocation.DONE;
    }
}
