// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.calc;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import tsukasa.tasks.Assessment;
import tsukasa.tasks.Inventory;
import tsukasa.tasks.LiveRemedy;
import tsukasa.tasks.Remedy;
import tsukasa.tasks.Task;
import tsukasa.tasks.TaskId;

/** Sets what remedies that went live were to unlock beside what was said since. */
public final class LiveRemedies {
    private LiveRemedies() {
    }

    /**
     * @param then the inventory of the day before it went live
     * @param now  that of today, in which it is live
     */
    public static LiveRemedy of(Remedy remedy, Inventory then, Inventory now) {
        Set<TaskId> with = completable(then, live(now, remedy, true), now);
        with.removeAll(completable(then, live(now, remedy, false), now));
        Map<TaskId, Task> today = now.tasks().stream().collect(Collectors.toMap(Task::id, Function.identity()));
        Predicate<TaskId> answered = id -> today.containsKey(id) && Assessor.knows(today.get(id).answer(), remedy);
        Set<TaskId> completableNow = Assessor.of(now).stream().filter(Assessment::completable).map(one -> one.task().id())
                .collect(Collectors.toSet());
        return new LiveRemedy(remedy, sorted(with, id -> true), sorted(with, answered.and(completableNow::contains)), sorted(with,
                answered.and(id -> !completableNow.contains(id))));
    }

    /** What was live on the remedy's first day, with it or without. */
    private static List<Remedy> live(Inventory now, Remedy remedy, boolean with) {
        return now.remedies().stream().filter(other -> other.id().equals(remedy.id()) ? with : other.liveOn(remedy.live().orElseThrow()))
                .toList();
    }

    private static Set<TaskId> completable(Inventory then, List<Remedy> remedies, Inventory now) {
        Assessor assessor = new Assessor(remedies, now.day(), now.policy());
        return then.tasks().stream().map(assessor::assess).filter(Assessment::completable).map(one -> one.task().id())
                .collect(Collectors.toSet());
    }

    private static SortedSet<TaskId> sorted(Set<TaskId> ids, Predicate<TaskId> which) {
        return ids.stream().filter(which).collect(Collectors.toCollection(TreeSet::new));
    }
}
