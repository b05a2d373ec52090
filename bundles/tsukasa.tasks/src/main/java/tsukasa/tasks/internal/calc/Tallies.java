// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.calc;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import tsukasa.api.Section;
import tsukasa.tasks.Assessment;
import tsukasa.tasks.Kpi;
import tsukasa.tasks.Measure;
import tsukasa.tasks.Quantity;
import tsukasa.tasks.SectionKpi;
import tsukasa.tasks.Tally;
import tsukasa.tasks.Task;

/** Counts tasks that can be done. */
public final class Tallies {
    private Tallies() {
    }

    public static Kpi kpi(Collection<Assessment> all, Optional<String> weight) {
        return new Kpi(tally(all, weight), tally(all.stream().filter(one -> !one.excluded()).toList(), weight));
    }

    public static List<SectionKpi> bySection(Collection<Assessment> all, Optional<String> weight) {
        Map<Optional<Section>, List<Assessment>> bySection = new HashMap<>();
        all.forEach(one -> bySection.computeIfAbsent(one.task().section(), section -> new ArrayList<>()).add(one));
        return bySection.entrySet().stream().map(entry -> new SectionKpi(entry.getKey(), kpi(entry.getValue(), weight)))
                .sorted(Comparator.comparing((SectionKpi one) -> one.section().isEmpty()).thenComparing(one -> one.section()
                        .map(Section::value).orElse(""))).toList();
    }

    private static Tally tally(Collection<Assessment> all, Optional<String> weight) {
        int answered = (int) all.stream().filter(one -> one.task().answered()).count();
        int completable = (int) all.stream().filter(Assessment::completable).count();
        return new Tally(all.size(), answered, completable, measure(all, task -> task.load().yearlyHours()), measure(all, Tallies::people),
                weight.map(name -> measure(all, task -> Optional.ofNullable(task.weights().get(name)).map(Quantity::value))));
    }

    static Optional<BigDecimal> people(Task task) {
        return task.load().people().map(Quantity::value);
    }

    private static Measure measure(Collection<Assessment> all, Function<Task, Optional<BigDecimal>> weight) {
        BigDecimal completable = BigDecimal.ZERO;
        BigDecimal total = BigDecimal.ZERO;
        int unknown = 0;
        for (Assessment one : all) {
            Optional<BigDecimal> known = weight.apply(one.task());
            if (known.isEmpty()) {
                unknown++;
            } else {
                total = total.add(known.get());
                completable = one.completable() ? completable.add(known.get()) : completable;
            }
        }
        return new Measure(completable, total, unknown);
    }
}
