// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import tsukasa.api.report.Column;
import tsukasa.api.report.Column.Content;
import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Table;

/** Two tables of the same columns, joined by what their rows are about. */
final class JoinedTable {
    private static final int MOST_ROWS = 20_000;
    private static final int MEASURES = 3;
    private final Sides sides;

    JoinedTable(Sides sides) {
        this.sides = sides;
    }

    /** In parts of three measures each, for paper; nothing if their rows are not about the same things. */
    List<Table> of(Table one, Table other) {
        List<Column> columns = one.columns();
        int[] keys = IntStream.range(0, columns.size()).filter(c -> key(columns.get(c))).toArray();
        int[] measures = IntStream.range(0, columns.size()).filter(c -> Difference.known(columns.get(c).type())).toArray();
        if (keys.length == 0 || measures.length == 0 || !columns.stream().map(Column::id).toList().equals(other.columns().stream().map(Column::id).toList())) {
            return List.of();
        }
        Optional<Map<List<Object>, Object[]>> first = rows(one, keys);
        Optional<Map<List<Object>, Object[]>> second = rows(other, keys);
        if (first.isEmpty() || second.isEmpty() || first.get().keySet().stream().noneMatch(second.get()::containsKey)) {
            return List.of();
        }
        Set<List<Object>> all = new LinkedHashSet<>(first.get().keySet());
        all.addAll(second.get().keySet());
        List<Table> parts = new ArrayList<>();
        for (int from = 0; from < measures.length; from += MEASURES) {
            int[] some = Arrays.copyOfRange(measures, from, Math.min(measures.length, from + MEASURES));
            parts.add(part(one, from == 0 ? one.id() : one.id() + "-" + (from / MEASURES + 1), keys, some, all, first.get(), second.get()));
        }
        return parts;
    }

    private static boolean key(Column column) {
        return column.type() == Type.DATE || column.type() == Type.TEXT && column.content() != Content.PROSE && column.content() != Content.RECORD;
    }

    /** By key; nothing if a key comes twice or there are too many. */
    private static Optional<Map<List<Object>, Object[]>> rows(Table table, int[] keys) {
        Map<List<Object>, Object[]> rows = new LinkedHashMap<>();
        boolean[] single = { true };
        table.rows().forEach(cells -> {
            if (single[0]) {
                single[0] = rows.put(IntStream.of(keys).mapToObj(c -> cells[c]).toList(), cells.clone()) == null && rows.size() <= MOST_ROWS;
            }
        });
        return single[0] ? Optional.of(rows) : Optional.empty();
    }

    private Table part(Table like, String id, int[] keys, int[] measures, Set<List<Object>> all, Map<List<Object>, Object[]> first,
            Map<List<Object>, Object[]> second) {
        List<Column> columns = new ArrayList<>();
        IntStream.of(keys).mapToObj(like.columns()::get).forEach(columns::add);
        IntStream.of(measures).mapToObj(like.columns()::get).forEach(measure -> columns.addAll(sides.columns(measure)));
        return new Table(id, like.title(), columns, sink -> all.forEach(key -> {
            Object[] one = first.get(key);
            Object[] other = second.get(key);
            List<Object> cells = new ArrayList<>(key);
            for (int measure : measures) {
                Object value = one == null ? null : one[measure];
                Object beside = other == null ? null : other[measure];
                cells.add(value);
                cells.add(beside);
                cells.add(Difference.of(value, beside));
            }
            sink.row(cells.toArray());
        }));
    }
}
