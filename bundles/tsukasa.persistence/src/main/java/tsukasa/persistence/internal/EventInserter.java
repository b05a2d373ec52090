// SPDX-License-Identifier: EPL-2.0
package tsukasa.persistence.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Types;
import java.util.List;
import java.util.stream.Collectors;

import tsukasa.persistence.Engine;
import tsukasa.persistence.EventTable;
import tsukasa.persistence.EventTable.Column;
import tsukasa.persistence.EventTable.Kind;

/** Inserts rows on the fast path of an engine, leaving out those whose key is there already. Not for two threads at once. */
abstract class EventInserter<E> {
    private final EventTable<E> table;
    /** Whether the last rows held known ones: the next then probably do too, and hoping costs a second try. */
    private boolean doubtful;

    EventInserter(EventTable<E> table) {
        this.table = table;
    }

    static <E> EventInserter<E> of(Engine engine, EventTable<E> table) {
        return engine == Engine.DERBY ? new DerbyInserter<>(table) : new PostgresInserter<>(table);
    }

    /** One like this, for another thread. */
    abstract EventInserter<E> another();

    EventTable<E> table() {
        return table;
    }

    /**
     * @param rows with keys that differ
     * @return those that were inserted, in their order
     */
    final List<EventRow<E>> insert(Connection connection, List<EventRow<E>> rows) throws SQLException {
        List<EventRow<E>> added = doubtful || !insertHopefully(connection, rows) ? insertUnknown(connection, rows) : rows;
        doubtful = added.size() < rows.size();
        return added;
    }

    /** Inserts all of these, or says no and has inserted none if one is known. */
    final boolean insertHopefully(Connection connection, List<EventRow<E>> rows) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            insertAll(connection, rows);
            connection.releaseSavepoint(before);
            return true;
        } catch (SQLException e) {
            if (!Judge.duplicate(e)) {
                throw e;
            }
            connection.rollback(before);
            return false;
        }
    }

    /** Inserts all of these; fails with 23505 if one is known. */
    abstract void insertAll(Connection connection, List<EventRow<E>> rows) throws SQLException;

    /** Inserts those of these that are not there, and returns them. */
    abstract List<EventRow<E>> insertUnknown(Connection connection, List<EventRow<E>> rows) throws SQLException;

    static void set(PreparedStatement statement, int parameter, Object value, Kind kind) throws SQLException {
        if (value == null) {
            statement.setNull(parameter, kind == Kind.TEXT ? Types.VARCHAR : Types.BIGINT);
        } else if (kind == Kind.TEXT) {
            statement.setString(parameter, (String) value);
        } else {
            statement.setLong(parameter, (Long) value);
        }
    }

    String columns() {
        return table.columns().stream().map(Column::name).collect(Collectors.joining(", "));
    }

    List<Column<E>> keys() {
        return table.columns().stream().filter(Column::key).toList();
    }
}
