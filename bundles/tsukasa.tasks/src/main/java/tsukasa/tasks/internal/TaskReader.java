// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

import tsukasa.api.Layer;
import tsukasa.api.Section;
import tsukasa.api.Texts;
import tsukasa.tasks.Answer;
import tsukasa.tasks.BlockerCode;
import tsukasa.tasks.Blocker;
import tsukasa.tasks.Completable;
import tsukasa.tasks.Quantity;
import tsukasa.tasks.Task;
import tsukasa.tasks.Task.Load;
import tsukasa.tasks.TaskId;

/** Reads tasks: a column that tells nothing in the whole file leaves what is stored, and so does an empty cell of an extra. */
final class TaskReader implements RowReader<Task> {
    private static final int LONGEST_SECTION = 200;

    @Override
    public String titles() {
        return "TaskFields";
    }

    @Override
    public String id(TaskCells cells) {
        return cells.requiredListed(TaskFields.ID, TaskId.LONGEST);
    }

    @Override
    public String name(Task task) {
        return task.id() + " " + task.name();
    }

    @Override
    public Optional<Task> read(TaskCells cells, Optional<Task> stored) {
        String id = cells.row().value(TaskFields.ID);
        Optional<Section> section = told(cells, TaskFields.SECTION, stored.flatMap(Task::section), () -> Optional.of(cells.text(
                TaskFields.SECTION, LONGEST_SECTION)).filter(text -> !text.isEmpty()).map(Section::new));
        String name = cells.required(TaskFields.NAME, Task.LONGEST_NAME);
        Load before = stored.map(Task::load).orElse(Load.UNKNOWN);
        Load load = new Load(told(cells, TaskFields.VOLUME, before.volume(), () -> cells.quantity(TaskFields.VOLUME)),
                told(cells, TaskFields.HOURS, before.hours(), () -> cells.quantity(TaskFields.HOURS)),
                told(cells, TaskFields.PEOPLE, before.people(), () -> cells.quantity(TaskFields.PEOPLE)));
        Layer layer = told(cells, TaskFields.LAYER, stored.map(Task::layer).orElse(Layer.UNKNOWN), () -> layer(cells));
        Answer answer = answer(cells, stored.map(Task::answer).orElse(Answer.NONE));
        SortedSet<String> systems = systems(cells, stored);
        SortedMap<String, Quantity> weights = weights(cells, stored);
        return cells.sound() ? Optional.of(new Task(new TaskId(id), section, name, load, layer, answer, systems, weights)) : Optional.empty();
    }

    private static <T> T told(TaskCells cells, String field, T stored, Supplier<T> read) {
        return cells.tells(field) ? read.get() : stored;
    }

    private static Layer layer(TaskCells cells) {
        return code(cells, TaskFields.LAYER, Layer::ofCode, "mynumber, lgwan, office").orElse(Layer.UNKNOWN);
    }

    private static Answer answer(TaskCells cells, Answer stored) {
        Completable declared = told(cells, TaskFields.COMPLETABLE, stored.declared(), () -> code(cells, TaskFields.COMPLETABLE,
                Completable::ofCode, "yes, no, partly").orElse(Completable.UNANSWERED));
        SortedSet<Blocker> blockers = told(cells, TaskFields.BLOCKERS, stored.blockers(), () -> cells.blockers(TaskFields.BLOCKERS));
        return cells.sound() ? new Answer(declared, blockers, cells.day(TaskFields.ANSWERED)) : stored;
    }

    private static <C> Optional<C> code(TaskCells cells, String field, Function<String, Optional<C>> codes, String known) {
        String text = cells.row().value(field);
        Optional<C> code = text.isEmpty() ? Optional.empty() : codes.apply(text);
        if (code.isEmpty() && !text.isEmpty()) {
            cells.wrong(field, "Import_code", text, known);
        }
        return code;
    }

    private static SortedSet<String> systems(TaskCells cells, Optional<Task> stored) {
        SortedSet<String> systems = TaskShape.listed(cells.text(TaskFields.SYSTEMS, Task.MOST_SYSTEMS * (Task.LONGEST_SYSTEM + 1)));
        if (systems.size() > Task.MOST_SYSTEMS || systems.stream().anyMatch(system -> system.length() > Task.LONGEST_SYSTEM)) {
            cells.wrong(TaskFields.SYSTEMS, "Import_systems", Task.MOST_SYSTEMS, Task.LONGEST_SYSTEM);
        }
        return systems.isEmpty() ? stored.map(Task::systems).orElse(systems) : systems;
    }

    /** Whatever column is none of the fields. */
    private static SortedMap<String, Quantity> weights(TaskCells cells, Optional<Task> stored) {
        SortedMap<String, Quantity> weights = new TreeMap<>(stored.map(Task::weights).orElseGet(TreeMap::new));
        for (String column : cells.row().values().keySet()) {
            if (!TaskFields.ALL.contains(column)) {
                if (column.length() > Task.LONGEST_WEIGHT_NAME || column.indexOf(';') >= 0 || column.chars().anyMatch(c -> c < ' ')) {
                    cells.wrong(column, "Import_weightName", Task.LONGEST_WEIGHT_NAME);
                } else {
                    cells.quantity(column).ifPresent(weight -> weights.put(column.strip(), weight));
                }
            }
        }
        if (weights.size() > Task.MOST_WEIGHTS) {
            cells.wrong("", "Import_tooManyWeights", weights.size(), Task.MOST_WEIGHTS);
        }
        return weights;
    }

    @Override
    public List<String> notes(List<Task> read, Texts texts) {
        List<String> notes = new ArrayList<>();
        note(notes, texts, "Import_contradictory", read.stream().filter(task -> task.answer().contradictory()).count());
        note(notes, texts, "Import_reasonless", read.stream().filter(task -> task.answer().left().stream()
                .anyMatch(blocker -> blocker.code().equals(BlockerCode.UNSTATED))).count());
        note(notes, texts, "Import_unanswered", read.stream().filter(task -> !task.answered()).count());
        return notes;
    }

    private static void note(List<String> notes, Texts texts, String key, long count) {
        if (count > 0) {
            notes.add(texts.text(key, count));
        }
    }
}
