// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

import tsukasa.api.Layer;
import tsukasa.api.Section;
import tsukasa.api.source.ImportChange;
import tsukasa.api.source.ImportResult;
import tsukasa.persistence.Database;
import tsukasa.tasks.Answer;
import tsukasa.tasks.Blocker;
import tsukasa.tasks.Completable;
import tsukasa.tasks.Quantity;
import tsukasa.tasks.Task;
import tsukasa.tasks.Task.Load;
import tsukasa.tasks.TaskId;
import tsukasa.testing.StoreTest;
import tsukasa.testing.slices.Rows;

class TaskImportTest {
    private static final String HEADER = "id,section,name,volume,hours,people,layer,completable,blockers";
    private static final TaskId T1 = new TaskId("T1");

    @StoreTest
    void takesEveryField(Database database) {
        Slice slice = new Slice(database);
        slice.tasks(HEADER + ",urgency,answered,systems", "T1,Tax,Answer calls,1200,0.25,3,lgwan,partly,Paper:form 12; phone,2.5,2026-09-01,Tax;Mail");
        assertEquals(List.of(new Task(T1, Optional.of(new Section("Tax")), "Answer calls", new Load(Optional.of(Quantity.of(1_200)),
                Optional.of(Quantity.of("0.25")), Optional.of(Quantity.of(3))), Layer.LGWAN, new Answer(Completable.PARTLY,
                        Blocker.parseAll("paper:form 12;phone"), Optional.of(LocalDate.of(2026, 9, 1))), new TreeSet<>(List.of("Mail", "Tax")),
                new TreeMap<>(Map.of("urgency", Quantity.of("2.5"))))), slice.service.tasks());
    }

    @StoreTest
    void saysWhatItChangesAndChangesNothingTheSecondTime(Database database) {
        Slice slice = new Slice(database);
        String[] file = { HEADER, "T1,Tax,Calls,10,1,1,office,no,phone", "T2,Tax,Letters,10,1,1,office,no,paper", "T3,,Mail,,,,,yes," };
        assertEquals(List.of("3 new, 0 changed, 0 unchanged."), slice.tasks(file).notes());
        slice.published.clear();
        ImportResult again = slice.tasks(file);
        assertEquals(List.of(0L, 3L), List.of(again.added(), again.known()));
        assertEquals(List.of(), slice.published);
        ImportResult changed = Rows.take(new TaskImportTarget(slice.storage), Rows.of(HEADER, "T1,Tax,Calls,12,1,1,office,no,phone;noise",
                "T2,Tax,Letters,10,1,1,office,no,paper"), true);
        assertEquals(List.of("0 new, 1 changed, 1 unchanged.", "1 task of the inventory is not in the file; it stays.",
                "New in the vocabulary of blockers: noise."), changed.notes());
        assertEquals(List.of(new ImportChange("file.csv", 2, "T1 Calls", "Volume a year", "10", "12"), new ImportChange("file.csv", 2, "T1 Calls",
                "Blockers", "phone", "noise;phone")), changed.changes());
        assertEquals(3, slice.service.tasks().size());
        assertEquals("phone", Blocker.format(slice.service.task(T1).orElseThrow().blockers()), "a preview stores nothing");
    }

    @StoreTest
    void leavesWhatTheFileDoesNotTell(Database database) {
        Slice slice = new Slice(database);
        slice.tasks(HEADER + ",urgency,systems", "T1,Tax,Calls,10,1,1,office,no,phone,3,Tax", "T2,Tax,Letters,10,1,1,office,no,paper,4,");
        slice.tasks("id,name,volume", "T1,Calls,11", "T2,Letters,");
        assertEquals("11 3 [Tax] phone", told(slice, "T1"));
        assertEquals(Optional.empty(), slice.service.task(new TaskId("T2")).orElseThrow().load().volume(), "an emptied cell empties");
    }

    private static String told(Slice slice, String id) {
        Task task = slice.service.task(new TaskId(id)).orElseThrow();
        return task.load().volume().orElseThrow() + " " + task.weights().get("urgency") + " " + task.systems() + " "
                + Blocker.format(task.blockers());
    }

