// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.health;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.tasks.Inventory;
import tsukasa.tasks.Kpi;
import tsukasa.tasks.KpiDay;
import tsukasa.tasks.KpiService;
import tsukasa.tasks.Remedy;
import tsukasa.tasks.TaskService;
import tsukasa.tasks.internal.TaskStorage;

/**
 * The KPI at a glance: reckoned anew only when a task, a remedy or the policy has changed, when a remedy has gone live, or when a month is
 * over. So a start need not read a city's tasks in all of their versions.
 */
@Component(service = KpiGlances.class)
public final class KpiGlances {
    private static final int MONTHS = 12;
    private final TaskStorage storage;
    private final TaskService tasks;
    private final KpiService kpis;

    @Activate
    public KpiGlances(@Reference TaskStorage storage, @Reference TaskService tasks, @Reference KpiService kpis) {
        this.storage = storage;
        this.tasks = tasks;
        this.kpis = kpis;
    }

    KpiGlance now() {
        GlanceStore store = new GlanceStore(storage.database(), storage.site().id().value());
        LocalDate today = storage.today();
        String versions = storage.versions(); // asked for before reading: what changes meanwhile is reckoned with the next time
        return store.get(versions, today).orElseGet(() -> {
            Inventory inventory = tasks.inventory();
            Kpi kpi = kpis.kpi(inventory, Optional.empty());
            KpiGlance glance = new KpiGlance(kpi.all().tasks(), kpi.all().completable(), kpi.all().unanswered(), course(today));
            store.put(versions, today, before(inventory, today), glance);
            return glance;
        });
    }

    /** The day on which it may be another without anybody changing anything. */
    private static LocalDate before(Inventory inventory, LocalDate today) {
        LocalDate month = today.withDayOfMonth(1).plusMonths(1);
        return inventory.remedies().stream().map(Remedy::live).flatMap(Optional::stream).filter(today::isBefore).min(LocalDate::compareTo)
                .filter(month::isAfter).orElse(month);
    }

    private List<Double> course(LocalDate today) {
        Optional<LocalDate> first = tasks.recordedSince().map(since -> LocalDate.ofInstant(since, storage.site().zone()));
        List<LocalDate> days = new ArrayList<>(IntStream.rangeClosed(1, MONTHS)
                .mapToObj(back -> YearMonth.from(today).minusMonths(MONTHS + 1L - back).atEndOfMonth()).toList());
        days.add(today);
        days.removeIf(day -> first.filter(began -> !day.isBefore(began)).isEmpty());
        List<Double> course = new ArrayList<>();
        for (KpiDay day : kpis.course(days)) {
            day.kpi().all().share().ifPresent(course::add);
        }
        return course.size() > 1 ? course : List.of();
    }
}
