// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses;

import java.util.List;
import java.util.Set;

import tsukasa.api.report.Table;
import tsukasa.licenses.internal.Said;
import tsukasa.reports.plain.PlainTable;

/** Pools, contracts and seats as tables in their plain formats: what is exported like this, an import takes back. */
public final class PlainTables {
    private static final PlainTable PLAIN = new PlainTable(Set.of("from", "until"),
            Set.of("entitlement", "seatCostPerMonth", "noticeDays", "yearlyCost"));

    private PlainTables() {
    }

    /** Several rows for a pool: its schedule. */
    public static Table pools(List<Pool> pools) {
        return PLAIN.of("licenses", Said.POOL_COLUMNS, pools.stream().flatMap(pool -> Said.of(pool).stream()).toList());
    }

    public static Table contracts(List<Contract> contracts) {
        return PLAIN.of("contracts", Said.CONTRACT_COLUMNS, contracts.stream().map(Said::of).toList());
    }

    public static Table seats(List<Seat> seats) {
        return PLAIN.of("seats", Said.SEAT_COLUMNS, seats.stream().map(Said::of).toList());
    }
}
