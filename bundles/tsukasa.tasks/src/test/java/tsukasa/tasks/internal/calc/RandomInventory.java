// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.calc;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import tsukasa.api.Layer;
import tsukasa.api.Section;
import tsukasa.tasks.Answer;
import tsukasa.tasks.Blocker;
import tsukasa.tasks.Completable;
import tsukasa.tasks.Cost;
import tsukasa.tasks.Inventory;
import tsukasa.tasks.Policy;
import tsukasa.tasks.Quantity;
import tsukasa.tasks.Remedy;
import tsukasa.tasks.RemedyId;
import tsukasa.tasks.Task;
import tsukasa.tasks.TaskId;

/** Inventories of every kind: gaps, contradictions, answers before and after remedies. */
final class RandomInventory {
    static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    private static final List<String> BLOCKERS = List.of("paper", "paper:a", "paper:b", "phone", "phone:x", "system:tax", "approval", "noise");
    private final Random random;

    RandomInventory(long seed) {
        random = new Random(seed);
    }

    Inventory inventory(LocalDate day, int from, int to) {
        List<Task> tasks = new ArrayList<>();
        for (int i = from; i < to; i++) {
            tasks.add(task("T%03d".formatted(i)));
        }
        List<Remedy> remedies = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            SortedSet<Blocker> removes = blockers(2);
            removes.add(Blocker.parse(BLOCKERS.get(i)));
            remedies.add(new Remedy(new RemedyId("R" + i), "Remedy " + i, new Cost(i), removes, random.nextBoolean() ? Optional.of(near(DAY))
                    : Optional.empty()));
        }
        return new Inventory(day, tasks, remedies, random.nextInt(3) > 0 ? Policy.USUAL : new Policy(Set.of(Layer.MY_NUMBER, Layer.LGWAN)));
    }

    private Task task(String id) {
        return new Task(new TaskId(id), Optional.of("S" + random.nextInt(4)).filter(name -> !name.equals("S3")).map(Section::new), "Task " + id,
                new Task.Load(quantity(), quantity(), quantity()), Layer.values()[random.nextInt(4)], new Answer(Completable.values()[random
                        .nextInt(4)], blockers(4), random.nextBoolean() ? Optional.of(near(DAY)) : Optional.empty()), new TreeSet<>(),
                new TreeMap<>());
    }

    private LocalDate near(LocalDate day) {
        return day.plusDays(random.nextInt(-6, 7));
    }

    private Optional<Quantity> quantity() {
        return random.nextInt(5) == 0 ? Optional.empty() : Optional.of(new Quantity(BigDecimal.valueOf(random.nextInt(1_000), 2)));
    }

    private SortedSet<Blocker> blockers(int most) {
        SortedSet<Blocker> blockers = new TreeSet<>();
        for (int n = random.nextInt(most); n > 0; n--) {
            blockers.add(Blocker.parse(BLOCKERS.get(random.nextInt(BLOCKERS.size()))));
        }
        return blockers;
    }
}
