// SPDX-License-Identifier: EPL-2.0
package tsukasa.schedules.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Texts;
import tsukasa.api.health.Finding;
import tsukasa.api.health.HealthCheck;
import tsukasa.api.health.Link;
import tsukasa.api.health.Severity;
import tsukasa.schedules.Schedule;
import tsukasa.schedules.ScheduledRun;
import tsukasa.schedules.ScheduledRun.State;
import tsukasa.schedules.Schedules;

/** Finds scheduled reports whose last run went wrong. */
@Component(service = HealthCheck.class)
public final class SchedulesHealthCheck implements HealthCheck {
    private static final String PAGE = "reports";
    private final Schedules schedules;

    @Activate
    public SchedulesHealthCheck(@Reference Schedules schedules) {
        this.schedules = schedules;
    }

    @Override
    public String id() {
        return "schedules";
    }

    @Override
    public List<Finding> check(Locale locale) {
        Texts texts = Texts.of(SchedulesHealthCheck.class, locale);
        List<Finding> findings = new ArrayList<>();
        for (Schedule schedule : schedules.all()) {
            schedules.runs(schedule.id(), 1).stream().filter(run -> run.state() == State.FAILED || run.state() == State.NOT_SENT)
                    .forEach(run -> findings.add(finding(run, texts)));
        }
        return findings;
    }

    private static Finding finding(ScheduledRun run, Texts texts) {
        String what = run.state() == State.FAILED ? "failed" : "notSent";
        return new Finding("schedules." + what + "." + run.schedule(), run.state() == State.FAILED ? Severity.CRITICAL : Severity.WARNING,
                texts.text("SchedulesHealthCheck_" + what, run.schedule(), run.problem().orElse("")),
                texts.text("SchedulesHealthCheck_" + what + "Solution"), run.ended(), Optional.of(new Link(PAGE, run.schedule().value())));
    }
}
