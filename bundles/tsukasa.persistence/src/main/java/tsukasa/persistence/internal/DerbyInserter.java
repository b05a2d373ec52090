// SPDX-License-Identifier: EPL-2.0
package tsukasa.persistence.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import tsukasa.persistence.EventTable;
import tsukasa.persistence.EventTable.Column;

/** Inserts by JDBC batches; looks each key up when one was known, which within the process costs microseconds. */
final class DerbyInserter<E> extends EventInserter<E> {
    private static final int BATCH = 1_000;
    private static final int LOOKS = 10;

    private final String insert;
    private final String lookUp;

    DerbyInserter(EventTable<E> table) {
        super(table);
        String marks = table.columns().stream().map(column -> "?").collect(Collectors.joining(", "));
        insert = "insert into " + table.name() + " (" + columns() + ") values (" + marks + ")";
        lookUp = "select 1 from " + table.name() + " where "
                + keys().stream().map(column -> column.name() + " = ?").collect(Collectors.joining(" and "));
    }

    @Override
    EventInserter<E> another() {
        return new DerbyInserter<>(table());
    }

    @Override
    void insertAll(Connection connection, List<EventRow<E>> rows) throws SQLException {
        List<Column<E>> columns = table().columns();
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            int waiting = 0;
            for (EventRow<E> row : rows) {
                for (int i = 0; i < columns.size(); i++) {
                    set(statement, i + 1, row.values()[i], columns.get(i).kind());
                }
                statement.addBatch();
                waiting++;
                if (waiting == BATCH) {
                    statement.executeBatch();
                    waiting = 0;
                }
            }
            if (waiting > 0) {
                statement.executeBatch();
            }
        }
    }

    /** Another transaction may commit one of these between the look and the insert, so a few looks may be needed. */
    @Override
    List<EventRow<E>> insertUnknown(Connection connection, List<EventRow<E>> rows) throws SQLException {
        for (int look = 1; look < LOOKS; look++) {
            List<EventRow<E>> unknown = unknown(connection, rows);
            if (insertHopefully(connection, unknown)) {
                return unknown;
            }
        }
        List<EventRow<E>> unknown = unknown(connection, rows);
        insertAll(connection, unknown);
        return unknown;
    }

    private List<EventRow<E>> unknown(Connection connection, List<EventRow<E>> rows) throws SQLException {
        List<EventRow<E>> unknown = new ArrayList<>();
        List<Column<E>> keys = keys();
        try (PreparedStatement statement = connection.prepareStatement(lookUp)) {
            for (EventRow<E> row : rows) {
                for (int i = 0; i < keys.size(); i++) {
                    set(statement, i + 1, row.key().get(i), keys.get(i).kind());
                }
                try (ResultSet found = statement.executeQuery()) {
                    if (!found.next()) {
                        unknown.add(row);
                    }
                }
            }
        }
        return unknown;
    }
}
