// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal.redaction;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import tsukasa.api.report.Column;
import tsukasa.api.report.Column.Content;
import tsukasa.api.report.Table;

/**
 * Which groups are so small that nothing may be told of them. Where one alone would be hidden, or all that are hidden are still fewer than
 * five, the next greater is hidden too: else the whole less the others would tell of it.
 */
final class SmallGroups {
    static final int LEAST = 5;
    private static final int AT_LEAST_TWO = 2;
    private final Set<Object> names = new HashSet<>();
    private final Map<String, Set<Long>> rows = new HashMap<>();

    /** To be called with every table before the first is asked about. */
    void judge(Table table) {
        int group = index(table, Content.GROUP);
        int person = index(table, Content.PERSON);
        int[] people = IntStream.range(0, table.columns().size()).filter(c -> table.columns().get(c).content() == Content.PEOPLE).toArray();
        if (group < 0 && people.length == 0) {
            return;
        }
        Map<Object, Long> sizes = new HashMap<>();
        Map<Object, Set<Object>> persons = new HashMap<>();
        long[] row = { 0 };
        table.rows().forEach(cells -> {
            Object key = group < 0 ? (Object) row[0]++ : cells[group] == null ? "" : cells[group];
            if (people.length > 0) {
                sizes.merge(key, count(cells, people), Long::sum);
            } else if (person < 0) {
                sizes.merge(key, 1L, Long::sum);
            } else if (cells[person] != null) {
                Set<Object> seen = persons.computeIfAbsent(key, one -> new HashSet<>());
                if (seen.size() < LEAST) {
                    seen.add(cells[person]);
                }
            }
        });
        persons.forEach((key, seen) -> sizes.put(key, (long) seen.size()));
        Set<Object> hidden = hidden(sizes);
        if (group < 0) {
            Set<Long> own = rows.computeIfAbsent(table.id(), id -> new HashSet<>());
            hidden.forEach(key -> own.add((Long) key));
        } else {
            names.addAll(hidden);
        }
    }

    private static long count(Object[] cells, int[] people) {
        return IntStream.of(people).filter(c -> cells[c] instanceof Number).mapToLong(c -> (long) Math.ceil(((Number) cells[c]).doubleValue())).sum();
    }

    private static Set<Object> hidden(Map<Object, Long> sizes) {
        List<Map.Entry<Object, Long>> ascending = sizes.entrySet().stream().filter(one -> one.getValue() > 0)
                .sorted(Map.Entry.<Object, Long>comparingByValue().thenComparing(one -> one.getKey().toString())).toList();
        Set<Object> hidden = new HashSet<>();
        long together = 0;
        for (Map.Entry<Object, Long> one : ascending) {
            boolean small = one.getValue() < LEAST;
            if (!small && (hidden.isEmpty() || hidden.size() >= AT_LEAST_TWO && together >= LEAST)) {
                break;
            }
            hidden.add(one.getKey());
            together += one.getValue();
        }
        return hidden;
    }

    boolean hidesName(Object group) {
        return names.contains(group == null ? "" : group);
    }

    boolean hidesRow(Table table, Object[] cells, long row) {
        int group = index(table, Content.GROUP);
        return group < 0 ? rows.getOrDefault(table.id(), Set.of()).contains(row) : hidesName(cells[group]);
    }

    static int index(Table table, Content content) {
        List<Content> contents = table.columns().stream().map(Column::content).toList();
        return contents.indexOf(content);
    }
}
