// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal.report;

import java.text.NumberFormat;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Period;
import tsukasa.api.Site;
import tsukasa.api.Texts;
import tsukasa.api.health.Indicator;
import tsukasa.api.health.Reading;
import tsukasa.api.health.Severity;
import tsukasa.sessions.CountBy;
import tsukasa.sessions.Peak;
import tsukasa.sessions.SessionLinks;
import tsukasa.sessions.SessionService;

/** The most that were open at the same time today; the trend is the peak of each of the last days. */
@Component
public final class PeakIndicator implements Indicator {
    private static final int ORDER = 110;
    private final SessionService sessions;
    private final Site site;

    @Activate
    public PeakIndicator(@Reference SessionService sessions, @Reference Site site) {
        this.sessions = sessions;
        this.site = site;
    }

    @Override
    public String id() {
        return "sessions.peak";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Reading read(Locale locale) {
        Texts texts = Texts.of(PeakIndicator.class, locale);
        Today today = new Today(site);
        Peak peak = sessions.peak(today.soFar(), CountBy.SESSIONS);
        String detail = peak.at().map(at -> texts.text("PeakIndicator_at", today.time(at, locale)))
                .orElseGet(() -> texts.text("PeakIndicator_none"));
        return new Reading(texts.text("PeakIndicator_label"), NumberFormat.getIntegerInstance(locale).format(peak.count()), detail,
                Severity.OK, trend(today), SessionLinks.to(SessionLinks.TODAY));
    }

    private List<Double> trend(Today today) {
        Period days = today.recent(Today.DAYS_OF_TREND);
        int[] maxima = Bins.of(days, site.zone(), ChronoUnit.DAYS).maxima(sessions.concurrency(days, CountBy.SESSIONS));
        return Arrays.stream(maxima).asDoubleStream().boxed().toList();
    }
}
