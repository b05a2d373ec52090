// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.health;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Site;
import tsukasa.api.Texts;
import tsukasa.api.health.Finding;
import tsukasa.api.health.HealthCheck;
import tsukasa.api.health.Severity;
import tsukasa.tasks.Inventory;
import tsukasa.tasks.KpiService;
import tsukasa.tasks.LiveRemedy;
import tsukasa.tasks.TaskLinks;
import tsukasa.tasks.TaskService;

/** Finds answers that contradict themselves, and remedies that were said not to work. */
@Component
public final class TaskHealthCheck implements HealthCheck {
    private final TaskService tasks;
    private final KpiService kpis;
    private final Site site;

    @Activate
    public TaskHealthCheck(@Reference TaskService tasks, @Reference KpiService kpis, @Reference Site site) {
        this.tasks = tasks;
        this.kpis = kpis;
        this.site = site;
    }

    @Override
    public String id() {
        return "tasks";
    }

    @Override
    public List<Finding> check(Locale locale) {
        Texts texts = Texts.of(TaskHealthCheck.class, locale);
        List<Finding> findings = new ArrayList<>();
        Inventory inventory = tasks.inventory();
        long contradictory = inventory.tasks().stream().filter(task -> task.answer().contradictory()).count();
        if (contradictory > 0) {
            findings.add(new Finding("tasks.contradictions", Severity.WARNING, texts.text("TaskHealthCheck_contradictions", contradictory), texts
                    .text("TaskHealthCheck_contradictions_solution"), Optional.empty(), TaskLinks.to(TaskLinks.CONTRADICTIONS)));
        }
        LocalDate today = LocalDate.ofInstant(site.now(), site.zone());
        for (LiveRemedy live : kpis.live(today)) {
            if (live.refuted().size() > live.confirmed().size()) {
                findings.add(new Finding("tasks.refuted/" + live.remedy().id(), Severity.WARNING, texts.text("TaskHealthCheck_refuted", live
                        .remedy().name(), live.predicted().size(), live.refuted().size(), live.confirmed().size()), texts.text(
                                "TaskHealthCheck_refuted_solution"),
                        live.remedy().live().map(day -> day.atStartOfDay(site.zone()).toInstant()), TaskLinks.to(TaskLinks.REMEDIES)));
            }
        }
        return findings;
    }
}
