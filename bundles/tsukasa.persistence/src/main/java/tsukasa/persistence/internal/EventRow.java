// SPDX-License-Identifier: EPL-2.0
package tsukasa.persistence.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import tsukasa.persistence.EventTable;
import tsukasa.persistence.EventTable.Column;
import tsukasa.persistence.EventTable.Kind;
import tsukasa.persistence.StorableText;

/** An event as it will lie in its table: a String, a Long or null for each column. */
record EventRow<E>(E event, Object[] values, List<Object> key) {
    static <E> EventRow<E> of(EventTable<E> table, E event) {
        List<Column<E>> columns = table.columns();
        Object[] values = new Object[columns.size()];
        List<Object> key = new ArrayList<>(4);
        for (int i = 0; i < values.length; i++) {
            Column<E> column = columns.get(i);
            Object value = column.value().apply(event);
            values[i] = column.kind() == Kind.TEXT ? StorableText.of((String) value) : (Long) value;
            if (column.key()) {
                key.add(Objects.requireNonNull(values[i], column.name()));
            }
        }
        return new EventRow<>(event, values, key);
    }
}
