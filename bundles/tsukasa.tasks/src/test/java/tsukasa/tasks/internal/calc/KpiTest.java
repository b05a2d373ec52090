// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.calc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import tsukasa.api.Layer;
import tsukasa.tasks.Answer;
import tsukasa.tasks.Assessment;
import tsukasa.tasks.Blocker;
import tsukasa.tasks.Completable;
import tsukasa.tasks.Cost;
import tsukasa.tasks.Inventory;
import tsukasa.tasks.Kpi;
import tsukasa.tasks.Policy;
import tsukasa.tasks.Quantity;
import tsukasa.tasks.Remedy;
import tsukasa.tasks.RemedyId;
import tsukasa.tasks.Tally;
import tsukasa.tasks.Task;
import tsukasa.tasks.TaskId;

class KpiTest {
    private static final int ROUNDS = 200;

    /** What the domain says, word by word, once more. */
    private static boolean completable(Task task, Inventory inventory) {
        boolean silent = task.answer().declared() == Completable.UNANSWERED && task.blockers().isEmpty();
        boolean unsaid = task.blockers().isEmpty() && task.answer().declared() != Completable.YES;
        return !silent && !unsaid && !inventory.policy().excluded().contains(task.layer()) && left(task, inventory).isEmpty();
    }

    private static Set<String> left(Task task, Inventory inventory) {
        Set<String> left = new HashSet<>();
        for (Blocker blocker : task.blockers()) {
            boolean gone = false;
            for (Remedy remedy : inventory.remedies()) {
                boolean live = remedy.live().isPresent() && !remedy.live().get().isAfter(inventory.day());
                boolean seen = live && task.answer().day().isPresent() && task.answer().day().get().isAfter(remedy.live().get());
                boolean removes = remedy.removes().stream().anyMatch(one -> one.code().equals(blocker.code()) && (one.item().isEmpty()
                        || one.item().equals(blocker.item())));
                gone |= live && !seen && removes;
            }
            if (!gone) {
                left.add(blocker.toString());
            }
        }
        return left;
    }

