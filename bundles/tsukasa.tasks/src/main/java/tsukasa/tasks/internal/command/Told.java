// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.command;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

import tsukasa.api.Texts;
import tsukasa.api.command.Invocation;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Operations;
import tsukasa.api.operation.Outcome;
import tsukasa.api.report.Column;
import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Table;
import tsukasa.tasks.Measure;
import tsukasa.tasks.Quantity;
import tsukasa.tasks.Tally;

/** How numbers and tables of tasks are written for people and for programs; null stands for whatever is not known. */
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

    static Map<String, Object> json(Tally tally) {
        Map<String, Object> json = fields("tasks", tally.tasks(), "answered", tally.answered(), "completable", tally.completable(), "share",
                share(tally.share()), "byHours", share(tally.hours().share()), "byPeople", share(tally.people().share()));
        tally.weighted().map(Measure::share).ifPresent(share -> json.put("byWeight", share(share)));
        return json;
    }

    static Double share(OptionalDouble share) {
        return share.isPresent() ? Double.valueOf(share.getAsDouble()) : null;
    }

    /** A whole number where it is one. */
    static Number number(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return plain.scale() <= 0 && plain.precision() - plain.scale() <= 18 ? (Number) plain.longValueExact() : plain;
    }

    static Number number(Optional<Quantity> quantity) {
        return quantity.map(Quantity::value).map(Told::number).orElse(null);
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
