// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal.command;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;
import picocli.CommandLine.Parameters;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.api.report.Column.Type;
import tsukasa.surveys.AnswerChoice;
import tsukasa.surveys.QuestionResult;
import tsukasa.surveys.QuestionResult.Part;
import tsukasa.surveys.SurveyId;
import tsukasa.surveys.SurveyService;
import tsukasa.surveys.WaveId;

/** Says what was answered in a closed wave, as far as it may be shown. */
@CommandLine.Command(name = "results", description = "What was answered in a closed wave, by question.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=surveys")
public final class ResultsCommand implements Command {
    private final SurveyService surveys;

    @Parameters(index = "0", paramLabel = "SURVEY")
    private String survey;

    @Parameters(index = "1", paramLabel = "WAVE")
    private String wave;


    @Activate
    public ResultsCommand(@Reference SurveyService surveys) {
        this.surveys = surveys;
    }

    @Override
    public int run(Invocation invocation) {
        List<QuestionResult> results;
        try {
            results = surveys.results(new WaveId(new SurveyId(survey), wave));
        } catch (Refusal refusal) {
            return invocation.refuse(refusal.getMessage());
        }
        if (invocation.json()) {
            invocation.printJson(results.stream().map(ResultsCommand::json).toList());
            return Invocation.DONE;
        }
        Texts texts = Texts.of(ResultsCommand.class, invocation.site().locale());
        invocation.printTable(Told.table("results", texts, sink -> results.forEach(result -> {
            Part all = result.all().isEmpty() ? null : result.all().getFirst();
            sink.row(result.question().code(), result.question().text(), result.hidden() ? null : (Long) (long) result.answered(),
                    all == null || Double.isNaN(all.mean()) ? null : (Double) all.mean(), all == null ? words(result, texts) : said(result, all));
        }), "question", Type.TEXT, "text", Type.TEXT, "answered", Type.INTEGER, "mean", Type.DECIMAL, "answers", Type.TEXT));
        return Invocation.DONE;
    }

    private static String words(QuestionResult result, Texts texts) {
        return result.hidden() ? texts.text("ResultsCommand_tooFew") : String.join(" / ", result.comments());
    }

    private static String said(QuestionResult result, Part part) {
        List<AnswerChoice> choices = result.question().choices();
        return IntStream.range(0, choices.size()).mapToObj(i -> choices.get(i).text() + " " + part.counts().get(i)).collect(Collectors.joining(", "));
    }

    private static Map<String, Object> json(QuestionResult result) {
        return Told.fields("question", result.question().code(), "text", result.question().text(), "kind", result.question().kind().name()
                .toLowerCase(java.util.Locale.ROOT), "answered", result.hidden() ? null : result.answered(), "all", parts(result, result.all()),
                "sections", parts(result, result.sections()), "groups", parts(result, result.groups()), "comments", result.comments());
    }

    private static List<Map<String, Object>> parts(QuestionResult result, List<Part> parts) {
        return parts.stream().map(part -> Told.fields("members", part.members(), "answered", part.answered(), "mean", Double.isNaN(part.mean())
                ? null : part.mean(), "answers", counts(result, part))).toList();
    }

    private static List<Map<String, Object>> counts(QuestionResult result, Part part) {
        List<AnswerChoice> choices = result.question().choices();
        return IntStream.range(0, choices.size()).mapToObj(i -> Told.fields("code", choices.get(i).code(), "text", choices.get(i).text(), "count",
                part.counts().get(i))).toList();
    }
}
