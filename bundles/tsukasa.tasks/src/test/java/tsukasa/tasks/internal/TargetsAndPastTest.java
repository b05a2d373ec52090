// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import tsukasa.api.Refusal;
import tsukasa.api.source.ImportResult;
import tsukasa.api.source.ImportTarget;
import tsukasa.persistence.Database;
import tsukasa.tasks.Bridge;
import tsukasa.tasks.KpiPath;
import tsukasa.tasks.RemedyId;
import tsukasa.tasks.Scenario;
import tsukasa.tasks.ScenarioId;
import tsukasa.tasks.Target;
import tsukasa.tasks.Task;
import tsukasa.tasks.TaskId;
import tsukasa.tasks.Version;
import tsukasa.testing.StoreTest;
import tsukasa.testing.slices.Rows;

class TargetsAndPastTest {
    private static final LocalDate MARCH = LocalDate.of(2027, 3, 31);
    private static final ScenarioId PLAN = new ScenarioId("plan");

    private static ImportResult take(Slice slice, ImportTarget target, String... lines) {
        return Rows.take(target, Rows.of(lines), false);
    }

    private static Slice four(Database database) {
        Slice slice = new Slice(database);
        slice.tasks("id,name,completable,blockers", "T1,One,yes,", "T2,Two,no,paper", "T3,Three,no,paper;phone", "T4,Four,no,phone");
        slice.remedies("id,name,cost,removes,live", "R1,Paperless,100,paper,2026-12-01", "R2,Softphone,200,phone,2027-06-01",
                "R3,Scanner,50,paper,", "R4,Chat,70,phone,2026-11-01");
        return slice;
    }

    @StoreTest
    void looksAheadByWhatThePlannedScenarioBringsAndWhen(Database database) {
        Slice slice = four(database);
        slice.execute(slice.service.keepScenario(new Scenario(PLAN, new TreeSet<>(List.of(new RemedyId("R1"), new RemedyId("R2"), new RemedyId("R3"))),
                "")));
        slice.execute(slice.service.setTarget(new Target(MARCH, new BigDecimal("0.6"), Optional.of(PLAN))));
        KpiPath path = new StoredKpiService(slice.service, slice.site()).path(Slice.TODAY);
        assertEquals(List.of(Slice.TODAY, LocalDate.of(2026, 12, 1), LocalDate.of(2027, 6, 1)), path.planned().stream().map(one -> one.day()).toList());
        assertEquals(List.of(1, 2, 4), path.planned().stream().map(one -> one.kpi().all().completable()).toList());
        assertEquals(List.of(new RemedyId("R3")), path.undated().stream().map(one -> one.id()).toList());
        assertEquals(1, path.next().orElseThrow().missing(), "0.6 of four are three, and two will be");
        assertFalse(path.next().orElseThrow().met());
        slice.execute(slice.service.setTarget(new Target(MARCH, new BigDecimal("0.5"), Optional.of(PLAN))));
        assertTrue(new StoredKpiService(slice.service, slice.site()).path(Slice.TODAY).next().orElseThrow().met());
    }

    @StoreTest
    void withoutAScenarioAllThatHaveADayLeadTheWay(Database database) {
        Slice slice = four(database);
        KpiPath path = new StoredKpiService(slice.service, slice.site()).path(Slice.TODAY);
        assertEquals(List.of(1, 2, 4, 4), path.planned().stream().map(one -> one.kpi().all().completable()).toList());
        assertEquals(List.of(), path.undated());
        assertEquals(1, path.actual().size());
    }

