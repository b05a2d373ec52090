// SPDX-License-Identifier: EPL-2.0
package tsukasa.persistence.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

import tsukasa.persistence.EventTable;
import tsukasa.persistence.EventTable.Column;
import tsukasa.persistence.EventTable.Kind;

/**
 * Inserts by COPY. When one was known, copies into a temporary table and lets the server leave out what it has; that also
 * holds against another console that inserts the same at the same time.
 */
final class PostgresInserter<E> extends EventInserter<E> {
    /** Up to here one INSERT is quicker than starting a COPY. */
    private static final int FEW = 40;

    private final String copy;
    private final String stage;
    private final String copyToStage;
    private final String keyNames;
    private final String unlessKnown;

    PostgresInserter(EventTable<E> table) {
        super(table);
        stage = "stage_" + table.name() + "_" + Integer.toHexString(columns().hashCode());
        copy = "copy " + table.name() + " (" + columns() + ") from stdin";
        copyToStage = "copy " + stage + " (" + columns() + ") from stdin";
        keyNames = keys().stream().map(Column::name).collect(Collectors.joining(", "));
        unlessKnown = " on conflict (" + keyNames + ") do nothing returning " + keyNames;
    }

    @Override
    EventInserter<E> another() {
        return new PostgresInserter<>(table());
    }

    @Override
    void insertAll(Connection connection, List<EventRow<E>> rows) throws SQLException {
        if (rows.size() > FEW) {
            copy(connection, copy, rows);
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(insert(rows.size()))) {
            fill(statement, rows);
            statement.executeUpdate();
        }
    }

    @Override
    List<EventRow<E>> insertUnknown(Connection connection, List<EventRow<E>> rows) throws SQLException {
        Set<List<Object>> added = new HashSet<>();
        if (rows.size() > FEW) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("create temp table if not exists " + stage + " on commit delete rows as select "
                        + columns() + " from " + table().name() + " with no data");
                statement.execute("truncate " + stage);
                copy(connection, copyToStage, rows);
                // in order of the keys, so that two consoles with the same rows wait for each other in one direction only
                readKeys(statement.executeQuery("insert into " + table().name() + " (" + columns() + ") select " + columns()
                        + " from " + stage + " order by " + keyNames + unlessKnown),
                        added);
            }
        } else {
            String sql = insert(rows.size()) + unlessKnown;
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                fill(statement, rows);
                readKeys(statement.executeQuery(), added);
            }
        }
        return rows.stream().filter(row -> added.contains(row.key())).toList();
    }

    private String insert(int rows) {
        String marks = table().columns().stream().map(column -> "?").collect(Collectors.joining(", ", "(", ")"));
        return "insert into " + table().name() + " (" + columns() + ") values "
                + String.join(", ", Collections.nCopies(rows, marks));
    }

    private void fill(PreparedStatement statement, List<EventRow<E>> rows) throws SQLException {
        List<Column<E>> columns = table().columns();
        int parameter = 1;
        for (EventRow<E> row : rows) {
            for (int i = 0; i < columns.size(); i++) {
                set(statement, parameter++, row.values()[i], columns.get(i).kind());
            }
        }
    }

    private void readKeys(ResultSet rows, Set<List<Object>> into) throws SQLException {
        List<Column<E>> keys = keys();
        while (rows.next()) {
            List<Object> key = new ArrayList<>(keys.size());
            for (int i = 0; i < keys.size(); i++) {
                key.add(keys.get(i).kind() == Kind.TEXT ? rows.getString(i + 1) : (Object) rows.getLong(i + 1));
            }
            into.add(key);
        }
    }

    private void copy(Connection connection, String sql, List<EventRow<E>> rows) throws SQLException {
        CopyIn copying = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        try {
            CopyBuffer buffer = new CopyBuffer();
            for (EventRow<E> row : rows) {
                buffer.row(row.values());
                if (buffer.full()) {
                    buffer.sendTo(copying);
                }
            }
            buffer.sendTo(copying);
            copying.endCopy();
        } finally {
            if (copying.isActive()) {
                copying.cancelCopy();
            }
        }
    }
}
