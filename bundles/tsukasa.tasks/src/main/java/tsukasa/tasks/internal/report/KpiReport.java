// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Texts;
import tsukasa.api.report.Report;
import tsukasa.api.report.ReportRequest;
import tsukasa.api.report.ReportResult;
import tsukasa.api.report.ReportResult.Section;
import tsukasa.tasks.EvidenceService;
import tsukasa.tasks.Inventory;
import tsukasa.tasks.Kpi;
import tsukasa.tasks.KpiPath;
import tsukasa.tasks.KpiService;
import tsukasa.tasks.RatingRule;
import tsukasa.tasks.RatingService;
import tsukasa.tasks.TaskService;

/** How many tasks can be completed by telework: one page for the mayor, then why the others can't, by blocker and by section. */
@Component
public final class KpiReport implements Report {
    private final TaskService tasks;
    private final KpiService kpis;
    private final EvidenceService evidence;
    private final RatingService ratings;

    @Activate
    public KpiReport(@Reference TaskService tasks, @Reference KpiService kpis, @Reference EvidenceService evidence,
            @Reference RatingService ratings) {
        this.tasks = tasks;
        this.kpis = kpis;
        this.evidence = evidence;
        this.ratings = ratings;
    }

    @Override
    public String id() {
        return "tasks.kpi";
    }

    @Override
    public String title(Locale locale) {
        return Texts.of(KpiReport.class, locale).text("KpiReport_title");
    }

    @Override
    public String purpose(Locale locale) {
        return Texts.of(KpiReport.class, locale).text("KpiReport_purpose");
    }

    @Override
    public boolean knowsThePast() {
        return true;
    }

    @Override
    public ReportResult make(ReportRequest request) {
        Words words = new Words(Texts.of(KpiReport.class, request.locale()), request.zone(), tasks.vocabulary());
        LocalDate last = words.lastDay(request.period(), LocalDate.ofInstant(request.asOf(), request.zone()));
        LocalDate first = LocalDate.ofInstant(request.period().from(), request.zone()).minusDays(1);
        Inventory inventory = tasks.inventory(last);
        request.progress().check();
        Kpi kpi = kpis.kpi(inventory, Optional.empty());
        KpiPages pages = new KpiPages(words);
        List<Section> sections = new ArrayList<>();
        KpiPath path = kpis.path(last);
        PathPages ahead = new PathPages(words, inventory);
        sections.add(pages.answer(kpi, last, kpis.blockers(inventory), ahead.beside(path), kpis.assess(inventory)));
        if (kpi.all().tasks() > 0) {
            ahead.path(path).ifPresent(sections::add);
            if (first.isBefore(last)) {
                sections.add(pages.change(kpis.bridge(first, last)));
            }
            sections.add(pages.reasons(kpis.blockers(inventory), kpis.items(inventory), kpis.combinations(inventory)));
            sections.add(pages.oneAway(kpis.oneAway(inventory)));
            sections.add(pages.bySection(kpis.bySection(inventory, Optional.empty())));
            sections.add(pages.live(kpis.live(last)));
            EvidencePages seen = new EvidencePages(words);
            sections.add(seen.evidence(evidence.evidence(inventory)));
            List<RatingRule> rules = tasks.rules();
            if (!rules.isEmpty()) {
                sections.add(seen.ratings(ratings.compare(inventory, rules)));
            }
        }
        sections.add(pages.method());
        return new ReportResult(id(), title(request.locale()), words.say("subtitle", words.day(last)), sections);
    }
}
