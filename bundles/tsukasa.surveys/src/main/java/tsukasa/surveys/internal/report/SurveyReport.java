// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Texts;
import tsukasa.api.report.Block;
import tsukasa.api.report.Report;
import tsukasa.api.report.ReportChoice;
import tsukasa.api.report.ReportRequest;
import tsukasa.api.report.ReportResult;
import tsukasa.surveys.QuestionResult;
import tsukasa.surveys.SurveyService;
import tsukasa.surveys.Wave;

/**
 * What was answered in a closed wave: the one that the parameters {@code survey} and {@code wave} name, else the one closed last.
 * Says nothing of fewer than {@link QuestionResult#LEAST} people, whichever of its tables are added or subtracted.
 */
@Component
public final class SurveyReport implements Report {
    private final SurveyService surveys;

    @Activate
    public SurveyReport(@Reference SurveyService surveys) {
        this.surveys = surveys;
    }

    @Override
    public String id() {
        return "tasks.survey";
    }

    @Override
    public String title(Locale locale) {
        return Texts.of(SurveyReport.class, locale).text("SurveyReport_title");
    }

    @Override
    public String purpose(Locale locale) {
        return Texts.of(SurveyReport.class, locale).text("SurveyReport_purpose");
    }

    @Override
    public boolean knowsThePast() {
        return true;
    }

    @Override
    public List<ReportChoice> choices(Locale locale) {
        Texts texts = Texts.of(SurveyReport.class, locale);
        return List.of(new ReportChoice("survey", texts.text("SurveyReport_survey"), "", List.of()),
                new ReportChoice("wave", texts.text("SurveyReport_wave"), texts.text("SurveyReport_waveHint"), List.of()));
    }

    @Override
    public ReportResult make(ReportRequest request) {
        Texts texts = Texts.of(SurveyReport.class, request.locale());
        Optional<Wave> wave = asked(request);
        if (wave.isEmpty()) {
            return new ReportResult(id(), title(request.locale()), "", List.of(new ReportResult.Section(texts.text("none_heading"),
                    List.of(new Block.Paragraph(texts.text("none"))))));
        }
        List<QuestionResult> results = surveys.results(wave.get().id());
        SurveyPages pages = new SurveyPages(texts);
        List<ReportResult.Section> sections = new ArrayList<>();
        sections.add(pages.overview(wave.get(), surveys.participation(wave.get().id()), results));
        for (int i = 0; i < results.size(); i++) {
            request.progress().check();
            request.progress().at(i, results.size(), results.get(i).question().text());
            sections.add(pages.of(results.get(i), "q" + (i + 1)));
        }
        sections.add(pages.method());
        return new ReportResult(id(), title(request.locale()), surveys.questionnaire(wave.get().id().survey()).title() + " / " + wave.get().id()
                .wave(), sections);
    }

    private Optional<Wave> asked(ReportRequest request) {
        String survey = request.parameters().getOrDefault("survey", "");
        String name = request.parameters().getOrDefault("wave", "");
        return surveys.waves().stream().filter(wave -> wave.closed().filter(since -> !since.isAfter(request.asOf())).isPresent())
                .filter(wave -> survey.isEmpty() || wave.id().survey().value().equals(survey))
                .filter(wave -> name.isEmpty() || wave.id().wave().equals(name))
                .max(Comparator.comparing((Wave wave) -> wave.closed().orElseThrow()).thenComparing(wave -> wave.id().toString()));
    }
}
