// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Texts;
import tsukasa.api.report.Block;
import tsukasa.api.report.Chapter;
import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Headline;
import tsukasa.api.report.Months;
import tsukasa.api.report.ReportRequest;
import tsukasa.surveys.QuestionResult;
import tsukasa.surveys.SurveyService;
import tsukasa.surveys.Wave;
import tsukasa.surveys.WaveId;

/** What people said in the wave closed last, for the monthly report; of an open one nothing but that it is open. */
@Component
public final class SurveysChapter implements Chapter {
    private final SurveyService surveys;

    @Activate
    public SurveysChapter(@Reference SurveyService surveys) {
        this.surveys = surveys;
    }

    @Override
    public String id() {
        return "surveys";
    }

    @Override
    public int order() {
        return 500;
    }

    @Override
    public String title(Locale locale) {
        return Texts.of(SurveysChapter.class, locale).text("SurveysChapter_title");
    }

    @Override
    public Content make(ReportRequest request) {
        Texts texts = Texts.of(SurveysChapter.class, request.locale());
        Months months = Months.of(request);
        List<Wave> waves = surveys.waves();
        Headline responses = new Headline("responses", texts.text("SurveysChapter_responses"), Type.INTEGER, months.each(month -> last(waves,
                months.past(month).to()).map(wave -> (double) wave.responses()).orElse(Double.NaN)), "");
        Map<WaveId, Double> rates = new HashMap<>();
        Headline rate = new Headline("rate", texts.text("SurveysChapter_rate"), Type.PERCENT, months.each(month -> last(waves, months.past(month).to())
                .map(wave -> rates.computeIfAbsent(wave.id(), id -> rate(wave))).orElse(Double.NaN)), texts.text("SurveysChapter_rateOf"));
        List<Headline> headlines = List.of(responses, rate);
        Instant end = months.past(months.last()).to();
        List<String> methods = List.of(texts.text("method_small", QuestionResult.LEAST, QuestionResult.LEAST_COMMENTS), texts.text("method_closed"),
                texts.text("SurveysChapter_method"));
        List<String> decisions = waves.stream().filter(wave -> wave.closed().isEmpty()).map(wave -> texts.text("SurveysChapter_open",
                surveys.questionnaire(wave.id().survey()).title(), wave.id().wave())).toList();
        return last(waves, end).map(wave -> new Content(headlines, decisions, blocks(wave, texts), methods)).orElseGet(() -> new Content(
                headlines, decisions, List.of(new Block.Paragraph(texts.text("none"))), methods));
    }

    /** How many of the staff answered; NaN if the staff list tells nothing. */
    private double rate(Wave wave) {
        int staff = surveys.participation(wave.id()).stream().mapToInt(one -> one.staff().orElse(0)).sum();
        return staff == 0 ? Double.NaN : Math.min(1, (double) wave.responses() / staff);
    }

    private List<Block> blocks(Wave wave, Texts texts) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(texts.text("SurveysChapter_what", surveys.questionnaire(wave.id().survey()).title(), wave.id().wave())));
        blocks.addAll(new SurveyPages(texts).overview(wave, surveys.participation(wave.id()), surveys.results(wave.id())).blocks());
        return blocks;
    }

    private static Optional<Wave> last(List<Wave> waves, Instant end) {
        return waves.stream().filter(wave -> wave.closed().filter(since -> since.isBefore(end)).isPresent())
                .max(Comparator.comparing((Wave wave) -> wave.closed().orElseThrow()).thenComparing(wave -> wave.id().toString()));
    }
}
