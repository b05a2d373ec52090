// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import tsukasa.api.Texts;
import tsukasa.api.command.Invocation;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Operations;
import tsukasa.api.operation.Outcome;
import tsukasa.api.report.Column;
import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Table;
import tsukasa.surveys.Wave;

/** How surveys are told to people and to programs; null stands for whatever is not known or may not be shown. */
final class Told {
    private Told() {
    }

    static Map<String, Object> fields(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }

    static Map<String, Object> of(Wave wave) {
        return fields("survey", wave.id().survey().value(), "wave", wave.id().wave(), "responses", wave.responses(), "late", wave.late(), "closed",
                wave.closed().orElse(null));
    }

    /** @param idsAndTypes of the columns, by turns; their titles are the texts Told_id */
    static Table table(String id, Texts texts, Table.Rows rows, Object... idsAndTypes) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < idsAndTypes.length; i += 2) {
            columns.add(new Column((String) idsAndTypes[i], texts.text("Told_" + idsAndTypes[i]), (Type) idsAndTypes[i + 1]));
        }
        return new Table(id, "", columns, rows);
    }

    /** Has an operation made and tells how it went. */
    static <R> int of(Operation<R> operation, String why, Operations operations, Invocation invocation, Function<R, Object> json) {
        return switch (operations.execute(operation, invocation.site().actor(), why, invocation.progress())) {
            case Outcome.Refused<R> refused -> invocation.refuse(refused.sentence());
            case Outcome.Done<R> done -> {
                if (invocation.json()) {
                    invocation.printJson(json.apply(done.result()));
                } else {
                    invocation.out().println(done.entry().summary());
                }
                yield Invocation.DONE;
            }
        };
    }
}
