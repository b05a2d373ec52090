// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.health;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Site;
import tsukasa.api.Texts;
import tsukasa.api.health.Indicator;
import tsukasa.api.health.Reading;
import tsukasa.api.health.Severity;
import tsukasa.tasks.Inventory;
import tsukasa.tasks.Kpi;
import tsukasa.tasks.KpiDay;
import tsukasa.tasks.KpiService;
import tsukasa.tasks.TaskLinks;
import tsukasa.tasks.TaskService;

/** The share of tasks that can be completed by telework; the trend is its course over the months for which it is known. */
@Component
public final class KpiIndicator implements Indicator {
    private static final int ORDER = 300;
    private static final int MONTHS = 12;
    private final TaskService tasks;
    private final KpiService kpis;
    private final Site site;

    @Activate
    public KpiIndicator(@Reference TaskService tasks, @Reference KpiService kpis, @Reference Site site) {
        this.tasks = tasks;
        this.kpis = kpis;
        this.site = site;
    }

    @Override
    public String id() {
        return "tasks.kpi";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Reading read(Locale locale) {
        Texts texts = Texts.of(KpiIndicator.class, locale);
        Inventory inventory = tasks.inventory();
        Kpi kpi = kpis.kpi(inventory, Optional.empty());
        if (kpi.all().tasks() == 0) {
            return new Reading(texts.text("KpiIndicator_label"), texts.text("KpiIndicator_none"), texts.text("KpiIndicator_import"),
                    Severity.UNKNOWN, List.of(), TaskLinks.to(TaskLinks.KPI));
        }
        NumberFormat percent = NumberFormat.getPercentInstance(locale);
        percent.setMaximumFractionDigits(1);
        return new Reading(texts.text("KpiIndicator_label"), percent.format(kpi.all().share().orElse(0)), texts.text("KpiIndicator_of", kpi.all()
                .completable(), kpi.all().tasks(), kpi.all().unanswered()), Severity.OK, trend(), TaskLinks.to(TaskLinks.KPI));
    }

    private List<Double> trend() {
        ZoneId zone = site.zone();
        LocalDate today = LocalDate.ofInstant(site.now(), zone);
        Optional<LocalDate> first = tasks.recordedSince().map(since -> LocalDate.ofInstant(since, zone));
        List<LocalDate> days = Stream.iterate(MONTHS, months -> months >= 0, months -> months - 1).map(months -> today.minusMonths(months))
                .filter(day -> first.filter(began -> !day.isBefore(began)).isPresent()).toList();
        List<Double> trend = new ArrayList<>();
        for (KpiDay day : kpis.course(days)) {
            day.kpi().all().share().ifPresent(trend::add);
        }
        return trend.size() > 1 ? trend : List.of();
    }
}