    @Test
    void isWhatCountingTaskByTaskGives() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Inventory inventory = new RandomInventory(seed).inventory(RandomInventory.DAY, 0, 60);
            Kpi kpi = Tallies.kpi(Assessor.of(inventory), Optional.empty());
            check(inventory, inventory.tasks(), kpi.all());
            check(inventory, inventory.tasks().stream().filter(task -> !inventory.policy().excludes(task)).toList(), kpi.withoutExcluded());
            Tallies.bySection(Assessor.of(inventory), Optional.empty()).forEach(section -> check(inventory, inventory.tasks().stream()
                    .filter(task -> task.section().equals(section.section())).toList(), section.kpi().all()));
        }
    }

    private static void check(Inventory inventory, List<Task> tasks, Tally tally) {
        BigDecimal hours = BigDecimal.ZERO;
        BigDecimal hoursDone = BigDecimal.ZERO;
        BigDecimal people = BigDecimal.ZERO;
        int done = 0;
        int silent = 0;
        for (Task task : tasks) {
            boolean completable = completable(task, inventory);
            done += completable ? 1 : 0;
            silent += task.answer().declared() == Completable.UNANSWERED && task.blockers().isEmpty() ? 1 : 0;
            if (task.load().volume().isPresent() && task.load().hours().isPresent()) {
                BigDecimal yearly = task.load().volume().get().value().multiply(task.load().hours().get().value());
                hours = hours.add(yearly);
                hoursDone = completable ? hoursDone.add(yearly) : hoursDone;
            }
            people = people.add(completable ? task.load().people().map(Quantity::value).orElse(BigDecimal.ZERO) : BigDecimal.ZERO);
        }
        assertEquals(List.of(tasks.size(), done, silent), List.of(tally.tasks(), tally.completable(), tally.unanswered()));
        assertEquals(0, hours.compareTo(tally.hours().total()));
        assertEquals(0, hoursDone.compareTo(tally.hours().completable()));
        assertEquals(0, people.compareTo(tally.people().completable()));
    }

    @Test
    void countsBlockersAndTheirCombinationsAsTheyAreLeft() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Inventory inventory = new RandomInventory(seed).inventory(RandomInventory.DAY, 0, 60);
            Map<String, Integer> items = new HashMap<>();
            Map<Set<String>, Integer> together = new HashMap<>();
            for (Task task : inventory.tasks()) {
                Set<String> left = left(task, inventory);
                if (task.blockers().isEmpty() && (task.answer().declared() == Completable.NO || task.answer().declared() == Completable.PARTLY)) {
                    left.add("unstated");
                }
                left.forEach(one -> items.merge(one, 1, Integer::sum));
                Set<String> codes = new HashSet<>();
                left.forEach(one -> codes.add(one.replaceFirst(":.*", "")));
                together.merge(codes, 1, Integer::sum);
            }
            together.remove(Set.of());
            List<Assessment> all = Assessor.of(inventory);
            Map<String, Integer> counted = new HashMap<>();
            Reasons.byItem(all).forEach(use -> counted.put(use.blocker().toString(), use.tasks()));
            assertEquals(items, counted);
            Map<Set<String>, Integer> combinations = new HashMap<>();
            Reasons.combinations(all).forEach(one -> {
                Set<String> codes = new HashSet<>();
                one.codes().forEach(code -> codes.add(code.value()));
                combinations.put(codes, one.tasks());
            });
            assertEquals(together, combinations);
            Map<String, Integer> kinds = new HashMap<>();
            together.forEach((codes, count) -> codes.forEach(code -> kinds.merge(code, count, Integer::sum)));
            Reasons.byCode(all).forEach(use -> assertEquals(kinds.remove(use.blocker().toString()), use.tasks()));
            assertTrue(kinds.isEmpty());
        }
    }

    @Test
    void oneAwayIsWhatOneSingleBlockerKeeps() {
        Inventory inventory = new Inventory(RandomInventory.DAY, List.of(task("A", Layer.OFFICE, Completable.NO, "paper"), task("B", Layer.OFFICE,
                Completable.NO, "paper:a;paper:b"), task("C", Layer.MY_NUMBER, Completable.NO, "paper"), task("D", Layer.OFFICE, Completable.NO,
                        ""), task("E", Layer.OFFICE, Completable.YES, "")), List.of(), Policy.USUAL);
        assertEquals(List.of("A"), Reasons.oneAway(Assessor.of(inventory)).stream().map(one -> one.task().id().value()).toList());
    }

    @Test
    void noDataIsNotZero() {
        Kpi none = Tallies.kpi(List.of(), Optional.of("urgency"));
        assertEquals(OptionalDouble.empty(), none.all().share());
        assertEquals(OptionalDouble.empty(), none.all().hours().share());
        Inventory one = new Inventory(RandomInventory.DAY, List.of(task("A", Layer.OFFICE, Completable.YES, "")), List.of(), Policy.USUAL);
        Kpi kpi = Tallies.kpi(Assessor.of(one), Optional.of("urgency"));
        assertEquals(OptionalDouble.of(1), kpi.all().share());
        assertEquals(1, kpi.all().weighted().orElseThrow().unknown());
        assertEquals(OptionalDouble.empty(), kpi.all().hours().share());
    }

    @Test
    void whoHasSeenARemedyWorkAndStillNamesABlockerIsBelieved() {
        Remedy paperless = new Remedy(new RemedyId("R"), "Paperless", Cost.NONE, Blocker.parseAll("paper"), Optional.of(RandomInventory.DAY));
        Assessor assessor = new Assessor(List.of(paperless), RandomInventory.DAY.plusDays(9), Policy.USUAL);
        Task task = task("A", Layer.OFFICE, Completable.NO, "paper");
        assertTrue(assessor.assess(task).completable());
        assertTrue(assessor.assess(on(task, 0)).completable(), "an answer of its first day does not know of it");
        assertFalse(assessor.assess(on(task, 1)).completable());
        assertFalse(new Assessor(List.of(paperless), RandomInventory.DAY.minusDays(1), Policy.USUAL).assess(task).completable());
    }

    private static Task on(Task task, int days) {
        return task.with(new Answer(task.answer().declared(), task.blockers(), Optional.of(RandomInventory.DAY.plusDays(days))));
    }

    static Task task(String id, Layer layer, Completable declared, String blockers) {
        return new Task(new TaskId(id), Optional.empty(), id, Task.Load.UNKNOWN, layer, new Answer(declared, Blocker.parseAll(blockers), Optional
                .empty()), new TreeSet<>(), new TreeMap<>());
    }
}
