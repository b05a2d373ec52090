// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import tsukasa.api.command.Invocation;
import tsukasa.persistence.Database;
import tsukasa.tasks.internal.Slice;
import tsukasa.tasks.internal.StoredKpiService;
import tsukasa.tasks.internal.whatif.ChosenWhatIfService;
import tsukasa.testing.StoreTest;
import tsukasa.testing.slices.Call;

class TaskCommandsTest {
    private static final String[] TASKS = { "id,section,name,volume,hours,people,layer,completable,blockers,urgency",
            "T1,Tax,Calls,100,0.5,4,office,no,phone,1", "T2,Tax,Letters,100,0.5,4,office,partly,paper;phone,2", "T3,Tax,Plans,50,1,2,office,yes,,3",
            "T4,Residents,Numbers,10,1,1,mynumber,no,layer,4", "T5,Residents,Chats,,,,office,,,5" };
    private static final String[] REMEDIES = { "id,name,cost,removes", "R1,Softphones,100,phone", "R2,Paperless,200,paper" };

    @StoreTest
    void saysTheKpi(Database database) throws Exception {
        Slice slice = filled(database);
        Call call = new Call(slice);
        call.run(new KpiCommand(slice.service, new StoredKpiService(slice.service, slice.site())), "--weight", "urgency", "--by-section");
        Map<String, Object> kpi = call.document();
        assertEquals(List.of("tasks", "answered", "completable", "share", "byHours", "byPeople", "byWeight", "withoutPolicyExcluded", "unanswered",
                "policyExcluded", "hoursUnknown", "peopleUnknown", "sections"), new ArrayList<>(kpi.keySet()));
        assertEquals(List.of(5, 4, 1, 0.2), List.of(kpi.get("tasks"), kpi.get("answered"), kpi.get("completable"), kpi.get("share")));
        assertEquals(50.0 / 160, kpi.get("byHours"));
        assertEquals(2.0 / 11, kpi.get("byPeople"));
        assertEquals(3.0 / 15, kpi.get("byWeight"));
        Map<?, ?> without = (Map<?, ?>) kpi.get("withoutPolicyExcluded");
        assertEquals(List.of(4, 3, 0.25, 50.0 / 150), List.of(without.get("tasks"), without.get("answered"), without.get("share"), without.get(
                "byHours")));
        assertEquals(List.of("Residents", "Tax"), ((List<?>) kpi.get("sections")).stream().map(one -> ((Map<?, ?>) one).get("section")).toList());
        assertEquals(Invocation.REFUSED, call.run(new KpiCommand(slice.service, new StoredKpiService(slice.service, slice.site())), "--weight", "none"));
    }

    @StoreTest
    void saysNothingOfNothing(Database database) throws Exception {
        Slice slice = new Slice(database);
        Call call = new Call(slice);
        call.run(new KpiCommand(slice.service, new StoredKpiService(slice.service, slice.site())));
        assertEquals(0, call.document().get("tasks"));
        assertNull(call.document().get("share"));
        assertNull(call.document().get("byHours"));
    }

    @StoreTest
    void listsTasksAndReasons(Database database) throws Exception {
        Slice slice = filled(database);
        Call call = new Call(slice);
        assertEquals(List.of("T1 blocked", "T2 blocked", "T3 completable", "T4 excluded", "T5 unanswered"), states(call, slice));
        assertEquals(List.of("T1 blocked", "T2 blocked"), states(call, slice, "--blocker", "phone"));
        assertEquals(List.of("T1 blocked"), states(call, slice, "--one-away"));
        assertEquals(List.of("T3 completable"), states(call, slice, "--section", "Tax", "--state", "COMPLETABLE"));
        call.run(new BlockersCommand(slice.service, new StoredKpiService(slice.service, slice.site())));
        assertEquals(List.of("phone 2 1 100", "layer 1 1 10", "paper 1 0 50"), call.rows().stream().map(row -> row.get("blocker") + " " + row.get(
                "tasks") + " " + row.get("alone") + " " + row.get("hours")).toList());
        call.run(new BlockersCommand(slice.service, new StoredKpiService(slice.service, slice.site())), "--together");
        assertEquals(List.of("[layer] 1", "[phone] 1", "[paper, phone] 1"), call.rows().stream().map(row -> row.get("blockers") + " " + row.get(
                "tasks")).toList());
        call.run(new RemediesCommand(slice.service, new StoredKpiService(slice.service, slice.site())));
        assertEquals(List.of("R1 100", "R2 200"), call.rows().stream().map(row -> row.get("id") + " " + row.get("cost")).toList());
    }

    private static List<String> states(Call call, Slice slice, String... arguments) throws Exception {
        call.run(new ListCommand(slice.service, new StoredKpiService(slice.service, slice.site())), arguments);
        return call.rows().stream().map(row -> row.get("id") + " " + row.get("state")).toList();
    }

