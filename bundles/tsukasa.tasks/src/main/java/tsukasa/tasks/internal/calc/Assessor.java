// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.calc;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import tsukasa.tasks.Answer;
import tsukasa.tasks.Assessment;
import tsukasa.tasks.Blocker;
import tsukasa.tasks.Inventory;
import tsukasa.tasks.Policy;
import tsukasa.tasks.Remedy;
import tsukasa.tasks.Task;

/** Says how tasks stand: a live remedy takes its blockers off every answer that was given before it, or on its first day. */
public final class Assessor {
    private final List<Remedy> live;
    private final Policy policy;

    /** @param remedies of which those count that are live on this day */
    public Assessor(List<Remedy> remedies, LocalDate day, Policy policy) {
        live = remedies.stream().filter(remedy -> remedy.liveOn(day)).toList();
        this.policy = policy;
    }

    public static List<Assessment> of(Inventory inventory) {
        Assessor assessor = new Assessor(inventory.remedies(), inventory.day(), inventory.policy());
        return inventory.tasks().stream().map(assessor::assess).toList();
    }

    public Assessment assess(Task task) {
        SortedSet<Blocker> left = task.answer().left();
        if (!live.isEmpty() && !left.isEmpty()) {
            left = new TreeSet<>(left);
            left.removeIf(blocker -> live.stream().anyMatch(remedy -> remedy.removes(blocker) && !knows(task.answer(), remedy)));
        }
        return new Assessment(task, policy.excludes(task), left);
    }

    /** Whether who answered had seen the remedy work: then what is named is left in spite of it. */
    static boolean knows(Answer answer, Remedy remedy) {
        return answer.day().isPresent() && remedy.live().filter(answer.day().get()::isAfter).isPresent();
    }
}
