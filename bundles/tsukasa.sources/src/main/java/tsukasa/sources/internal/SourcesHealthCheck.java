// SPDX-License-Identifier: EPL-2.0
package tsukasa.sources.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Site;
import tsukasa.api.Texts;
import tsukasa.api.health.Finding;
import tsukasa.api.health.HealthCheck;
import tsukasa.api.health.Link;
import tsukasa.api.health.Severity;
import tsukasa.api.source.SourceId;
import tsukasa.sources.SourceState;
import tsukasa.sources.SourceStatus;

/** Finds sources that fail, are silent, can't run, or did not stop. */
@Component(service = HealthCheck.class)
public final class SourcesHealthCheck implements HealthCheck {
    /** Page on which sources are seen to. */
    static final String PAGE = "sources";
    static final Duration SILENT = Duration.ofMinutes(15);
    static final Duration LONG_FAILING = Duration.ofHours(1);
    private final StoredSources sources;
    private final Site site;

    @Activate
    public SourcesHealthCheck(@Reference StoredSources sources, @Reference Site site) {
        this.sources = sources;
        this.site = site;
    }

    @Override
    public String id() {
        return "sources";
    }

    @Override
    public List<Finding> check(Locale locale) {
        return findings(sources.list(locale), sources.lastSigns(), sources.stuck(), site, Texts.of(SourcesHealthCheck.class, locale));
    }

    static List<Finding> findings(List<SourceStatus> statuses, Map<SourceId, Instant> lastSigns, List<SourceRunner.Stuck> stuck,
            Site site, Texts texts) {
        List<Finding> findings = new ArrayList<>();
        for (SourceStatus status : statuses) {
            if (status.state() == SourceState.MISSING) {
                findings.add(finding("missing", status.id(), Severity.WARNING, Optional.empty(),
                        texts.text("SourcesHealthCheck_missing", status.id(), status.kind()), texts));
            } else if (status.problem().isPresent() && status.state() != SourceState.PAUSED) {
                SourceStatus.Problem problem = status.problem().get();
                boolean grave = problem.since().plus(LONG_FAILING).isBefore(site.now());
                findings.add(finding("failing", status.id(), grave ? Severity.CRITICAL : Severity.WARNING,
                        Optional.of(problem.since()), texts.text("SourcesHealthCheck_failing", status.id(), problem.sentence()), texts));
            }
        }
        lastSigns.forEach((id, sign) -> {
            if (sign.plus(SILENT).isBefore(site.now())) {
                findings.add(finding("silent", id, Severity.WARNING, Optional.of(sign),
                        texts.text("SourcesHealthCheck_silent", id, shown(sign, site, texts.locale())), texts));
            }
        });
        for (SourceRunner.Stuck one : stuck) {
            findings.add(finding("stuck", one.id(), Severity.WARNING, Optional.of(one.since()),
                    texts.text("SourcesHealthCheck_stuck", one.id()), texts));
        }
        return findings;
    }

    private static Finding finding(String what, SourceId id, Severity severity, Optional<Instant> since, String summary, Texts texts) {
        return new Finding("sources." + what + "." + id, severity, summary, texts.text("SourcesHealthCheck_" + what + "Solution"), since,
                Optional.of(new Link(PAGE, id.value())));
    }

    private static String shown(Instant instant, Site site, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT).withLocale(locale).format(instant.atZone(site.zone()));
    }
}