    @StoreTest
    void bridgesDays(Database database) throws Exception {
        Slice slice = filled(database);
        Call call = new Call(slice);
        slice.passes(Duration.ofDays(1));
        call.run(new LiveCommand(slice.service, call), "R1");
        call.run(new AnswerCommand(slice.service, call), "T5", "--completable", "yes");
        call.run(new RemoveCommand(slice.service, call), "T3", "--why", "merged");
        call.run(new BridgeCommand(new StoredKpiService(slice.service, slice.site())), "--from", Slice.TODAY.toString());
        List<?> parts = (List<?>) call.document().get("parts");
        assertEquals(List.of("policy 0", "dropped-tasks -1", "live-remedies 1", "changed-tasks 1", "new-tasks 0"), parts.stream()
                .map(part -> ((Map<?, ?>) part).get("cause") + " " + ((Map<?, ?>) part).get("completable")).toList());
        BigDecimal sum = parts.stream().map(part -> (BigDecimal) ((Map<?, ?>) part).get("share")).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(0, new BigDecimal("0.3").compareTo(sum), "from 1 of 5 to 2 of 4");
        assertEquals(Invocation.REFUSED, call.run(new BridgeCommand(new StoredKpiService(slice.service, slice.site())), "--from", "2030-01-01"));
        assertTrue(call.refusals.getLast().contains("2030-01-01") || call.refusals.getLast().contains("Jan"), call.refusals.getLast());
        call.run(new RemediesCommand(slice.service, new StoredKpiService(slice.service, slice.site())), "--live");
        assertEquals("[T1]", call.rows().getFirst().get("predicted").toString());
        assertEquals(Invocation.REFUSED, call.run(new AnswerCommand(slice.service, call), "X", "--completable", "yes"));
        assertEquals(Invocation.REFUSED, call.run(new AnswerCommand(slice.service, call), "T1", "--completable", "maybe"));
        assertEquals(Invocation.REFUSED, call.run(new LiveCommand(slice.service, call), "X"));
    }

    @StoreTest
    void chooses(Database database) throws Exception {
        Slice slice = filled(database);
        ChosenWhatIfService service = new ChosenWhatIfService();
        Call call = new Call(slice);
        call.run(new BestCommand(slice.service, service), "--k", "1");
        assertEquals("{remedies=[R1], unlocked=1, share=0.4, cost=100, optimal=true, bound=1, tasks=[T1]}", call.document().toString());
        call.run(new BestCommand(slice.service, service), "--budget", "300", "--weight", "hours");
        assertEquals("{remedies=[R1, R2], unlocked=100, share=0.9375, cost=300, optimal=true, bound=100, tasks=[T1, T2]}", call.document()
                .toString());
        call.run(new CheapestCommand(slice.service, service), "--share", "40%");
        assertEquals(100L, call.document().get("cost"));
        assertEquals(Invocation.REFUSED, call.run(new CheapestCommand(slice.service, service), "--share", "0.9"));
        assertEquals("Not even all remedies reach 0.9; they reach 60.0%.", call.refusals.getLast());
        assertEquals(Invocation.REFUSED, call.run(new CheapestCommand(slice.service, service), "--share", "much"));
        call.run(new FrontCommand(slice.service, service));
        assertEquals("[0, 1, 2] true", ((List<?>) call.document().get("plans")).stream().map(plan -> ((Map<?, ?>) plan).get("unlocked")).toList()
                + " " + call.document().get("optimal"));
        call.run(new SynergiesCommand(slice.service, service));
        assertEquals("[{remedies=[R1, R2], together=2, alone=[1, 0], gain=1, uselessAlone=false}]", call.rows().toString());
        call.run(new LadderCommand(slice.service, service));
        assertEquals("[[R1] 1 100, [R2] 1 300]", ((List<?>) call.document().get("steps")).stream().map(step -> ((Map<?, ?>) step).get("remedies")
                + " " + ((Map<?, ?>) step).get("unlocked") + " " + ((Map<?, ?>) step).get("costSoFar")).toList().toString());
    }

    @StoreTest
    void keepsAndComparesScenarios(Database database) throws Exception {
        Slice slice = filled(database);
        ChosenWhatIfService service = new ChosenWhatIfService();
        Call call = new Call(slice);
        call.run(new ScenarioCommand(slice.service, call), "Phones first", "--remedies", "R1", "--note", "cheap");
        call.run(new ScenarioCommand(slice.service, call), "Both", "--remedies", "R1;R2");
        assertEquals(Invocation.REFUSED, call.run(new ScenarioCommand(slice.service, call), "Wrong", "--remedies", "R9"));
        call.run(new ScenariosCommand(slice.service, service));
        assertEquals(List.of("Both 2 300", "Phones first 1 100"), call.rows().stream().map(row -> row.get("scenario") + " " + row.get("unlocked")
                + " " + row.get("cost")).toList());
        call.run(new ScenarioCommand(slice.service, call), "Both", "--remove");
        call.run(new ScenariosCommand(slice.service, service));
        assertEquals(1, call.rows().size());
    }

    private static Slice filled(Database database) {
        Slice slice = new Slice(database);
        slice.tasks(TASKS);
        slice.remedies(REMEDIES);
        return slice;
    }
}
