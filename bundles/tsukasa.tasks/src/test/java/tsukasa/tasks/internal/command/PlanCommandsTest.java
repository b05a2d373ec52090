// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;

import tsukasa.api.command.Invocation;
import tsukasa.persistence.Database;
import tsukasa.tasks.internal.Slice;
import tsukasa.tasks.internal.StoredKpiService;
import tsukasa.tasks.internal.calc.Ratings;
import tsukasa.tasks.internal.evidence.NotedEvidenceService;
import tsukasa.testing.StoreTest;
import tsukasa.testing.slices.Call;

class PlanCommandsTest {
    @StoreTest
    void addsAndChangesTasksAndRemedies(Database database) throws Exception {
        Slice slice = new Slice(database);
        Call call = new Call(slice);
        call.run(new AddCommand(slice.service, call), "T1", "--name", "One", "--hours", "1.5", "--completable", "no", "--blockers", "paper;robot:form 1",
                "--set", "urgency=3");
        assertEquals(List.of("paper", "robot:form 1"), call.document().get("blockers"));
        call.run(new EditCommand(slice.service, call), "T1", "--section", "Taxes", "--blockers", "");
        assertEquals("Taxes [] One", call.document().get("section") + " " + call.document().get("blockers") + " " + call.document().get("name"));
        assertEquals(Invocation.REFUSED, call.run(new EditCommand(slice.service, call), "T2", "--name", "None"));
        assertEquals(Invocation.REFUSED, call.run(new AddCommand(slice.service, call), "T2"), "without a name");
        call.run(new RemedyCommand(slice.service, call), "R1", "--name", "Scanner", "--cost", "100", "--removes", "paper");
        call.run(new RemedyCommand(slice.service, call), "R1", "--live", "2026-12-01", "--cost", "120");
        assertEquals("Scanner 120 [paper] 2026-12-01", call.document().get("name") + " " + call.document().get("cost") + " " + call.document().get(
                "removes") + " " + call.document().get("live"));
        call.run(new RemedyCommand(slice.service, call), "R1", "--live", "");
        assertEquals(null, call.document().get("live"));
        call.run(new RemedyCommand(slice.service, call), "R1", "--remove");
        assertEquals(List.of(), slice.service.remedies());
    }

    @StoreTest
    void namesWordsDecidesThePolicyAndAims(Database database) throws Exception {
        Slice slice = new Slice(database);
        slice.tasks("id,name,completable,blockers", "T1,One,yes,", "T2,Two,no,paper");
        Call call = new Call(slice);
        call.run(new VocabularyCommand(slice.service, call), "robot", "--label", "Robot");
        assertEquals(true, call.document().get("own"));
        call.run(new VocabularyCommand(slice.service, call), "robot", "--remove");
        call.run(new VocabularyCommand(slice.service, call));
        assertEquals(11, call.rows().size());
        call.run(new PolicyCommand(slice.service, call), "--exclude", "lgwan");
        assertEquals(List.of("mynumber", "lgwan"), call.document().get("excluded"));
        assertEquals(Invocation.REFUSED, call.run(new PolicyCommand(slice.service, call), "--exclude", "moon"));
        call.run(new TargetCommand(slice.service, call), "--by", "2027-03-31", "--share", "60%");
        assertEquals(Invocation.REFUSED, call.run(new TargetCommand(slice.service, call), "--by", "2027-03-31", "--share", "much"));
        call.run(new PathCommand(slice.service, new StoredKpiService(slice.service, slice.site())));
        assertEquals(1, ((List<?>) call.document().get("targets")).size());
        assertEquals("1 false", ((Map<?, ?>) ((List<?>) call.document().get("targets")).getFirst()).get("missing") + " "
                + ((Map<?, ?>) ((List<?>) call.document().get("targets")).getFirst()).get("met"));
    }

    @StoreTest
    void setsRatingsAndWhatWasSeenBesideTheAnswers(Database database) throws Exception {
        Slice slice = new Slice(database);
        slice.tasks("id,name,completable,blockers,stamps", "T1,One,yes,,4", "T2,Two,no,paper,0");
        Call call = new Call(slice);
        assertEquals(Invocation.REFUSED, call.run(new RatingsCommand(slice.service, new Ratings(), call)));
        slice.rules("id,blocker,column,is,value", "r1,approval,stamps,>=,3");
        call.run(new RatingsCommand(slice.service, new Ratings(), call));
        assertEquals(2, ((List<?>) call.document().get("differing")).size());
        assertEquals(0.0, call.document().get("agreement"));
        call.run(new RatingsCommand(slice.service, new Ratings(), call), "--rules");
        assertEquals(">=", call.rows().getFirst().get("is"));
        call.run(new RatingsCommand(slice.service, new Ratings(), call), "--remove", "r1");
        assertEquals(List.of(), slice.service.rules());
        call.run(new EvidenceCommand(slice.service, new NotedEvidenceService(slice.site())), "--contradictions");
        assertEquals(List.of(), call.rows());
    }
}
