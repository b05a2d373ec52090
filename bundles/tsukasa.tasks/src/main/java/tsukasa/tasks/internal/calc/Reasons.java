// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.calc;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import tsukasa.tasks.Assessment;
import tsukasa.tasks.Blocker;
import tsukasa.tasks.BlockerCode;
import tsukasa.tasks.BlockerUse;
import tsukasa.tasks.Combination;
import tsukasa.tasks.Task;

/** Counts what stands in the way. */
public final class Reasons {
    private Reasons() {
    }

    /** By code, the most frequent first. */
    public static List<BlockerUse> byCode(Collection<Assessment> all) {
        return uses(all, one -> codes(one).stream().map(Blocker::new).collect(Collectors.toSet()));
    }

    /** By code and item, the most frequent first. */
    public static List<BlockerUse> byItem(Collection<Assessment> all) {
        return uses(all, Assessment::left);
    }

    private static List<BlockerUse> uses(Collection<Assessment> all, Function<Assessment, Set<Blocker>> left) {
        Map<Blocker, List<Assessment>> tasks = new HashMap<>();
        all.forEach(one -> left.apply(one).forEach(blocker -> tasks.computeIfAbsent(blocker, key -> new ArrayList<>()).add(one)));
        return tasks.entrySet().stream().map(entry -> new BlockerUse(entry.getKey(), entry.getValue().size(),
                (int) entry.getValue().stream().filter(one -> left.apply(one).size() == 1).count(),
                (int) entry.getValue().stream().filter(Assessment::excluded).count(), hours(entry.getValue()), people(entry.getValue())))
                .sorted(Comparator.comparingInt(BlockerUse::tasks).reversed().thenComparing(BlockerUse::blocker)).toList();
    }

    /** Which codes are left together, the most frequent first. */
    public static List<Combination> combinations(Collection<Assessment> all) {
        Map<SortedSet<BlockerCode>, List<Assessment>> tasks = new HashMap<>();
        all.stream().filter(one -> !one.left().isEmpty()).forEach(one -> tasks.computeIfAbsent(codes(one), key -> new ArrayList<>()).add(one));
        return tasks.entrySet().stream().map(entry -> new Combination(entry.getKey(), entry.getValue().size(), hours(entry.getValue()),
                people(entry.getValue()))).sorted(Comparator.comparingInt(Combination::tasks).reversed().thenComparing(one -> one.codes()
                .size()).thenComparing(one -> one.codes().toString())).toList();
    }

    /** Tasks that one single blocker keeps, the most hours first. */
    public static List<Assessment> oneAway(Collection<Assessment> all) {
        return all.stream().filter(one -> one.unlockable() && one.left().size() == 1)
                .sorted(Comparator.comparing((Assessment one) -> one.task().load().yearlyHours().orElse(BigDecimal.ZERO)).reversed()
                        .thenComparing(one -> one.task().id())).toList();
    }

    private static SortedSet<BlockerCode> codes(Assessment one) {
        return one.left().stream().map(Blocker::code).collect(Collectors.toCollection(TreeSet::new));
    }

    private static BigDecimal hours(Collection<Assessment> all) {
        return all.stream().map(Assessment::task).map(Task::load).flatMap(load -> load.yearlyHours().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal people(Collection<Assessment> all) {
        return all.stream().flatMap(one -> Tallies.people(one.task()).stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