    @StoreTest
    void keepsWhatTheTargetWas(Database database) {
        Slice slice = four(database);
        slice.execute(slice.service.setTarget(new Target(MARCH, new BigDecimal("0.1"), Optional.empty())));
        slice.passes(Duration.ofDays(2));
        slice.execute(slice.service.setTarget(new Target(MARCH, new BigDecimal("0.2"), Optional.empty())));
        assertEquals("share=0.1", slice.before.replaceAll(".*(share=[0-9.]+).*", "$1"));
        assertEquals(List.of(new BigDecimal("0.1")), slice.service.targets(Slice.TODAY).stream().map(Target::share).toList());
        assertEquals(List.of(new BigDecimal("0.2")), slice.service.targets().stream().map(Target::share).toList());
        slice.execute(slice.service.removeTarget(MARCH));
        assertEquals(List.of(), slice.service.targets());
        assertThrows(Refusal.class, () -> slice.execute(slice.service.removeTarget(MARCH)));
        assertThrows(Refusal.class, () -> slice.execute(slice.service.setTarget(new Target(MARCH, BigDecimal.ONE, Optional.of(PLAN)))));
    }

    @StoreTest
    void takesScenariosAndTargetsFromFiles(Database database) {
        Slice slice = four(database);
        assertEquals(1, take(slice, new ScenarioImportTarget(slice.storage), "scenario,remedies,note", "plan,R1;R2,first").added());
        assertEquals(2, take(slice, new TargetImportTarget(slice.storage), "by,share,scenario", "2027-03-31,5%,plan", "2028-03-31,0.1,").added());
        assertEquals(List.of(new Target(MARCH, new BigDecimal("0.05"), Optional.of(PLAN)), new Target(MARCH.plusYears(1), new BigDecimal("0.1"),
                Optional.empty())), slice.service.targets());
        assertFalse(take(slice, new ScenarioImportTarget(slice.storage), "scenario,remedies,note", "other,R9,").problems().isEmpty());
        assertFalse(take(slice, new TargetImportTarget(slice.storage), "by,share,scenario", "2027-03-31,0,plan").problems().isEmpty());
        assertFalse(take(slice, new TargetImportTarget(slice.storage), "by,share,scenario", "2027-03-31,5%,none").problems().isEmpty());
    }

    @StoreTest
    void takesWhatWasBeforeAnythingWasRecorded(Database database) {
        Slice slice = new Slice(database);
        String[] past = { "from,until,id,name,completable,blockers", "2026-04-01,,T1,One,no,paper", "2026-07-01,,T1,One,yes,",
                "2026-04-01,2026-05-31,T2,Two,no,phone", "2026-04-01,,T3,Three,no,paper" };
        assertEquals(4, take(slice, new TaskHistoryTarget(slice.storage), past).added());
        take(slice, new RemedyHistoryTarget(slice.storage), "from,id,name,cost,removes,live", "2026-04-01,R1,Paperless,100,paper,2026-08-01");
        assertEquals(List.of("T1", "T3"), slice.service.tasks().stream().map(task -> task.id().value()).toList());
        List<Version<Task>> versions = slice.service.history(new TaskId("T1"));
        assertEquals(2, versions.size());
        assertEquals(Optional.of(LocalDate.of(2026, 7, 1)), versions.getLast().value().answer().day(), "an answer is of the day from which it held");
        Bridge bridge = new StoredKpiService(slice.service, slice.site()).bridge(LocalDate.of(2026, 5, 1), Slice.TODAY);
        assertEquals(0, bridge.before().all().completable());
        assertEquals(2, bridge.after().all().completable());
        assertEquals(List.of(0, 0, 2, 0, 0), bridge.parts().stream().map(Bridge.Part::completable).toList(), "the remedy would have done it alone");
        ImportResult again = take(slice, new TaskHistoryTarget(slice.storage), past);
        assertEquals(0, again.added());
        assertEquals(List.of(), again.problems());
    }

    @StoreTest
    void whatIsRecordedStays(Database database) {
        Slice slice = four(database);
        assertEquals(1, take(slice, new TaskHistoryTarget(slice.storage), "from,id,name,completable,blockers", "2026-04-01,T1,One,no,paper").added());
        assertEquals(1, slice.service.inventory(LocalDate.of(2026, 4, 1)).tasks().size());
        assertTrue(slice.service.task(new TaskId("T1")).orElseThrow().blockers().isEmpty());
        ImportResult refused = take(slice, new TaskHistoryTarget(slice.storage), "from,id,name,completable,blockers", "2026-05-01,T1,One,no,phone");
        assertEquals(1, refused.problems().size(), "the first version known began in April by now");
    }
}
