// SPDX-License-Identifier: EPL-2.0
package tsukasa.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * How events of one kind lie in their table: its columns and how each is filled from an event. The key columns must carry
 * a primary key or unique constraint of just these columns.
 */
public final class EventTable<E> {
    /** What a column holds: VARCHAR or BIGINT (SMALLINT and INTEGER columns take a number too). */
    public enum Kind {
        TEXT, NUMBER
    }

    /**
     * One column.
     *
     * @param value gives a String or a Long, or null where the column allows it; never null for a key
     */
    public record Column<E>(String name, Kind kind, boolean key, Function<? super E, ?> value) {
        public Column {
            Objects.requireNonNull(value);
            requireName(name);
        }
    }

    private final String name;
    private final List<Column<E>> columns;

    private EventTable(String name, List<Column<E>> columns) {
        this.name = requireName(name);
        this.columns = List.copyOf(columns);
        if (this.columns.stream().noneMatch(Column::key)) {
            throw new IllegalArgumentException(name + " needs a key");
        }
    }

    /** Begins the description of a table; its columns are added in any order. */
    public static <E> Builder<E> named(String table) {
        return new Builder<>(table);
    }

    public String name() {
        return name;
    }

    public List<Column<E>> columns() {
        return columns;
    }

    private static String requireName(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("a plain lower-case name is needed for a table or column, not " + name);
        }
        return name;
    }

    /** Collects the columns. */
    public static final class Builder<E> {
        private final String table;
        private final List<Column<E>> columns = new ArrayList<>();

        private Builder(String table) {
            this.table = table;
        }

        public Builder<E> key(String column, Function<? super E, String> value) {
            return add(column, Kind.TEXT, true, value);
        }

        public Builder<E> numberKey(String column, Function<? super E, Long> value) {
            return add(column, Kind.NUMBER, true, value);
        }

        /** A text, or null. What PostgreSQL can't keep (U+0000, half a surrogate pair) is kept as U+FFFD. */
        public Builder<E> text(String column, Function<? super E, String> value) {
            return add(column, Kind.TEXT, false, value);
        }

        /** A whole number, or null. */
        public Builder<E> number(String column, Function<? super E, Long> value) {
            return add(column, Kind.NUMBER, false, value);
        }

        private Builder<E> add(String column, Kind kind, boolean key, Function<? super E, ?> value) {
            columns.add(new Column<>(column, kind, key, value));
            return this;
        }

        public EventTable<E> build() {
            return new EventTable<>(table, columns);
        }
    }
}
