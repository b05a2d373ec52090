// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.ui.internal;

import java.util.List;
import java.util.Optional;

import tsukasa.api.Section;
import tsukasa.api.report.Column.Type;
import tsukasa.tasks.Answer;
import tsukasa.tasks.Quantity;
import tsukasa.tasks.Task;
import tsukasa.ui.RecordColumn;

/** The columns of tasks, and what is known of one. */
final class TaskColumns {
    private TaskColumns() {
    }

    static List<RecordColumn<TaskRow>> all(TaskWords words) {
        return List.of(RecordColumn.<TaskRow> text("id", words.text("Task_id"), TaskRow::id).width(10),
                RecordColumn.<TaskRow> text("section", words.text("Task_section"), row -> row.task().section().map(Section::value)).width(16),
                RecordColumn.<TaskRow> text("name", words.text("Task_name"), row -> row.task().name()).width(30),
                RecordColumn.<TaskRow> text("standing", words.text("Task_standing"), row -> words.standing(row.standing()))
                        .tone(row -> row.standing().tone()).width(12),
                RecordColumn.<TaskRow> text("left", words.text("Task_left"), TaskRow::left).width(30),
                RecordColumn.<TaskRow> of("yearly", words.text("Task_yearly"), Type.DECIMAL, row -> row.task().load().yearlyHours()).width(10),
                RecordColumn.<TaskRow> of("people", words.text("Task_people"), Type.DECIMAL, row -> value(row.task().load().people())).width(7),
                RecordColumn.<TaskRow> text("layer", words.text("Task_layer"), row -> words.layer(row.task().layer())).width(12),
                RecordColumn.<TaskRow> of("volume", words.text("Task_volume"), Type.DECIMAL, row -> value(row.task().load().volume())).hidden(),
                RecordColumn.<TaskRow> of("hours", words.text("Task_hours"), Type.DECIMAL, row -> value(row.task().load().hours())).hidden(),
                RecordColumn.<TaskRow> text("declared", words.text("Task_declared"), row -> words.declared(row.task().answer().declared())).hidden(),
                RecordColumn.<TaskRow> of("answered", words.text("Task_answered"), Type.DATE, row -> row.task().answer().day()).hidden(),
                RecordColumn.<TaskRow> text("systems", words.text("Task_systems"), row -> String.join(", ", row.task().systems())).hidden());
    }

    private static Optional<Double> value(Optional<Quantity> quantity) {
        return quantity.map(known -> known.value().doubleValue());
    }

    static List<String> factTitles(TaskWords words) {
        return List.of("id", "name", "section", "standing", "declared", "answered", "left", "layer", "volume", "hours", "yearly", "people", "systems",
                "weights").stream().map(key -> words.text("Task_" + key)).toList();
    }

    /** In the order of the titles. */
    static List<String> facts(TaskRow row, TaskWords words) {
        Task task = row.task();
        Answer answer = task.answer();
        String declared = answer.contradictory() ? words.text("Task_contradictory", words.declared(answer.declared())) : words.declared(answer.declared());
        return List.of(task.id().value(), task.name(), task.section().map(Section::value).orElse(""), words.standing(row.standing()), declared,
                words.day(answer.day()), row.left(), words.layer(task.layer()), amount(task.load().volume(), words), amount(task.load().hours(), words),
                task.load().yearlyHours().map(words::amount).orElse(""), amount(task.load().people(), words), String.join(", ", task.systems()),
                String.join(", ", task.weights().entrySet().stream().map(weight -> weight.getKey() + " " + weight.getValue()).toList()));
    }

    private static String amount(Optional<Quantity> quantity, TaskWords words) {
        return quantity.map(known -> words.amount(known.value())).orElse("");
    }
}
