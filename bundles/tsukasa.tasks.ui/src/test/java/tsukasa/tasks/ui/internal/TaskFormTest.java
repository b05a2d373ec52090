// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import tsukasa.api.Layer;
import tsukasa.api.Section;
import tsukasa.api.Texts;
import tsukasa.tasks.Answer;
import tsukasa.tasks.Assessment;
import tsukasa.tasks.Blocker;
import tsukasa.tasks.BlockerCode;
import tsukasa.tasks.BlockerKind;
import tsukasa.tasks.Completable;
import tsukasa.tasks.Cost;
import tsukasa.tasks.Plan;
import tsukasa.tasks.Quantity;
import tsukasa.tasks.Task;
import tsukasa.tasks.TaskId;
import tsukasa.tasks.TaskLinks;
import tsukasa.tasks.Weighing;
import tsukasa.ui.Answers;
import tsukasa.ui.Formats;

class TaskFormTest {
    private static final BlockerCode PAPER = new BlockerCode("paper");
    private final TaskWords words = new TaskWords(Texts.of(TaskWords.class, Locale.ENGLISH), new Formats(Locale.ENGLISH, ZoneOffset.UTC));
    private final Labels labels = Labels.of(List.of(new BlockerKind(PAPER, "Paper", false)), words);
    private final TaskForm form = new TaskForm(words, labels);
    private final Task task = new Task(new TaskId("T1"), Optional.of(new Section("Tax")), "Receive forms",
            new Task.Load(Optional.of(Quantity.of(120)), Optional.of(Quantity.of("0.25")), Optional.empty()), Layer.LGWAN,
            new Answer(Completable.NO, new TreeSet<>(List.of(new Blocker(PAPER, Optional.of("form 12")), new Blocker(new BlockerCode("phone")))),
                    Optional.of(LocalDate.of(2026, 9, 1))),
            new TreeSet<>(List.of("Tax system")), new TreeMap<>(Map.of("risk", Quantity.of(3))));

    private Answers answers(String id, String answer) {
        Map<String, String> answers = new HashMap<>(form.answers(task));
        answers.put(id, answer);
        return new Answers(answers, words.formats());
    }

    @Test
    void whatIsNotChangedStaysEvenWhatTheFormDoesNotAsk() {
        assertEquals(Optional.of(task), form.read(answers("name", task.name()), Optional.of(task)));
    }

    @Test
    void readsBlockersByTheirLabelsAndCodes() {
        Task read = form.read(answers("blockers", "paper：form 3\nfax"), Optional.of(task)).orElseThrow();
        assertEquals("fax;paper:form 3", Blocker.format(read.blockers()));
    }

    @Test
    void saysWhatIsWrongByField() {
        Answers wrong = answers("hours", "a while");
        assertTrue(form.read(wrong, Optional.of(task)).isEmpty());
        assertEquals("[hours]", wrong.problems().keySet().toString());
        Answers unstated = answers("blockers", "no reason given");
        assertTrue(form.read(unstated, Optional.of(task)).isEmpty());
        assertEquals("[blockers]", unstated.problems().keySet().toString());
    }

    @Test
    void narrowsDownByStandingBlockerAndWords() {
        TaskRow blocked = TaskRow.of(new Assessment(task, false, task.blockers()), labels);
        TaskRow excluded = TaskRow.of(new Assessment(task, true, task.blockers()), labels);
        List<TaskRow> rows = List.of(blocked, excluded);
        assertEquals(List.of(excluded), Scope.ALL.toggled(Standing.EXCLUDED).of(rows));
        assertEquals(rows, Scope.ALL.toggled(PAPER).words("ＴＡＸ forms").of(rows));
        assertEquals(List.of(), Scope.ALL.toggled(BlockerCode.LAYER).of(rows));
        assertEquals(Scope.ALL, Scope.ALL.toggled(PAPER).toggled(PAPER));
    }

    @Test
    void saysWhetherAChoiceIsProvenAndHowMuchItMayMiss() {
        Plan plan = new Plan(new TreeSet<>(), BigDecimal.valueOf(7), List.of(), OptionalDouble.of(0.1), new Cost(5_000), false, BigDecimal.TEN);
        String verdict = new Verdict(words).of(plan, Weighing.TASKS, false);
        assertTrue(verdict.endsWith("no choice unlocks more than 10 tasks, so at most 3 tasks are missed."), verdict);
        assertEquals(Optional.of(new Cost(5_000_000)), Verdict.budget("５，０００，０００円"));
        assertEquals(Optional.empty(), Verdict.budget("much"));
    }

    @Test
    void readsLinksAndWhatItRemembers() {
        assertEquals(Optional.of(new TaskId("T1")), Place.read("task:T1").task());
        assertEquals(Place.Tab.BOARD, Place.read("remedies").tab());
        assertEquals(Place.Tab.PATH, Place.read(TaskLinks.TARGETS).tab());
        assertEquals(Place.Tab.EVIDENCE, Place.read(TaskLinks.EVIDENCE).tab());
        assertEquals(Place.Tab.RATINGS, Place.read(TaskLinks.RATINGS).tab());
        for (Place.Tab tab : Place.Tab.values()) {
            assertEquals(tab, Place.read(Place.of(tab).toString()).tab());
        }
    }
}