    @StoreTest
    void namesEveryProblemAndStoresNothing(Database database) {
        Slice slice = new Slice(database);
        ImportResult result = slice.tasks(HEADER + ",urgency", "T1,Tax,Calls,-1,x,1,home,maybe,a:b:c;:x,-3", ",Tax,,1,1,1,office,yes,,",
                "T1,Tax,Calls,1,1,1,office,yes,,", "T1,Tax,Other,1,1,1,office,yes,unstated,", "T2,T,N,1,1,1,office,yes,,", "T2,T,M,1,1,1,office,yes,,");
        assertEquals(List.of("2 volume", "2 hours", "2 layer", "2 completable", "2 blockers", "2 urgency", "3 id", "3 name", "5 blockers", "7 id"),
                result.problems().stream().map(problem -> problem.line() + " " + problem.column()).toList());
        assertEquals(List.of(), slice.service.tasks());
    }

    @StoreTest
    void takesBackWhatItGaveOut(Database database) {
        Slice slice = new Slice(database);
        slice.tasks(HEADER + ",urgency,answered,systems", "T1,Tax,=1+1,1200,0.25,3,lgwan,partly,paper:form 12;phone,2.5,2026-09-01,Tax;Mail",
                "T2,,Letters,,,,,,,,,");
        List<Task> before = slice.service.tasks();
        List<Map<String, String>> rows = before.stream().map(Said::of).toList();
        slice.execute(slice.service.removeTasks(before.stream().map(Task::id).toList()));
        slice.passes(Duration.ofDays(1));
        assertEquals(2, Rows.take(new TaskImportTarget(slice.storage), rows, false).added());
        assertEquals(before, slice.service.tasks());
    }

    @StoreTest
    void anAnswerIsOfTheDayOnWhichItChanged(Database database) {
        Slice slice = new Slice(database);
        slice.tasks(HEADER, "T1,Tax,Calls,10,1,1,office,no,phone");
        slice.passes(Duration.ofDays(10));
        slice.tasks(HEADER, "T1,Tax,Calls,11,1,1,office,no,phone");
        assertEquals(Optional.of(Slice.TODAY), slice.service.task(T1).orElseThrow().answer().day());
        slice.tasks(HEADER, "T1,Tax,Calls,11,1,1,office,yes,");
        assertEquals(Optional.of(Slice.TODAY.plusDays(10)), slice.service.task(T1).orElseThrow().answer().day());
        assertEquals(2, slice.service.history(T1).size(), "what was made twice at one instant is what it was made last");
    }

    @StoreTest
    void takesTextsOfSeveralLinesAsOne(Database database) {
        Slice slice = new Slice(database);
        assertEquals(List.of(), slice.tasks("id,name", "T1,Permits\nof markets").problems());
        assertEquals("Permits of markets", slice.service.task(T1).orElseThrow().name());
        assertEquals(1, slice.tasks("id,name", "T1,Permits\u0007").problems().size());
    }

    @StoreTest
    void takesRemedies(Database database) {
        Slice slice = new Slice(database);
        slice.remedies("id,name,cost,removes", "R1,Paperless,3000000,paper;paper:form 12", "R2,Chat,0,noise");
        assertEquals(List.of("R1", "R2"), slice.service.remedies().stream().map(remedy -> remedy.id().value()).toList());
        assertEquals(List.of(), slice.remedies("id,name,cost,removes,live", "R1,Paperless,3000000,paper;paper:form 12,2026-10-05").problems());
        assertEquals(List.of("0 new, 0 changed, 1 unchanged.", "1 remedy is not in the file; it stays."),
                slice.remedies("id,name,cost,removes", "R1,Paperless,3000000,paper;paper:form 12").notes());
        assertTrue(slice.service.vocabulary().getLast().own());
        assertEquals(3, slice.remedies("id,name,cost,removes", "R3,,x,;", ",N,1,a").problems().size());
    }
}
