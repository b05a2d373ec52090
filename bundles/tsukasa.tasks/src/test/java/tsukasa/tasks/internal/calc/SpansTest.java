// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.calc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import tsukasa.api.Layer;
import tsukasa.tasks.Blocker;
import tsukasa.tasks.Bridge;
import tsukasa.tasks.Bridge.Cause;
import tsukasa.tasks.Bridge.Part;
import tsukasa.tasks.Completable;
import tsukasa.tasks.Cost;
import tsukasa.tasks.Inventory;
import tsukasa.tasks.LiveRemedy;
import tsukasa.tasks.Policy;
import tsukasa.tasks.Remedy;
import tsukasa.tasks.RemedyId;
import tsukasa.tasks.Tally;
import tsukasa.tasks.Task;
import tsukasa.tasks.Answer;

class SpansTest {
    @Test
    void thePartsAddUpExactly() {
        for (int seed = 0; seed < 300; seed++) {
            Inventory before = new RandomInventory(seed).inventory(RandomInventory.DAY.minusDays(3), 0, 50);
            Inventory after = new RandomInventory(seed + 1_000).inventory(RandomInventory.DAY.plusDays(3), 10, 70);
            Bridge bridge = Spans.between(before, after);
            assertEquals(List.of(Cause.values()), bridge.parts().stream().map(Part::cause).toList());
            Tally from = bridge.before().all();
            Tally to = bridge.after().all();
            assertEquals(Tallies.kpi(Assessor.of(before), Optional.empty()), bridge.before());
            assertEquals(Tallies.kpi(Assessor.of(after), Optional.empty()), bridge.after());
            assertEquals(to.completable() - from.completable(), bridge.parts().stream().mapToInt(Part::completable).sum());
            assertEquals(to.tasks() - from.tasks(), bridge.parts().stream().mapToInt(Part::tasks).sum());
            BigDecimal share = bridge.parts().stream().map(Part::share).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertEquals(0, share.compareTo(rounded(to).subtract(rounded(from))));
        }
    }

    private static BigDecimal rounded(Tally tally) {
        return BigDecimal.valueOf(tally.completable()).divide(BigDecimal.valueOf(tally.tasks()), 6, RoundingMode.HALF_EVEN);
    }

    @Test
    void eachCauseHasItsTasks() {
        Remedy paperless = new Remedy(new RemedyId("R"), "Paperless", Cost.NONE, Blocker.parseAll("paper"), Optional.of(RandomInventory.DAY));
        List<Task> then = new ArrayList<>(List.of(task("dropped", ""), task("paper", "paper"), task("answered", "phone"), task("relapsed", "")));
        List<Task> now = List.of(task("paper", "paper"), task("answered", ""), task("relapsed", "phone"), task("new", ""));
        Bridge bridge = Spans.between(new Inventory(RandomInventory.DAY.minusDays(1), then, List.of(), Policy.USUAL), new Inventory(
                RandomInventory.DAY, now, List.of(paperless), Policy.USUAL));
        assertEquals(List.of("POLICY [] []", "DROPPED_TASKS [] [dropped]", "LIVE_REMEDIES [paper] []", "CHANGED_TASKS [answered] [relapsed]",
                "NEW_TASKS [new] []"), bridge.parts().stream().map(part -> part.cause() + " " + part.gained() + " " + part.lost()).toList());
    }

    @Test
    void whatALiveRemedyWasToUnlockIsConfirmedOrRefutedByLaterAnswers() {
        Remedy paperless = new Remedy(new RemedyId("R"), "Paperless", Cost.NONE, Blocker.parseAll("paper"), Optional.of(RandomInventory.DAY));
        List<Task> then = List.of(task("open", "paper"), task("fine", "paper"), task("not", "paper"), task("two", "paper;phone"));
        List<Task> now = List.of(task("open", "paper"), later(task("fine", "")), later(task("not", "paper")), task("two", "paper;phone"));
        LiveRemedy live = LiveRemedies.of(paperless, new Inventory(RandomInventory.DAY.minusDays(1), then, List.of(), Policy.USUAL),
                new Inventory(RandomInventory.DAY.plusDays(9), now, List.of(paperless), Policy.USUAL));
        assertEquals("[fine, not, open] [fine] [not] 1", live.predicted() + " " + live.confirmed() + " " + live.refuted() + " " + live.open());
    }

    private static Task later(Task task) {
        return task.with(new Answer(task.answer().declared(), task.blockers(), Optional.of(RandomInventory.DAY.plusDays(3))));
    }

    private static Task task(String id, String blockers) {
        return KpiTest.task(id, Layer.OFFICE, blockers.isEmpty() ? Completable.YES : Completable.NO, blockers);
    }
}
