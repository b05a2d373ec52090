// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.api.source.ImportProblem;
import tsukasa.api.source.ImportRow;
import tsukasa.reports.plain.RowProblems;
import tsukasa.tasks.Remedy;
import tsukasa.tasks.RemedyId;
import tsukasa.tasks.Task;
import tsukasa.tasks.TaskId;

/** Reads single things as a person writes them, by the columns of their plain formats and by the same rules. */
public final class Written {
    private Written() {
    }

    /**
     * @param cells  what is said, by column; an empty text takes away what was said before
     * @param before what it was; what is not said stays
     */
    public static Task task(TaskId id, Map<String, String> cells, Optional<Task> before, Texts texts) {
        Map<String, String> row = new HashMap<>(cells);
        row.put(TaskFields.ID, id.value());
        before.ifPresent(task -> row.putIfAbsent(TaskFields.NAME, task.name()));
        return read(new TaskReader(), row, before, texts);
    }

    /** As above. */
    public static Remedy remedy(RemedyId id, Map<String, String> cells, Optional<Remedy> before, Texts texts) {
        Map<String, String> row = new HashMap<>(cells);
        row.put(RemedyFields.ID, id.value());
        before.map(Said::of).ifPresent(said -> said.forEach((column, text) -> {
            if (!column.equals(RemedyFields.LIVE)) {
                row.putIfAbsent(column, text);
            }
        }));
        return read(new RemedyReader(), row, before, texts);
    }

    private static <T> T read(RowReader<T> reader, Map<String, String> row, Optional<T> before, Texts texts) {
        RowProblems problems = new RowProblems(texts);
        TaskCells cells = new TaskCells(new ImportRow("", 1, row), row.keySet(), reader.titles(), problems);
        reader.id(cells);
        Optional<T> read = reader.read(cells, before);
        return read.orElseThrow(() -> {
            ImportProblem problem = problems.all().getFirst();
            String key = reader.titles() + "_" + problem.column();
            return new Refusal(texts.text("Written_wrong", texts.has(key) ? texts.text(key) : problem.column(), problem.sentence()));
        });
    }

    /** The texts in which this says what is wrong. */
    public static Texts texts(Locale locale) {
        return Texts.of(Written.class, locale);
    }

    /** The columns that a task may be given by. */
    public static List<String> taskColumns() {
        return TaskFields.ALL;
    }
}
