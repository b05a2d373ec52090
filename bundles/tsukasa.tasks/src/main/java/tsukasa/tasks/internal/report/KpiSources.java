// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import tsukasa.api.report.Column;
import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Figure;
import tsukasa.api.report.Pedigree;
import tsukasa.api.report.Table;
import tsukasa.tasks.Assessment;
import tsukasa.tasks.Quantity;

/** The tasks that the KPI was counted from, each with what it stands for in it. */
final class KpiSources {
    private final Words words;
    private final List<Assessment> tasks;

    KpiSources(Words words, List<Assessment> tasks) {
        this.words = words;
        this.tasks = tasks;
    }

    Figure with(Figure figure) {
        String definition = words.say("source_" + figure.id());
        return figure.from(switch (figure.id()) {
        case "share" -> Pedigree.share(definition, table(tasks), "completable");
        case "byHours" -> Pedigree.share(definition, table(tasks), "completableHours", "hours");
        case "byPeople" -> Pedigree.share(definition, table(tasks), "completablePeople", "people");
        case "withoutExcluded" -> Pedigree.share(definition, table(tasks.stream().filter(one -> !one.excluded()).toList()), "completable");
        case "unanswered" -> Pedigree.count(definition, table(tasks.stream().filter(one -> !one.task().answered()).toList()));
        default -> throw new IllegalArgumentException(figure.id());
        });
    }

    private Table table(List<Assessment> some) {
        List<Column> columns = List.of(words.column("id", Type.TEXT), words.column("section", Type.TEXT), words.column("name", Type.TEXT),
                words.column("answered", Type.INTEGER), words.column("excluded", Type.INTEGER), words.column("blockers", Type.TEXT),
                words.column("completable", Type.INTEGER), words.column("hours", Type.DECIMAL), words.column("completableHours", Type.DECIMAL),
                words.column("people", Type.DECIMAL), words.column("completablePeople", Type.DECIMAL));
        return new Table("tasks", words.say("table_counted"), columns, sink -> some.forEach(one -> {
            Double hours = number(one.task().load().yearlyHours());
            Double people = number(one.task().load().people().map(Quantity::value));
            sink.row(one.task().id().value(), one.task().section().map(Object::toString).orElse(null), one.task().name(), one(one.task().answered()),
                    one(one.excluded()), one.left().stream().map(words::blocker).collect(Collectors.joining(words.say("and"))), one(one.completable()),
                    hours, one.completable() ? hours : null, people, one.completable() ? people : null);
        }));
    }

    private static Double number(Optional<BigDecimal> value) {
        return value.map(BigDecimal::doubleValue).orElse(null);
    }

    private static long one(boolean holds) {
        return holds ? 1 : 0;
    }
}
