// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal.report;

import java.text.NumberFormat;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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
import tsukasa.sessions.SessionLinks;
import tsukasa.sessions.SessionQuery;
import tsukasa.sessions.SessionService;
import tsukasa.sessions.SessionState;

/** How many sessions are open now; the trend is the largest count of each of the last 24 hours. */
@Component
public final class OpenIndicator implements Indicator {
    private static final int ORDER = 100;
    private static final int HOURS = 24;
    private final SessionService sessions;
    private final Site site;

    @Activate
    public OpenIndicator(@Reference SessionService sessions, @Reference Site site) {
        this.sessions = sessions;
        this.site = site;
    }

    @Override
    public String id() {
        return "sessions.open";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Reading read(Locale locale) {
        Texts texts = Texts.of(OpenIndicator.class, locale);
        Map<SessionState, Integer> states = new EnumMap<>(SessionState.class);
        sessions.forEach(SessionQuery.open(), session -> states.merge(session.state(), 1, Integer::sum));
        int open = states.values().stream().mapToInt(Integer::intValue).sum();
        String detail = open == 0 ? texts.text("OpenIndicator_none")
                : texts.text("OpenIndicator_detail", states.getOrDefault(SessionState.ACTIVE, 0),
                        states.getOrDefault(SessionState.IDLE, 0), states.getOrDefault(SessionState.DISCONNECTED, 0));
        return new Reading(texts.text("OpenIndicator_label"), NumberFormat.getIntegerInstance(locale).format(open), detail, Severity.OK,
                trend(), SessionLinks.to(SessionLinks.OPEN));
    }

    private List<Double> trend() {
        Period day = new Period(site.now().minus(HOURS, ChronoUnit.HOURS), site.now());
        int[] maxima = Bins.of(day, site.zone(), ChronoUnit.HOURS).maxima(sessions.concurrency(day, CountBy.SESSIONS));
        return Arrays.stream(maxima).asDoubleStream().boxed().toList();
    }
}
