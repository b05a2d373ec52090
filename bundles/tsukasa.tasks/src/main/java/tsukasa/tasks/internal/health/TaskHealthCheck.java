// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.health;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Site;
import tsukasa.api.Texts;
import tsukasa.api.health.Finding;
import tsukasa.api.health.HealthCheck;
import tsukasa.api.health.Severity;
import tsukasa.tasks.Contradiction;
import tsukasa.tasks.Contradiction.Kind;
import tsukasa.tasks.EvidenceService;
import tsukasa.tasks.Inventory;
import tsukasa.tasks.KpiService;
import tsukasa.tasks.LiveRemedy;
import tsukasa.tasks.TaskLinks;
import tsukasa.tasks.TaskService;

/** Finds answers that contradict themselves or what people do, remedies that were said not to work, and targets that will be missed. */
@Component
public final class TaskHealthCheck implements HealthCheck {
    private final TaskService tasks;
    private final KpiService kpis;
    private final EvidenceService evidence;
    private final Site site;

    @Activate
    public TaskHealthCheck(@Reference TaskService tasks, @Reference KpiService kpis, @Reference EvidenceService evidence, @Reference Site site) {
        this.tasks = tasks;
        this.kpis = kpis;
        this.evidence = evidence;
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
        if (!inventory.tasks().isEmpty()) { // it reads a year of sessions
            seen(inventory, texts, findings);
        }
        LocalDate today = LocalDate.ofInstant(site.now(), site.zone());
        target(today, texts, findings);
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

    /** What people were seen to do, beside what they say. */
    private void seen(Inventory inventory, Texts texts, List<Finding> findings) {
        Map<Kind, Long> counts = evidence.evidence(inventory).contradictions().stream().collect(Collectors.groupingBy(Contradiction::kind,
                TreeMap::new, Collectors.counting()));
        counts.forEach((kind, count) -> findings.add(new Finding("tasks.evidence/" + kind, kind == Kind.NEVER_SEEN ? Severity.OK : Severity.WARNING,
                texts.text("TaskHealthCheck_" + kind, count), texts.text("TaskHealthCheck_" + kind + "_solution"), Optional.empty(), TaskLinks.to(
                        TaskLinks.EVIDENCE))));
    }

    private void target(LocalDate today, Texts texts, List<Finding> findings) {
        if (!tasks.targets().isEmpty()) {
            kpis.path(today).next().filter(aim -> !aim.met()).ifPresent(aim -> findings.add(new Finding("tasks.target", Severity.WARNING, texts.text(
                    "TaskHealthCheck_target", aim.target().by().toString(), aim.target().share().doubleValue(), aim.share().orElse(0), aim.missing()),
                    texts.text("TaskHealthCheck_target_solution"), Optional.empty(), TaskLinks.to(TaskLinks.TARGETS))));
        }
    }
}
