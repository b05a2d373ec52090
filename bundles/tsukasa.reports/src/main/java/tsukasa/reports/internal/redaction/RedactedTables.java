// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal.redaction;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import tsukasa.api.report.Column;
import tsukasa.api.report.Column.Content;
import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Table;

/** Tables as others may read them. */
final class RedactedTables {
    private final Names names;
    private final SmallGroups small;
    private final String fewer;

    /** @param fewer what stands in place of the name of a group that is too small */
    RedactedTables(Names names, SmallGroups small, String fewer) {
        this.names = names;
        this.small = small;
        this.fewer = fewer;
    }

    /** Nothing if no column may be shown. */
    Optional<Table> of(Table table) {
        int[] shown = IntStream.range(0, table.columns().size()).filter(c -> shown(table.columns().get(c))).toArray();
        if (shown.length == 0) {
            return Optional.empty();
        }
        boolean list = SmallGroups.index(table, Content.PERSON) >= 0;
        List<Column> columns = IntStream.of(shown).mapToObj(table.columns()::get).map(column -> new Column(column.id(), names.open(column.title()),
                column.type(), column.content())).toList();
        return Optional.of(new Table(table.id(), names.open(table.title()), columns, sink -> {
            long[] row = { 0 };
            table.rows().forEach(cells -> {
                boolean hidden = small.hidesRow(table, cells, row[0]++);
                Object[] left = new Object[shown.length];
                for (int c = 0; c < shown.length; c++) {
                    left[c] = cell(cells[shown[c]], columns.get(c), hidden, list);
                }
                sink.row(left);
            });
        }));
    }

    private static boolean shown(Column column) {
        return column.content() != Content.PROSE && (column.content() != Content.UNSAID || column.type() != Type.TEXT);
    }

    private Object cell(Object cell, Column column, boolean hidden, boolean list) {
        if (cell == null) {
            return null;
        }
        return switch (column.content()) {
        case PERSON, THING, RECORD -> names.pseudonym(column.content(), cell.toString());
        case GROUP -> hidden && list ? fewer : names.open(cell.toString());
        default -> column.type() == Type.TEXT ? names.open(cell.toString()) : hidden && !list && column.type() != Type.DATE ? null : cell;
        };
    }
}
