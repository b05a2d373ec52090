// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal.command;

import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;
import picocli.CommandLine.Parameters;

import tsukasa.api.Section;
import tsukasa.api.Texts;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.api.report.Column.Type;
import tsukasa.surveys.Participation;
import tsukasa.surveys.SurveyId;
import tsukasa.surveys.SurveyService;
import tsukasa.surveys.WaveId;

/** Says how many have answered, by section. */
@CommandLine.Command(name = "participation", description = "Who has answered, by section.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=surveys")
public final class ParticipationCommand implements Command {
    private final SurveyService surveys;

    @Parameters(index = "0", paramLabel = "SURVEY")
    private String survey;

    @Parameters(index = "1", paramLabel = "WAVE")
    private String wave;


    @Activate
    public ParticipationCommand(@Reference SurveyService surveys) {
        this.surveys = surveys;
    }

    @Override
    public int run(Invocation invocation) {
        List<Participation> sections = surveys.participation(new WaveId(new SurveyId(survey), wave));
        if (invocation.json()) {
            invocation.printJson(sections.stream().map(one -> Told.fields("section", one.section().map(Section::value).orElse(null), "answered",
                    one.answered(), "staff", one.staff().isPresent() ? one.staff().getAsInt() : null)).toList());
            return Invocation.DONE;
        }
        invocation.printTable(Told.table("participation", Texts.of(ParticipationCommand.class, invocation.site().locale()),
                sink -> sections.forEach(one -> sink.row(one.section().map(Section::value).orElse(null), (long) one.answered(), one.staff().isPresent()
                ? (Long) (long) one.staff().getAsInt() : null)), "section", Type.TEXT, "answered", Type.INTEGER, "staff", Type.INTEGER));
        return Invocation.DONE;
    }
}
