// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal.report;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Period;
import tsukasa.api.Site;
import tsukasa.api.Texts;
import tsukasa.api.UserId;
import tsukasa.api.health.Indicator;
import tsukasa.api.health.Reading;
import tsukasa.api.health.Severity;
import tsukasa.sessions.Denial;
import tsukasa.sessions.SessionLinks;
import tsukasa.sessions.SessionService;

/** Refused starts of today; the trend is their number on each of the last days. A few are of every day, many more are not. */
@Component
public final class DenialsIndicator implements Indicator {
    private static final int ORDER = 120;
    private static final int FEW = 5;
    private static final double UNUSUAL = 3;
    private final SessionService sessions;
    private final Site site;

    @Activate
    public DenialsIndicator(@Reference SessionService sessions, @Reference Site site) {
        this.sessions = sessions;
        this.site = site;
    }

    @Override
    public String id() {
        return "sessions.denials";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Reading read(Locale locale) {
        Texts texts = Texts.of(DenialsIndicator.class, locale);
        Today today = new Today(site);
        Period days = today.recent(Today.DAYS_OF_TREND);
        List<Denial> recent = sessions.denials(days);
        List<Denial> denials = recent.stream().filter(denial -> today.whole().contains(denial.at())).toList();
        List<Double> trend = trend(days, recent);
        boolean unusual = denials.size() >= FEW && denials.size() > UNUSUAL * mean(trend.subList(0, trend.size() - 1));
        String detail = denials.isEmpty() ? texts.text("DenialsIndicator_none")
                : texts.text(unusual ? "DenialsIndicator_unusual" : "DenialsIndicator_last",
                        today.time(denials.getLast().at(), locale), users(denials));
        return new Reading(texts.text("DenialsIndicator_label"), NumberFormat.getIntegerInstance(locale).format(denials.size()), detail,
                unusual ? Severity.WARNING : Severity.OK, trend, SessionLinks.to(SessionLinks.DENIALS));
    }

    private static long users(List<Denial> denials) {
        return denials.stream().map(denial -> denial.user().map(UserId::value).orElse(denial.key())).distinct().count();
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    private List<Double> trend(Period days, List<Denial> denials) {
        Map<LocalDate, Double> counts = new TreeMap<>();
        for (int i = 0; i < Today.DAYS_OF_TREND; i++) {
            counts.put(LocalDate.ofInstant(days.from(), site.zone()).plusDays(i), 0.0);
        }
        denials.forEach(denial -> counts.merge(LocalDate.ofInstant(denial.at(), site.zone()), 1.0, Double::sum));
        return List.copyOf(counts.values());
    }
}
