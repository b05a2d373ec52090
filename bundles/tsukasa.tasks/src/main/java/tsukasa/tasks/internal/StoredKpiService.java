// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Site;
import tsukasa.tasks.Assessment;
import tsukasa.tasks.BlockerUse;
import tsukasa.tasks.Bridge;
import tsukasa.tasks.Combination;
import tsukasa.tasks.Inventory;
import tsukasa.tasks.Kpi;
import tsukasa.tasks.KpiDay;
import tsukasa.tasks.KpiService;
import tsukasa.tasks.KpiPath;
import tsukasa.tasks.LiveRemedy;
import tsukasa.tasks.Remedy;
import tsukasa.tasks.SectionKpi;
import tsukasa.tasks.Target;
import tsukasa.tasks.TaskService;
import tsukasa.tasks.internal.calc.Assessor;
import tsukasa.tasks.internal.calc.LiveRemedies;
import tsukasa.tasks.internal.calc.Paths;
import tsukasa.tasks.internal.calc.Reasons;
import tsukasa.tasks.internal.calc.Spans;
import tsukasa.tasks.internal.calc.Tallies;

/** Reckons from inventories, those of the past too. */
@Component
public final class StoredKpiService implements KpiService {
    private static final int MONTHS = 12;
    private final TaskService tasks;
    private final Site site;

    @Activate
    public StoredKpiService(@Reference TaskService tasks, @Reference Site site) {
        this.tasks = tasks;
        this.site = site;
    }

    @Override
    public List<Assessment> assess(Inventory inventory) {
        return Assessor.of(inventory);
    }

    @Override
    public Kpi kpi(Inventory inventory, Optional<String> weight) {
        return Tallies.kpi(Assessor.of(inventory), weight);
    }

    @Override
    public List<SectionKpi> bySection(Inventory inventory, Optional<String> weight) {
        return Tallies.bySection(Assessor.of(inventory), weight);
    }

    @Override
    public List<BlockerUse> blockers(Inventory inventory) {
        return Reasons.byCode(Assessor.of(inventory));
    }

    @Override
    public List<BlockerUse> items(Inventory inventory) {
        return Reasons.byItem(Assessor.of(inventory));
    }

    @Override
    public List<Combination> combinations(Inventory inventory) {
        return Reasons.combinations(Assessor.of(inventory));
    }

    @Override
    public List<Assessment> oneAway(Inventory inventory) {
        return Reasons.oneAway(Assessor.of(inventory));
    }

    @Override
    public List<KpiDay> course(List<LocalDate> days) {
        return tasks.inventories(days).stream().map(one -> new KpiDay(one.day(), kpi(one, Optional.empty()))).toList();
    }

    @Override
    public KpiPath path(LocalDate day) {
        List<Target> targets = tasks.targets(day);
        List<KpiDay> actual = course(months(day));
        List<LocalDate> over = targets.stream().map(Target::by).filter(by -> by.isBefore(day)).toList();
        SortedMap<LocalDate, Kpi> then = new TreeMap<>();
        (over.isEmpty() ? List.<KpiDay> of() : course(over)).forEach(one -> then.put(one.day(), one.kpi()));
        return new Paths(tasks.inventory(day), targets, tasks.scenarios()).with(actual, then);
    }

    /** The ends of the months of a year up to this day, of those from which anything is known, and this day. */
    private List<LocalDate> months(LocalDate day) {
        Optional<LocalDate> began = tasks.recordedSince().map(since -> LocalDate.ofInstant(since, site.zone()));
        List<LocalDate> days = new ArrayList<>();
        for (int months = MONTHS; months > 0; months--) {
            LocalDate end = YearMonth.from(day).minusMonths(months).atEndOfMonth();
            if (began.filter(first -> !end.isBefore(first)).isPresent()) {
                days.add(end);
            }
        }
        days.add(day);
        return days;
    }

    @Override
    public Bridge bridge(LocalDate from, LocalDate to) {
        List<Inventory> ends = tasks.inventories(List.of(from, to));
        return Spans.between(ends.getFirst(), ends.getLast());
    }

    @Override
    public List<LiveRemedy> live(LocalDate day) {
        Inventory now = tasks.inventory(day);
        List<Remedy> live = now.remedies().stream().filter(remedy -> remedy.liveOn(day)).sorted(Comparator.comparing((Remedy remedy) -> remedy
                .live().orElseThrow()).thenComparing(Remedy::id)).toList();
        List<Inventory> before = tasks.inventories(live.stream().map(remedy -> remedy.live().orElseThrow().minusDays(1)).toList());
        List<LiveRemedy> lives = new ArrayList<>();
        Stream.iterate(0, i -> i < live.size(), i -> i + 1).forEach(i -> lives.add(LiveRemedies.of(live.get(i), before.get(i), now)));
        return lives;
    }
}
