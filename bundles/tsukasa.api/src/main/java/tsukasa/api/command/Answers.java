// SPDX-License-Identifier: EPL-2.0
package tsukasa.api.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import tsukasa.api.Texts;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Operations;
import tsukasa.api.operation.Outcome;
import tsukasa.api.report.Column;
import tsukasa.api.report.Table;

/** How a command answers: in words or a table to people, in one document to programs. */
public final class Answers {
    private Answers() {
    }

    /** What is said of what was done, to people. */
    @FunctionalInterface
    public interface Words<R> {
        String of(R result, String summary);
    }

    /**
     * Has an operation made and tells how it went: its summary to people.
     *
     * @param json what is said of the result to programs
     * @return the exit code
     */
    public static <R> int of(Operation<R> operation, String why, Operations operations, Invocation invocation, Function<R, Object> json) {
        return of(operation, why, operations, invocation, json, (done, summary) -> summary);
    }

    public static <R> int of(Operation<R> operation, String why, Operations operations, Invocation invocation, Function<R, Object> json,
            Words<R> words) {
        return switch (operations.execute(operation, invocation.site().actor(), why, invocation.progress())) {
            case Outcome.Refused<R> refused -> invocation.refuse(refused.sentence());
            case Outcome.Done<R> done -> {
                if (invocation.json()) {
                    invocation.printJson(json.apply(done.result()));
                } else {
                    invocation.out().println(words.of(done.result(), done.entry().summary()));
                }
                yield Invocation.DONE;
            }
        };
    }

    /** Fields of a document in the order given, names and values by turns; null stands for what is not known. */
    public static Map<String, Object> fields(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }

    /** @param idsAndTypes of the columns, by turns; their titles are the texts Told_id */
    public static Table table(String id, Texts texts, Table.Rows rows, Object... idsAndTypes) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < idsAndTypes.length; i += 2) {
            columns.add(new Column((String) idsAndTypes[i], texts.text("Told_" + idsAndTypes[i]), (Column.Type) idsAndTypes[i + 1]));
        }
        return new Table(id, "", columns, rows);
    }
}
