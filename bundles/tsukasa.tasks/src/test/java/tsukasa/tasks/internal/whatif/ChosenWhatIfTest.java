// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import tsukasa.api.Layer;
import tsukasa.tasks.Answer;
import tsukasa.tasks.Blocker;
import tsukasa.tasks.Completable;
import tsukasa.tasks.Cost;
import tsukasa.tasks.Inventory;
import tsukasa.tasks.Patience;
import tsukasa.tasks.Plan;
import tsukasa.tasks.Policy;
import tsukasa.tasks.Quantity;
import tsukasa.tasks.Remedy;
import tsukasa.tasks.RemedyId;
import tsukasa.tasks.Task;
import tsukasa.tasks.TaskId;
import tsukasa.tasks.Weighing;
import tsukasa.tasks.WhatIf;
import tsukasa.tasks.internal.calc.Assessor;

class ChosenWhatIfTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    private static final List<String> BLOCKERS = List.of("paper:a", "paper:b", "paper", "phone", "system:tax", "system:welfare", "approval");

    @Test
    void givesWhatTryingEverySetGives() {
        for (int seed = 0; seed < 60; seed++) {
            Inventory inventory = inventory(new Random(seed), 40, 6);
            for (Weighing weighing : List.of(Weighing.TASKS, Weighing.HOURS)) {
                check(inventory, weighing);
            }
        }
    }

    private static void check(Inventory inventory, Weighing weighing) {
        WhatIf whatIf = new ChosenWhatIf(inventory, weighing);
        BigDecimal[] byCount = new BigDecimal[inventory.remedies().size() + 1];
        BigDecimal within = BigDecimal.ZERO;
        BigDecimal already = completable(inventory, weighing);
        BigDecimal total = inventory.tasks().stream().map(task -> weighing.of(task).orElse(BigDecimal.ZERO)).reduce(BigDecimal.ZERO,
                BigDecimal::add);
        long cheapest = Long.MAX_VALUE;
        for (int set = 0; set < 1 << inventory.remedies().size(); set++) {
            List<Remedy> live = new ArrayList<>();
            Set<RemedyId> ids = new HashSet<>();
            for (int i = 0; i < inventory.remedies().size(); i++) {
                Remedy remedy = inventory.remedies().get(i);
                boolean in = (set >> i & 1) == 1;
                live.add(in ? new Remedy(remedy.id(), remedy.name(), remedy.cost(), remedy.removes(), Optional.of(DAY)) : remedy);
                if (in) {
                    ids.add(remedy.id());
                }
            }
            BigDecimal unlocked = completable(new Inventory(DAY, inventory.tasks(), live, inventory.policy()), weighing).subtract(already);
            long cost = live.stream().filter(remedy -> ids.contains(remedy.id())).mapToLong(remedy -> remedy.cost().yen()).sum();
            Plan plan = whatIf.with(ids).plan();
            assertEquals(0, unlocked.compareTo(plan.unlocked()));
            assertEquals(cost, plan.cost().yen());
            for (int k = ids.size(); k < byCount.length; k++) {
                byCount[k] = byCount[k] == null ? unlocked : byCount[k].max(unlocked);
            }
            within = cost <= 500 ? within.max(unlocked) : within;
            boolean reached = already.add(unlocked).multiply(BigDecimal.valueOf(4)).compareTo(total) >= 0;
            cheapest = reached ? Math.min(cheapest, cost) : cheapest;
        }
        for (int k = 0; k < byCount.length; k++) {
            Plan best = whatIf.best(k, Patience.USUAL);
            assertEquals(0, byCount[k].compareTo(best.unlocked()), weighing + " best " + k);
            assertTrue(best.optimal() && best.bound().compareTo(best.unlocked()) == 0 && best.remedies().size() <= k);
        }
        assertEquals(0, within.compareTo(whatIf.bestWithin(new Cost(500), Patience.USUAL).unlocked()));
        Optional<Plan> quarter = whatIf.cheapestFor(new BigDecimal("0.25"), Patience.USUAL);
        assertEquals(cheapest == Long.MAX_VALUE ? Optional.empty() : Optional.of(cheapest), quarter.map(plan -> plan.cost().yen()));
        List<Plan> front = whatIf.front(Patience.USUAL).plans();
        assertEquals(0, byCount[byCount.length - 1].compareTo(front.getLast().unlocked()));
    }

    private static BigDecimal completable(Inventory inventory, Weighing weighing) {
        return Assessor.of(inventory).stream().filter(one -> one.completable()).map(one -> weighing.of(one.task()).orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void excludedUnansweredAndUnstatedAreNeverUnlocked() {
        List<Task> tasks = List.of(task("A", Layer.MY_NUMBER, Completable.NO, "paper"), task("B", Layer.OFFICE, Completable.NO, ""), task("C",
                Layer.OFFICE, Completable.UNANSWERED, ""), task("D", Layer.OFFICE, Completable.PARTLY, "paper"));
        WhatIf whatIf = new ChosenWhatIf(new Inventory(DAY, tasks, List.of(remedy(0, "paper", 7), remedy(1, "layer", 1)), Policy.USUAL),
                Weighing.TASKS);
        Plan best = whatIf.best(2, Patience.USUAL);
        assertEquals(List.of(new TaskId("D")), best.tasks());
        assertEquals("[R0] 7 0.25", best.remedies() + " " + best.cost().yen() + " " + best.share().getAsDouble());
    }

    @Test
    void answersAtOnceForTwentyThousandTasks() {
        Inventory inventory = inventory(new Random(7), 20_000, 60);
        WhatIf whatIf = new ChosenWhatIf(inventory, Weighing.HOURS);
        List<RemedyId> half = inventory.remedies().stream().map(Remedy::id).limit(30).toList();
        whatIf.with(half);
        long began = System.nanoTime();
        whatIf.with(half);
        assertTrue(System.nanoTime() - began < 500_000_000L, "fifty milliseconds are asked for; ten times that is a fault on any machine");
    }

    private static Inventory inventory(Random random, int tasks, int remedies) {
        List<Task> all = new ArrayList<>();
        for (int i = 0; i < tasks; i++) {
            Set<String> blockers = new TreeSet<>();
            for (int n = random.nextInt(5); n > 0; n--) {
                blockers.add(BLOCKERS.get(random.nextInt(BLOCKERS.size())));
            }
            Task one = task("T" + i, Layer.values()[random.nextInt(4)], Completable.values()[random.nextInt(4)], String.join(";", blockers));
            all.add(new Task(one.id(), one.section(), one.name(), new Task.Load(Optional.of(Quantity.of(random.nextInt(100))), Optional.of(
                    new Quantity(BigDecimal.valueOf(random.nextInt(500), 2))), Optional.empty()), one.layer(), one.answer(), one.systems(),
                    one.weights()));
        }
        List<Remedy> offered = new ArrayList<>();
        for (int i = 0; i < remedies; i++) {
            offered.add(remedy(i, BLOCKERS.get(random.nextInt(BLOCKERS.size())) + ";" + BLOCKERS.get(random.nextInt(BLOCKERS.size())), random
                    .nextInt(400)));
        }
        return new Inventory(DAY, all, offered, Policy.USUAL);
    }

    private static Task task(String id, Layer layer, Completable declared, String blockers) {
        return new Task(new TaskId(id), Optional.empty(), id, Task.Load.UNKNOWN, layer, new Answer(declared, Blocker.parseAll(blockers), Optional
                .empty()), new TreeSet<>(), new TreeMap<>());
    }

    private static Remedy remedy(int number, String removes, long cost) {
        return new Remedy(new RemedyId("R" + number), "Remedy " + number, new Cost(cost), Blocker.parseAll(removes), Optional.empty());
    }
}
