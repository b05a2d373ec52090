// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.plain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import tsukasa.api.report.Column;
import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Table;

/**
 * A table whose columns bear the keys of an import's fields and whose cells are what the import reads.
 *
 * @param days    which columns are days, written as ISO-8601
 * @param numbers which columns are whole numbers
 */
public record PlainTable(Set<String> days, Set<String> numbers) {
    public Table of(String id, List<String> keys, List<Map<String, String>> rows) {
        List<Column> columns = keys.stream().map(key -> new Column(key, key, type(key))).toList();
        return new Table(id, id, columns, sink -> rows.forEach(row -> sink.row(columns.stream()
                .map(column -> cell(row.get(column.id()), column.type())).toArray())));
    }

    private Type type(String key) {
        return days.contains(key) ? Type.DATE : numbers.contains(key) ? Type.INTEGER : Type.TEXT;
    }

    private static Object cell(String text, Type type) {
        if (text.isEmpty()) {
            return null;
        }
        return switch (type) {
            case DATE -> LocalDate.parse(text);
            case INTEGER -> Long.valueOf(text);
            default -> text;
        };
    }
}
