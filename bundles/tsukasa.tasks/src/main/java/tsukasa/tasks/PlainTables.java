// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import tsukasa.api.report.Column;
import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Table;
import tsukasa.tasks.internal.Said;

/** Tasks and remedies as tables in their plain formats: what is exported like this, an import takes back. */
public final class PlainTables {
    private static final Set<String> DAYS = Set.of("answered", "live");
    private static final Set<String> NUMBERS = Set.of("volume", "hours", "people");
    private static final Set<String> WHOLE = Set.of("cost");

    private PlainTables() {
    }

    /** With the weights of all of them as the last columns. */
    public static Table tasks(List<Task> tasks) {
        List<String> weights = tasks.stream().flatMap(task -> task.weights().keySet().stream()).distinct().sorted().toList();
        List<Column> columns = new ArrayList<>(columns(Said.TASK_COLUMNS));
        weights.forEach(weight -> columns.add(new Column(weight, weight, Type.DECIMAL)));
        return table("tasks", columns, tasks.stream().map(Said::of).toList());
    }

    public static Table remedies(List<Remedy> remedies) {
        return table("remedies", columns(Said.REMEDY_COLUMNS), remedies.stream().map(Said::of).toList());
    }

    private static List<Column> columns(List<String> keys) {
        return keys.stream().map(key -> new Column(key, key, DAYS.contains(key) ? Type.DATE : NUMBERS.contains(key) ? Type.DECIMAL
                : WHOLE.contains(key) ? Type.INTEGER : Type.TEXT)).toList();
    }

    private static Table table(String id, List<Column> columns, List<Map<String, String>> rows) {
        return new Table(id, id, columns, sink -> rows.forEach(row -> sink.row(columns.stream()
                .map(column -> cell(row.getOrDefault(column.id(), ""), column.type())).toArray())));
    }

    private static Object cell(String text, Type type) {
        if (text.isEmpty()) {
            return null;
        }
        return switch (type) {
            case DATE -> LocalDate.parse(text);
            case INTEGER -> Long.valueOf(text);
            case DECIMAL -> new BigDecimal(text).doubleValue();
            default -> text;
        };
    }
}
