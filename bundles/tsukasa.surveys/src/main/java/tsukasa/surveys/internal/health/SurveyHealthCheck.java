// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal.health;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Texts;
import tsukasa.api.health.Finding;
import tsukasa.api.health.HealthCheck;
import tsukasa.api.health.Severity;
import tsukasa.surveys.CodingService;
import tsukasa.surveys.FreeText;
import tsukasa.surveys.Question;
import tsukasa.surveys.SurveyLinks;
import tsukasa.surveys.SurveyService;
import tsukasa.surveys.Wave;

/**
 * Finds what is left to do with the wave of each survey that was closed last: texts without a code, where somebody has begun to give
 * codes. A question to whose texts nobody gave one may be meant for reading only, so that is no warning.
 */
@Component
public final class SurveyHealthCheck implements HealthCheck {
    private final SurveyService surveys;
    private final CodingService codings;

    @Activate
    public SurveyHealthCheck(@Reference SurveyService surveys, @Reference CodingService codings) {
        this.surveys = surveys;
        this.codings = codings;
    }

    @Override
    public String id() {
        return "surveys";
    }

    @Override
    public List<Finding> check(Locale locale) {
        Texts texts = Texts.of(SurveyHealthCheck.class, locale);
        Comparator<Wave> byClosing = Comparator.comparing(wave -> wave.closed().orElseThrow());
        Map<String, Wave> last = surveys.waves().stream().filter(wave -> wave.closed().isPresent()).collect(Collectors.toMap(wave -> wave.id().survey()
                .value(), wave -> wave, BinaryOperator.maxBy(byClosing), TreeMap::new));
        List<Finding> findings = new ArrayList<>();
        for (Wave wave : last.values()) {
            for (Question question : codings.questions(wave.id())) {
                uncoded(wave, question, texts).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private Optional<Finding> uncoded(Wave wave, Question question, Texts texts) {
        List<FreeText> written = codings.texts(wave.id(), question.code());
        long left = written.stream().filter(text -> !text.coded()).count();
        if (left == 0) {
            return Optional.empty();
        }
        boolean begun = left < written.size();
        return Optional.of(new Finding("surveys.uncoded/" + wave.id() + "/" + question.code(), begun ? Severity.WARNING : Severity.OK, texts.text(begun
                ? "SurveyHealthCheck_uncoded" : "SurveyHealthCheck_unread", wave.id(), question.text(), left, written.size()), texts.text(
                        "SurveyHealthCheck_uncoded_solution"),
                wave.closed(), Optional.of(SurveyLinks.to(wave.id()))));
    }
}
