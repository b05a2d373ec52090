// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.calc;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tsukasa.tasks.Aim;
import tsukasa.tasks.Inventory;
import tsukasa.tasks.Kpi;
import tsukasa.tasks.KpiDay;
import tsukasa.tasks.KpiPath;
import tsukasa.tasks.Milestone;
import tsukasa.tasks.Remedy;
import tsukasa.tasks.RemedyId;
import tsukasa.tasks.Scenario;
import tsukasa.tasks.Tally;
import tsukasa.tasks.Target;

/** Looks ahead from an inventory: what it will be, if what is planned goes live as planned and nobody answers otherwise. */
public final class Paths {
    private final Inventory inventory;
    private final List<Target> targets;
    private final List<Scenario> scenarios;

    /** @param inventory of the day from which it is looked ahead */
    public Paths(Inventory inventory, List<Target> targets, List<Scenario> scenarios) {
        this.inventory = inventory;
        this.targets = targets.stream().sorted(Comparator.comparing(Target::by)).toList();
        this.scenarios = scenarios;
    }

    /**
     * @param actual of the months before, the inventory's day last
     * @param then   the KPI on the days of targets that are over, by these days
     */
    public KpiPath with(List<KpiDay> actual, SortedMap<LocalDate, Kpi> then) {
        Optional<Set<RemedyId>> named = targets.stream().filter(target -> !target.by().isBefore(inventory.day())).flatMap(target -> target
                .scenario().stream()).findFirst().flatMap(id -> scenarios.stream().filter(one -> one.id().equals(id)).findFirst())
                .map(Scenario::remedies);
        List<Remedy> planned = inventory.remedies().stream().filter(remedy -> !remedy.liveOn(inventory.day()))
                .filter(remedy -> named.isEmpty() || named.get().contains(remedy.id())).toList();
        List<Remedy> undated = planned.stream().filter(remedy -> remedy.live().isEmpty() && named.isPresent()).toList();
        List<Milestone> milestones = milestones(planned);
        List<Aim> aims = targets.stream().map(target -> aim(target, target.by().isBefore(inventory.day()) ? then.get(target.by()) : expected(
                milestones, target.by()))).toList();
        return new KpiPath(actual, milestones, undated, aims);
    }

    private List<Milestone> milestones(List<Remedy> planned) {
        SortedMap<LocalDate, SortedSet<RemedyId>> days = new TreeMap<>();
        days.put(inventory.day(), new TreeSet<>());
        planned.forEach(remedy -> remedy.live().ifPresent(day -> days.computeIfAbsent(day, key -> new TreeSet<>()).add(remedy.id())));
        List<Remedy> counted = Stream.concat(inventory.remedies().stream().filter(remedy -> remedy.liveOn(inventory.day())), planned.stream())
                .collect(Collectors.toList());
        List<Milestone> milestones = new ArrayList<>();
        days.forEach((day, live) -> {
            Assessor assessor = new Assessor(counted, day, inventory.policy());
            milestones.add(new Milestone(day, Tallies.kpi(inventory.tasks().stream().map(assessor::assess).toList(), Optional.empty()), live));
        });
        return milestones;
    }

    private static Kpi expected(List<Milestone> milestones, LocalDate day) {
        return milestones.stream().filter(one -> !one.day().isAfter(day)).reduce((first, second) -> second).orElse(milestones.getFirst()).kpi();
    }

    private Aim aim(Target target, Kpi kpi) {
        Tally all = kpi.all();
        int wanted = target.share().multiply(BigDecimal.valueOf(all.tasks())).setScale(0, RoundingMode.CEILING).intValueExact();
        OptionalDouble share = all.share();
        return new Aim(target, share, Math.max(0, wanted - all.completable()), target.by().isBefore(inventory.day()));
    }
}
