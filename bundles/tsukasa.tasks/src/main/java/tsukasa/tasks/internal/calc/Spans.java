// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.calc;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

import tsukasa.tasks.Assessment;
import tsukasa.tasks.Bridge;
import tsukasa.tasks.Bridge.Cause;
import tsukasa.tasks.Inventory;
import tsukasa.tasks.Measure;
import tsukasa.tasks.Policy;
import tsukasa.tasks.Remedy;
import tsukasa.tasks.Tally;
import tsukasa.tasks.Task;
import tsukasa.tasks.TaskId;

/** Builds the bridge between two inventories: the one becomes the other, one cause after the other. */
public final class Spans {
    private static final int DECIMALS = 6;

    private Spans() {
    }

    public static Bridge between(Inventory before, Inventory after) {
        Map<TaskId, Task> then = byId(before.tasks());
        Map<TaskId, Task> now = byId(after.tasks());
        List<Task> kept = before.tasks().stream().filter(task -> now.containsKey(task.id())).toList();
        List<Task> keptNow = after.tasks().stream().filter(task -> then.containsKey(task.id())).toList();
        Assessor old = assessor(before, before.policy());
        Assessor decided = assessor(before, after.policy());
        Assessor live = assessor(after, after.policy());
        List<Level> levels = List.of(new Level(before.tasks(), old), new Level(before.tasks(), decided), new Level(kept, decided),
                new Level(kept, live), new Level(keptNow, live), new Level(after.tasks(), live));
        List<Bridge.Part> parts = new ArrayList<>();
        for (Cause cause : Cause.values()) {
            parts.add(levels.get(cause.ordinal() + 1).since(levels.get(cause.ordinal()), cause));
        }
        return new Bridge(before.day(), after.day(), Tallies.kpi(levels.getFirst().all, Optional.empty()), Tallies.kpi(levels.getLast().all,
                Optional.empty()), parts);
    }

    private static Assessor assessor(Inventory inventory, Policy policy) {
        List<Remedy> remedies = inventory.remedies();
        return new Assessor(remedies, inventory.day(), policy);
    }

    private static Map<TaskId, Task> byId(Collection<Task> tasks) {
        return tasks.stream().collect(Collectors.toMap(Task::id, task -> task, (a, b) -> b, HashMap::new));
    }

    /** Where the KPI stands once some causes have been taken. Shares are rounded here, so that their differences add up. */
    private static final class Level {
        private final List<Assessment> all;
        private final SortedSet<TaskId> completable;
        private final Tally tally;

        Level(List<Task> tasks, Assessor assessor) {
            all = tasks.stream().map(assessor::assess).toList();
            completable = all.stream().filter(Assessment::completable).map(one -> one.task().id()).collect(Collectors.toCollection(TreeSet::new));
            tally = Tallies.kpi(all, Optional.empty()).all();
        }

        Bridge.Part since(Level before, Cause cause) {
            SortedSet<TaskId> gained = new TreeSet<>(completable);
            gained.removeAll(before.completable);
            SortedSet<TaskId> lost = new TreeSet<>(before.completable);
            lost.removeAll(completable);
            return new Bridge.Part(cause, all.size() - before.all.size(), share().subtract(before.share()), share(tally.hours()).subtract(
                    share(before.tally.hours())), share(tally.people()).subtract(share(before.tally.people())), gained, lost);
        }

        private BigDecimal share() {
            return share(new Measure(BigDecimal.valueOf(tally.completable()), BigDecimal.valueOf(tally.tasks()), 0));
        }

        private static BigDecimal share(Measure measure) {
            return measure.total().signum() == 0 ? BigDecimal.ZERO.setScale(DECIMALS)
                    : measure.completable().divide(measure.total(), DECIMALS, RoundingMode.HALF_EVEN);
        }
    }
}
