// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.calc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import tsukasa.api.Layer;
import tsukasa.tasks.Agreement;
import tsukasa.tasks.Answer;
import tsukasa.tasks.Blocker;
import tsukasa.tasks.Completable;
import tsukasa.tasks.Inventory;
import tsukasa.tasks.Judgement;
import tsukasa.tasks.Judgement.Verdict;
import tsukasa.tasks.Policy;
import tsukasa.tasks.Quantity;
import tsukasa.tasks.RatingRule;
import tsukasa.tasks.RatingRule.Comparison;
import tsukasa.tasks.RuleId;
import tsukasa.tasks.Task;
import tsukasa.tasks.TaskId;

class RatingsTest {
    private static final List<RatingRule> RULES = List.of(rule("r1", "paper", "paper rating", ">=", "4"), rule("r2", "paper", "stamps", ">", "0"),
            rule("r3", "phone", "calls", "<=", "1"));

    private static RatingRule rule(String id, String blocker, String column, String is, String value) {
        return new RatingRule(new RuleId(id), Blocker.parse(blocker), column, Comparison.of(is).orElseThrow(), Quantity.of(value));
    }

    private static Task task(String id, Completable declared, String blockers, Map<String, String> ratings) {
        TreeMap<String, Quantity> weights = new TreeMap<>();
        ratings.forEach((column, value) -> weights.put(column, Quantity.of(value)));
        return new Task(new TaskId(id), Optional.empty(), "task " + id, Task.Load.UNKNOWN, Layer.OFFICE, declared == Completable.UNANSWERED
                ? Answer.NONE : new Answer(declared, Blocker.parseAll(blockers), Optional.empty()), Collections.emptySortedSet(), weights);
    }

    private static Agreement compare(Task... tasks) {
        return new Ratings().compare(new Inventory(LocalDate.of(2026, 10, 1), List.of(tasks), List.of(), Policy.USUAL), RULES);
    }

    private static Map<String, String> ratings(String paper, String stamps, String calls) {
        return Map.of("paper rating", paper, "stamps", stamps, "calls", calls);
    }

    @Test
    void anyConditionThatHoldsSetsTheBlocker() {
        Judgement one = compare(task("A", Completable.YES, "", ratings("1", "2", "5"))).judgements().getFirst();
        assertEquals(Blocker.parseAll("paper"), one.blockers());
        assertEquals(Verdict.BLOCKED, one.rated());
        assertTrue(one.differs());
        assertEquals(Verdict.POSSIBLE, compare(task("A", Completable.YES, "", ratings("3.99", "0", "2"))).judgements().getFirst().rated());
        assertEquals(Blocker.parseAll("paper;phone"), compare(task("A", Completable.YES, "", ratings("4", "0", "1"))).judgements().getFirst()
                .blockers());
    }

    @Test
    void aRatingThatIsMissingIsNoRating() {
        Judgement open = compare(task("A", Completable.YES, "", Map.of("paper rating", "1", "stamps", "0"))).judgements().getFirst();
        assertEquals(Verdict.UNKNOWN, open.rated());
        assertEquals(List.of("calls"), List.copyOf(open.missing()));
        assertEquals(Verdict.BLOCKED, compare(task("A", Completable.YES, "", Map.of("stamps", "1"))).judgements().getFirst().rated(),
                "one that blocks suffices");
        assertEquals(Verdict.UNKNOWN, new Ratings().compare(new Inventory(LocalDate.of(2026, 10, 1), List.of(task("A", Completable.YES, "", Map.of())),
                List.of(), Policy.USUAL), List.of()).judgements().getFirst().rated(), "no rules judge nothing");
    }

    @Test
    void countsHowFarTheyAgreeAndLeavesTheAnswersAlone() {
        Map<String, String> fine = ratings("0", "0", "9");
        Map<String, String> paper = ratings("5", "0", "9");
        Agreement agreement = compare(task("A", Completable.YES, "", fine), task("B", Completable.YES, "", paper), task("C", Completable.NO, "phone",
                paper), task("D", Completable.NO, "", fine), task("E", Completable.UNANSWERED, "", paper), task("F", Completable.YES, "", Map.of()));
        assertEquals(List.of(1, 1, 1), List.of(agreement.count(Verdict.POSSIBLE, Verdict.POSSIBLE), agreement.count(Verdict.POSSIBLE, Verdict.BLOCKED),
                agreement.count(Verdict.POSSIBLE, Verdict.UNKNOWN)));
        assertEquals(List.of(1, 1), List.of(agreement.count(Verdict.BLOCKED, Verdict.POSSIBLE), agreement.count(Verdict.BLOCKED, Verdict.BLOCKED)));
        assertEquals(List.of("B", "D"), agreement.differing().stream().map(one -> one.task().id().value()).toList());
        assertEquals(0.5, agreement.share().orElseThrow(), 1e-12);
        assertEquals(0, agreement.kappa().orElseThrow(), 1e-12, "as much as chance gives");
        assertEquals(Blocker.parseAll("phone"), agreement.judgements().get(2).task().blockers());
    }
}
