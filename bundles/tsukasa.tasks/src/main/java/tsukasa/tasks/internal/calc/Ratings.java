// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.calc;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

import org.osgi.service.component.annotations.Component;

import tsukasa.tasks.Agreement;
import tsukasa.tasks.Blocker;
import tsukasa.tasks.Inventory;
import tsukasa.tasks.Judgement;
import tsukasa.tasks.Judgement.Verdict;
import tsukasa.tasks.RatingRule;
import tsukasa.tasks.RatingService;
import tsukasa.tasks.Task;

/** Judges tasks from ratings: any rule that holds blocks; without one, a rating that is missing leaves it open. */
@Component
public final class Ratings implements RatingService {
    @Override
    public Agreement compare(Inventory inventory, Collection<RatingRule> rules) {
        return new Agreement(List.copyOf(rules), inventory.tasks().stream().map(task -> judge(task, rules)).toList());
    }

    private static Judgement judge(Task task, Collection<RatingRule> rules) {
        SortedSet<Blocker> blockers = new TreeSet<>();
        SortedSet<String> missing = new TreeSet<>();
        for (RatingRule rule : rules) {
            Optional<Boolean> holds = rule.holds(task);
            if (holds.isEmpty()) {
                missing.add(rule.column());
            } else if (holds.get()) {
                blockers.add(rule.blocker());
            }
        }
        Verdict rated = !blockers.isEmpty() ? Verdict.BLOCKED : missing.isEmpty() && !rules.isEmpty() ? Verdict.POSSIBLE : Verdict.UNKNOWN;
        return new Judgement(task, said(task), rated, blockers, missing);
    }

    private static Verdict said(Task task) {
        if (!task.answered()) {
            return Verdict.UNKNOWN;
        }
        return task.answer().left().isEmpty() ? Verdict.POSSIBLE : Verdict.BLOCKED;
    }
}
