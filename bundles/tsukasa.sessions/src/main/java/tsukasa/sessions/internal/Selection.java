// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A query put together of conditions, each with the values that it compares with. */
final class Selection {
    private static final int ROWS_AT_ONCE = 2_000;
    private final String columns;
    private final String table;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    Selection(String columns, String table) {
        this.columns = columns;
        this.table = table;
    }

    /** @param condition SQL that is no user's text */
    Selection where(String condition, Object... comparedWith) {
        conditions.add(condition);
        values.addAll(List.of(comparedWith));
        return this;
    }

    /** Hands out the rows as they are read. */
    void forEach(Connection connection, String order, RowReader reader) throws SQLException {
        try (Cursor cursor = open(connection, order)) {
            while (cursor.next()) {
                reader.read(cursor.row());
            }
        }
    }

    Cursor open(Connection connection, String order) throws SQLException {
        PreparedStatement query = connection.prepareStatement("select " + columns + " from " + table + " where "
                + String.join(" and ", conditions) + (order.isEmpty() ? "" : " order by " + order));
        try {
            query.setFetchSize(ROWS_AT_ONCE);
            for (int i = 0; i < values.size(); i++) {
                query.setObject(i + 1, values.get(i));
            }
            return new Cursor(query, query.executeQuery());
        } catch (SQLException e) {
            query.close();
            throw e;
        }
    }

    @FunctionalInterface
    interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    /** An open query, row by row. */
    record Cursor(PreparedStatement query, ResultSet row) implements AutoCloseable {
        boolean next() throws SQLException {
            return row.next();
        }

        @Override
        public void close() throws SQLException {
            query.close();
        }
    }
}
