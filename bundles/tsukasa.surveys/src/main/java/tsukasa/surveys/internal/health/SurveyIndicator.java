// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal.health;

import java.text.NumberFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Texts;
import tsukasa.api.health.Indicator;
import tsukasa.api.health.Link;
import tsukasa.api.health.Reading;
import tsukasa.api.health.Severity;
import tsukasa.surveys.Participation;
import tsukasa.surveys.Satisfaction;
import tsukasa.surveys.SurveyLinks;
import tsukasa.surveys.SurveyService;
import tsukasa.surveys.Wave;

/** While a wave is open, how many have answered; else how many were satisfied in the one that was closed last. */
@Component
public final class SurveyIndicator implements Indicator {
    private static final int ORDER = 330;
    private final SurveyService surveys;

    @Activate
    public SurveyIndicator(@Reference SurveyService surveys) {
        this.surveys = surveys;
    }

    @Override
    public String id() {
        return "surveys.wave";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Reading read(Locale locale) {
        Texts texts = Texts.of(SurveyIndicator.class, locale);
        NumberFormat percent = NumberFormat.getPercentInstance(locale);
        percent.setMaximumFractionDigits(1);
        List<Wave> waves = surveys.waves();
        Optional<Wave> open = waves.stream().filter(wave -> wave.closed().isEmpty()).reduce((first, second) -> second);
        Optional<Wave> last = waves.stream().filter(wave -> wave.closed().isPresent()).max(Comparator.comparing(wave -> wave.closed().orElseThrow()));
        return open.map(wave -> answered(wave, texts, percent)).or(() -> last.map(wave -> satisfied(wave, texts, percent)))
                .orElseGet(() -> reading(texts.text("SurveyIndicator_label"), texts.text("SurveyIndicator_none"), texts.text("SurveyIndicator_import"),
                        Severity.UNKNOWN, Optional.of(new Link(SurveyLinks.PAGE, ""))));
    }

    private Reading answered(Wave wave, Texts texts, NumberFormat percent) {
        int staff = surveys.participation(wave.id()).stream().map(Participation::staff).mapToInt(known -> known.orElse(0)).sum();
        String label = texts.text("SurveyIndicator_answered");
        Optional<Link> link = Optional.of(SurveyLinks.to(wave.id()));
        return staff == 0 ? reading(label, texts.text("SurveyIndicator_responses", wave.responses()), texts.text("SurveyIndicator_open", wave.id()),
                Severity.OK, link)
                : reading(label, percent.format(Math.min(1, (double) wave.responses() / staff)), texts.text("SurveyIndicator_ofStaff", wave.id(),
                        wave.responses(), staff), Severity.OK, link);
    }

    private Reading satisfied(Wave wave, Texts texts, NumberFormat percent) {
        Optional<Link> link = Optional.of(SurveyLinks.to(wave.id()));
        return Satisfaction.of(surveys.results(wave.id()))
                .map(found -> reading(texts.text("SurveyIndicator_satisfied"), percent.format(found.share()), texts.text("SurveyIndicator_of", wave.id(),
                        found.answered()), Severity.OK, link))
                .orElseGet(() -> reading(texts.text("SurveyIndicator_closed"), texts.text("SurveyIndicator_responses", wave.responses()), wave.id()
                        .toString(), Severity.OK, link));
    }

    private static Reading reading(String label, String value, String detail, Severity severity, Optional<Link> link) {
        return new Reading(label, value, detail, severity, List.of(), link);
    }
}
