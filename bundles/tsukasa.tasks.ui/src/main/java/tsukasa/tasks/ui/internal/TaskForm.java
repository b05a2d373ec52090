// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.ui.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import tsukasa.api.Layer;
import tsukasa.api.Section;
import tsukasa.tasks.Answer;
import tsukasa.tasks.Blocker;
import tsukasa.tasks.BlockerCode;
import tsukasa.tasks.Completable;
import tsukasa.tasks.Quantity;
import tsukasa.tasks.Task;
import tsukasa.tasks.TaskId;
import tsukasa.ui.Answers;
import tsukasa.ui.FormField;

/** The questions about a task, what is answered for one that is there, and the task that answers make. */
record TaskForm(TaskWords words, Labels labels) {
    private static final int LONGEST_SECTION = 100;
    private static final String BLOCKERS = "blockers";
    private static final String SYSTEMS = "systems";

    /** @param added whether the task is a new one, which still needs its id */
    List<FormField> fields(boolean added) {
        List<FormField> fields = new ArrayList<>();
        if (added) {
            fields.add(field("id", FormField.Kind.TEXT).needed());
        }
        fields.add(field("name", FormField.Kind.TEXT).needed());
        fields.add(field("section", FormField.Kind.TEXT));
        fields.add(choice("layer", Arrays.stream(Layer.values()).map(layer -> Map.entry(layer.name(), words.layer(layer))).toList()));
        fields.add(choice("declared", Arrays.stream(Completable.values()).map(answer -> Map.entry(answer.name(), words.declared(answer))).toList()));
        fields.add(field(BLOCKERS, FormField.Kind.LINES));
        fields.add(field("answered", FormField.Kind.TEXT));
        fields.add(field("volume", FormField.Kind.NUMBER));
        fields.add(field("hours", FormField.Kind.NUMBER));
        fields.add(field("people", FormField.Kind.NUMBER));
        fields.add(field(SYSTEMS, FormField.Kind.LINES));
        return fields;
    }

    private FormField field(String id, FormField.Kind kind) {
        String hint = id.equals(BLOCKERS) ? words.text("TaskForm_blockersHint", named()) : words.texts().has("TaskForm_" + id + "Hint")
                ? words.text("TaskForm_" + id + "Hint") : "";
        return new FormField(id, words.text("Task_" + id), hint, kind, false, List.of());
    }

    private String named() {
        return labels.byCode().entrySet().stream().filter(entry -> !entry.getKey().equals(BlockerCode.UNSTATED)).map(Map.Entry::getValue)
                .collect(Collectors.joining(words.text("Words_and")));
    }

    private FormField choice(String id, List<Map.Entry<String, String>> choices) {
        return new FormField(id, words.text("Task_" + id), "", FormField.Kind.TEXT, false, choices);
    }

    static Map<String, String> usual() {
        return Map.of("layer", Layer.UNKNOWN.name(), "declared", Completable.UNANSWERED.name());
    }

    Map<String, String> answers(Task task) {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("name", task.name());
        answers.put("section", task.section().map(Section::value).orElse(""));
        answers.put("layer", task.layer().name());
        answers.put("declared", task.answer().declared().name());
        answers.put(BLOCKERS, task.blockers().stream().map(labels::line).collect(Collectors.joining("\n")));
        answers.put("answered", task.answer().day().map(Object::toString).orElse(""));
        answers.put("volume", text(task.load().volume()));
        answers.put("hours", text(task.load().hours()));
        answers.put("people", text(task.load().people()));
        answers.put(SYSTEMS, String.join("\n", task.systems()));
        return answers;
    }

    private static String text(Optional<Quantity> quantity) {
        return quantity.map(Quantity::toString).orElse("");
    }

    /** @param before what it was; empty for a new one */
    Optional<Task> read(Answers answers, Optional<Task> before) {
        String name = answers.name("name", Task.LONGEST_NAME);
        Optional<Section> section = Optional.of(answers.text("section", LONGEST_SECTION)).filter(text -> !text.isEmpty()).map(Section::new);
        Task.Load load = new Task.Load(quantity(answers, "volume"), quantity(answers, "hours"), quantity(answers, "people"));
        TreeSet<String> systems = new TreeSet<>(answers.lines(SYSTEMS));
        if (systems.size() > Task.MOST_SYSTEMS || systems.stream().anyMatch(system -> system.length() > Task.LONGEST_SYSTEM || system.indexOf(';') >= 0)) {
            answers.wrong(SYSTEMS, words.text("TaskForm_systemsWrong", Task.MOST_SYSTEMS, Task.LONGEST_SYSTEM));
        }
        Answer answer = answer(answers);
        Optional<TaskId> id = before.map(Task::id).or(() -> id(answers));
        SortedMap<String, Quantity> weights = before.map(Task::weights).orElseGet(TreeMap::new);
        return answers.problems().isEmpty() ? Optional.of(new Task(id.orElseThrow(), section, name, load,
                Layer.valueOf(answers.text("layer", 20)), answer, systems, weights)) : Optional.empty();
    }

    private Optional<TaskId> id(Answers answers) {
        try {
            return Optional.of(new TaskId(answers.name("id", TaskId.LONGEST)));
        } catch (IllegalArgumentException e) {
            answers.wrong("id", words.text("TaskForm_idWrong"));
            return Optional.empty();
        }
    }

    private Answer answer(Answers answers) {
        TreeSet<Blocker> blockers = new TreeSet<>();
        for (String line : answers.lines(BLOCKERS)) {
            try {
                blockers.add(labels.read(line));
            } catch (IllegalArgumentException e) {
                answers.wrong(BLOCKERS, words.text("TaskForm_blockerWrong", line));
            }
        }
        try {
            return new Answer(Completable.valueOf(answers.text("declared", 20)), blockers, answers.dayIfAny("answered"));
        } catch (IllegalArgumentException e) {
            answers.wrong(BLOCKERS, words.text("TaskForm_blockersWrong", Blocker.MOST));
            return Answer.NONE;
        }
    }

    private Optional<Quantity> quantity(Answers answers, String id) {
        String written = TaskRow.narrow(answers.text(id, 30)).replace(",", "").strip();
        try {
            return written.isEmpty() ? Optional.empty() : Optional.of(Quantity.of(written));
        } catch (IllegalArgumentException e) { // what is no number at all is a kind of it too
            answers.wrong(id, words.text("TaskForm_quantityWrong", Quantity.DECIMALS));
            return Optional.empty();
        }
    }
}
