// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks;

import java.util.List;
import java.util.OptionalDouble;

import tsukasa.tasks.Judgement.Verdict;

/**
 * How far what ratings say of tasks agrees with what those say who do them.
 *
 * @param judgements of all tasks, in the order of the inventory
 */
public record Agreement(List<RatingRule> rules, List<Judgement> judgements) {
    public Agreement {
        rules = List.copyOf(rules);
        judgements = List.copyOf(judgements);
    }

    /** How many tasks are so by answer and so by rating. */
    public int count(Verdict said, Verdict rated) {
        return (int) judgements.stream().filter(one -> one.said() == said && one.rated() == rated).count();
    }

    /** The tasks of which the one says yes and the other no. */
    public List<Judgement> differing() {
        return judgements.stream().filter(Judgement::differs).toList();
    }

    /** How many tasks both know. */
    public int both() {
        return same() + differing().size();
    }

    private int same() {
        return count(Verdict.POSSIBLE, Verdict.POSSIBLE) + count(Verdict.BLOCKED, Verdict.BLOCKED);
    }

    /** Of the tasks that both know, the part on which they agree, 1 being the whole. */
    public OptionalDouble share() {
        return both() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) same() / both());
    }

    /** Cohen's kappa of the same tasks: 1 is full agreement, 0 as much as chance gives; empty where one of them always says the same. */
    public OptionalDouble kappa() {
        double all = both();
        double saidPossible = count(Verdict.POSSIBLE, Verdict.POSSIBLE) + count(Verdict.POSSIBLE, Verdict.BLOCKED);
        double ratedPossible = count(Verdict.POSSIBLE, Verdict.POSSIBLE) + count(Verdict.BLOCKED, Verdict.POSSIBLE);
        double chance = (saidPossible * ratedPossible + (all - saidPossible) * (all - ratedPossible)) / (all * all);
        return all == 0 || chance == 1 ? OptionalDouble.empty() : OptionalDouble.of((same() / all - chance) / (1 - chance));
    }
}
