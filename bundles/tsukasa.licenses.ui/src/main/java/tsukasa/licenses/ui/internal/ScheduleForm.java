// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.ui.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import tsukasa.licenses.Schedule;
import tsukasa.licenses.Yen;
import tsukasa.ui.Answers;

/** Reads the steps of an entitlement as they stand in a form, one row each. */
final class ScheduleForm {
    private static final long MOST_YEN = 100_000_000_000L;
    private static final long MOST = 10_000_000;

    private ScheduleForm() {
    }

    /** What is written in one row. */
    record Row(String from, String entitlement, String seatCost) {
        boolean empty() {
            return from.isBlank() && entitlement.isBlank() && seatCost.isBlank();
        }
    }

    /** Either the schedule, or the sentence that says what is wrong in which row. */
    record Read(Schedule schedule, Optional<String> problem) {
    }

    static List<Row> rows(Schedule schedule) {
        return schedule.steps().stream().map(step -> new Row(step.from().toString(), Integer.toString(step.entitlement()),
                Long.toString(step.seatCostPerMonth().amount()))).toList();
    }

    /** For a new pool: from the first of this month, and how many is asked. */
    static List<Row> first(LocalDate today) {
        return List.of(new Row(today.withDayOfMonth(1).toString(), "", ""));
    }

    static Read read(List<Row> rows, LicenseWords words) {
        List<Schedule.Step> steps = new ArrayList<>();
        TreeSet<LocalDate> days = new TreeSet<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (row.empty()) {
                continue;
            }
            Answers answers = new Answers(Map.of("from", row.from, "entitlement", row.entitlement, "cost", row.seatCost), words.formats());
            LocalDate from = answers.day("from");
            if (row.entitlement.isBlank()) {
                answers.missing("entitlement");
            }
            Schedule.Step step = new Schedule.Step(from, (int) answers.number("entitlement", MOST), new Yen(answers.number("cost", MOST_YEN)));
            if (answers.problems().isEmpty() && !days.add(from)) {
                answers.wrong("from", words.text("ScheduleForm_twice", words.day(from)));
            }
            for (var problem : answers.problems().entrySet()) {
                String sentence = words.text("ScheduleForm_row", i + 1, words.text("ScheduleForm_" + problem.getKey()), problem.getValue());
                return new Read(Schedule.EMPTY, Optional.of(sentence));
            }
            steps.add(step);
        }
        return new Read(new Schedule(steps), Optional.empty());
    }
}
