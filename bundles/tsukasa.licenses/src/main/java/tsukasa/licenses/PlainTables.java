// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import tsukasa.api.report.Column;
import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Table;
import tsukasa.licenses.internal.Said;

/** Pools, contracts and seats as tables in their plain formats: what is exported like this, an import takes back. */
public final class PlainTables {
    private static final Set<String> DAYS = Set.of("from", "until");
    private static final Set<String> NUMBERS = Set.of("entitlement", "seatCostPerMonth", "noticeDays", "yearlyCost");

    private PlainTables() {
    }

    /** Several rows for a pool: its schedule. */
    public static Table pools(List<Pool> pools) {
        return table("licenses", Said.POOL_COLUMNS, pools.stream().flatMap(pool -> Said.of(pool).stream()).toList());
    }

    public static Table contracts(List<Contract> contracts) {
        return table("contracts", Said.CONTRACT_COLUMNS, contracts.stream().map(Said::of).toList());
    }

    public static Table seats(List<Seat> seats) {
        return table("seats", Said.SEAT_COLUMNS, seats.stream().map(Said::of).toList());
    }

    private static Table table(String id, List<String> keys, List<Map<String, String>> rows) {
        List<Column> columns = keys.stream().map(key -> new Column(key, key, DAYS.contains(key) ? Type.DATE : NUMBERS.contains(key)
                ? Type.INTEGER : Type.TEXT)).toList();
        return new Table(id, id, columns, sink -> rows.forEach(row -> sink.row(columns.stream()
                .map(column -> cell(row.get(column.id()), column.type())).toArray())));
    }

    private static Object cell(String text, Type type) {
        if (text.isEmpty()) {
            return null;
        }
        return switch (type) {
            case DATE -> LocalDate.parse(text);
            case INTEGER -> Long.valueOf(text);
            default -> text;
        };
    }
}
