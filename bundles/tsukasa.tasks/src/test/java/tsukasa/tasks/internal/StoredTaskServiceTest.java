// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import tsukasa.api.Layer;
import tsukasa.api.Refusal;
import tsukasa.api.Section;
import tsukasa.persistence.Database;
import tsukasa.tasks.Answer;
import tsukasa.tasks.Blocker;
import tsukasa.tasks.BlockerCode;
import tsukasa.tasks.Completable;
import tsukasa.tasks.Cost;
import tsukasa.tasks.Edit;
import tsukasa.tasks.Inventory;
import tsukasa.tasks.Policy;
import tsukasa.tasks.Remedy;
import tsukasa.tasks.RemedyId;
import tsukasa.tasks.Scenario;
import tsukasa.tasks.ScenarioId;
import tsukasa.tasks.Task;
import tsukasa.tasks.TaskId;
import tsukasa.testing.StoreTest;

class StoredTaskServiceTest {
    private static Task task(String id, String blockers) {
        return new Task(new TaskId(id), Optional.of(new Section("Tax")), "Task " + id, Task.Load.UNKNOWN, Layer.OFFICE,
                new Answer(Completable.NO, Blocker.parseAll(blockers), Optional.of(Slice.TODAY)), new TreeSet<>(), new TreeMap<>());
    }

    private static Remedy remedy(String id, String removes) {
        return new Remedy(new RemedyId(id), "Remedy " + id, new Cost(100), Blocker.parseAll(removes), Optional.empty());
    }

    @StoreTest
    void addsChangesAndRemovesManyAtOnce(Database database) {
        Slice slice = new Slice(database);
        Task a = task("A", "paper");
        Task b = task("B", "phone");
        slice.execute(slice.service.addTasks(List.of(a, b)));
        assertEquals("2 tasks added, the first A.", slice.summary);
        assertThrows(Refusal.class, () -> slice.execute(slice.service.addTasks(List.of(task("C", ""), a))));
        assertEquals(List.of(a, b), slice.service.tasks());
        Task better = a.with(new Answer(Completable.YES, new TreeSet<>(), Optional.of(Slice.TODAY)));
        slice.execute(slice.service.editTasks(List.of(new Edit<>(a, better))));
        assertTrue(slice.before.contains("blockers=paper") && slice.after.contains("completable=yes"), slice.before + slice.after);
        assertThrows(Refusal.class, () -> slice.execute(slice.service.editTasks(List.of(new Edit<>(b, b), new Edit<>(a, better)))));
        slice.execute(slice.service.removeTasks(List.of(a.id(), b.id())));
        assertEquals(List.of(), slice.service.tasks());
        assertThrows(Refusal.class, () -> slice.execute(slice.service.removeTasks(List.of(a.id()))));
    }

    @StoreTest
    void knowsWhatItKnewThen(Database database) {
        Slice slice = new Slice(database);
        Task a = task("A", "paper");
        slice.execute(slice.service.addTasks(List.of(a, task("B", "phone"))));
        slice.passes(Duration.ofDays(2));
        Task changed = a.with(new Answer(Completable.YES, new TreeSet<>(), Optional.of(Slice.TODAY.plusDays(2))));
        slice.execute(slice.service.editTasks(List.of(new Edit<>(a, changed))));
        slice.execute(slice.service.addRemedies(List.of(remedy("R", "phone"))));
        slice.passes(Duration.ofDays(2));
        slice.execute(slice.service.removeTasks(List.of(new TaskId("B"))));
        slice.execute(slice.service.decide(new Policy(Set.of(Layer.MY_NUMBER, Layer.LGWAN))));
        List<Inventory> past = slice.service.inventories(List.of(Slice.TODAY.minusDays(1), Slice.TODAY, Slice.TODAY.plusDays(2),
                Slice.TODAY.plusDays(4)));
        assertEquals(List.of(0, 2, 2, 1), past.stream().map(one -> one.tasks().size()).toList());
        assertEquals(List.of(0, 0, 1, 1), past.stream().map(one -> one.remedies().size()).toList());
        assertEquals(List.of(a, changed, changed), past.stream().skip(1).map(one -> one.tasks().getFirst()).toList());
        assertEquals(List.of(1, 2), past.stream().skip(2).map(one -> one.policy().excluded().size()).toList());
        assertEquals(slice.service.inventory(), past.getLast());
        assertEquals(List.of(Optional.of(Slice.NOON.plus(Duration.ofDays(2))), Optional.empty()),
                slice.service.history(a.id()).stream().map(version -> version.until()).toList());
        assertEquals(Optional.of(Slice.NOON), slice.service.recordedSince());
    }

    @StoreTest
    void theVocabularyGrowsAndShrinks(Database database) {
        Slice slice = new Slice(database);
        assertEquals(11, slice.service.vocabulary().size());
        slice.execute(slice.service.addTasks(List.of(task("A", "noise"))));
        BlockerCode noise = new BlockerCode("noise");
        slice.execute(slice.service.nameBlocker(noise, "Noise at home"));
        slice.execute(slice.service.nameBlocker(new BlockerCode("paper"), "Paper and stamps"));
        assertEquals(List.of("Paper and stamps", "Noise at home"), List.of(slice.service.vocabulary().getFirst().label(),
                slice.service.vocabulary().getLast().label()));
        assertThrows(Refusal.class, () -> slice.execute(slice.service.removeBlocker(noise)));
        assertThrows(Refusal.class, () -> slice.execute(slice.service.removeBlocker(new BlockerCode("paper"))));
        slice.execute(slice.service.removeTasks(List.of(new TaskId("A"))));
        slice.execute(slice.service.removeBlocker(noise));
        assertEquals(11, slice.service.vocabulary().size());
    }

    @StoreTest
    void keepsScenarios(Database database) {
        Slice slice = new Slice(database);
        slice.execute(slice.service.addRemedies(List.of(remedy("R", "paper"), remedy("S", "phone"))));
        ScenarioId id = new ScenarioId("Two years");
        Scenario one = new Scenario(id, new TreeSet<>(List.of(new RemedyId("R"))), "");
        slice.execute(slice.service.keepScenario(one));
        Scenario two = new Scenario(id, new TreeSet<>(List.of(new RemedyId("R"), new RemedyId("S"))), "both");
        slice.execute(slice.service.keepScenario(two));
        assertEquals(List.of(two), slice.service.scenarios());
        assertThrows(Refusal.class, () -> slice.execute(slice.service.removeRemedies(List.of(new RemedyId("S")))));
        assertThrows(Refusal.class, () -> slice.execute(slice.service.keepScenario(new Scenario(id, new TreeSet<>(List.of(new RemedyId("X"))),
                ""))));
        slice.execute(slice.service.removeScenario(id));
        slice.execute(slice.service.removeRemedies(List.of(new RemedyId("S"))));
        assertEquals(List.of(), slice.service.scenarios());
    }
}
