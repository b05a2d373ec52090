// SPDX-License-Identifier: EPL-2.0
package tsukasa.api.report;

import java.util.List;

/**
 * Columns and rows.
 *
 * @param id    stable within the report; names the sheet and the CSV file
 * @param rows  read once per rendering, from start to end
 */
public record Table(String id, String title, List<Column> columns, Rows rows) {
    public Table {
        columns = List.copyOf(columns);
    }

    /** Rows that are handed out one by one, so that a million need no memory. */
    @FunctionalInterface
    public interface Rows {
        void forEach(RowSink sink);
    }

    /** Takes rows; the array holds one cell per column and belongs to the sink only during the call. */
    @FunctionalInterface
    public interface RowSink {
        void row(Object... cells);
    }

    public static Rows of(List<Object[]> rows) {
        List<Object[]> kept = List.copyOf(rows);
        return sink -> kept.forEach(sink::row);
    }
}
