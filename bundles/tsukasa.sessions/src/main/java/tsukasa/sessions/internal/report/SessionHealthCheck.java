// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal.report;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Period;
import tsukasa.api.Site;
import tsukasa.api.Texts;
import tsukasa.api.health.Finding;
import tsukasa.api.health.HealthCheck;
import tsukasa.api.health.Severity;
import tsukasa.sessions.Session;
import tsukasa.sessions.SessionLinks;
import tsukasa.sessions.SessionQuery;
import tsukasa.sessions.SessionService;

/** Finds sources that do not tell when sessions end: then hours and peaks are guesses. */
@Component
public final class SessionHealthCheck implements HealthCheck {
    private static final int DAYS = 7;
    private static final int FEW = 5;
    private static final double MANY = 0.2;
    private static final Duration TOO_LONG = Duration.ofDays(3);
    private final SessionService sessions;
    private final Site site;

    @Activate
    public SessionHealthCheck(@Reference SessionService sessions, @Reference Site site) {
        this.sessions = sessions;
        this.site = site;
    }

    @Override
    public String id() {
        return "sessions.ends";
    }

    @Override
    public List<Finding> check(Locale locale) {
        Texts texts = Texts.of(SessionHealthCheck.class, locale);
        List<Finding> findings = new ArrayList<>();
        endsBySource().forEach((source, ends) -> {
            if (ends.inferred >= FEW && ends.inferred > MANY * ends.all) {
                findings.add(new Finding(id() + ".inferred/" + source, Severity.WARNING,
                        texts.text("SessionHealthCheck_inferred", source, ends.inferred, ends.all, DAYS),
                        texts.text("SessionHealthCheck_inferred_solution"), Optional.of(ends.first),
                        SessionLinks.to(SessionLinks.INFERRED)));
            }
        });
        endless(texts).ifPresent(findings::add);
        return findings;
    }

    private Map<String, Ends> endsBySource() {
        Period week = new Period(site.now().minus(DAYS, ChronoUnit.DAYS), site.now());
        Map<String, Ends> bySource = new TreeMap<>();
        sessions.forEach(SessionQuery.during(week), session -> {
            if (!session.open()) {
                bySource.computeIfAbsent(session.id().source().value(), source -> new Ends()).take(session);
            }
        });
        return bySource;
    }

    private Optional<Finding> endless(Texts texts) {
        Instant before = site.now().minus(TOO_LONG);
        List<Session> old = sessions.list(SessionQuery.open()).stream().filter(session -> session.start().isBefore(before)).toList();
        return old.isEmpty() ? Optional.empty()
                : Optional.of(new Finding(id() + ".endless", Severity.WARNING,
                        texts.text("SessionHealthCheck_endless", old.size(), TOO_LONG.toDays()),
                        texts.text("SessionHealthCheck_endless_solution"), Optional.of(old.getFirst().start()),
                        SessionLinks.to(SessionLinks.OPEN)));
    }

    /** How the ended sessions of one source ended. */
    private static final class Ends {
        private int all;
        private int inferred;
        private Instant first;

        private void take(Session session) {
            all++;
            if (session.inferred()) {
                inferred++;
                first = first == null ? session.lastSign() : first;
            }
        }
    }
}
