// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import tsukasa.api.report.Column;
import tsukasa.api.report.Table;

class PlainTablesTest {
    @Test
    void bearTheHeaderOfThePlainFormatAndCellsOfTheirTypes() {
        LocalDate april = LocalDate.of(2026, 4, 1);
        Table pools = PlainTables.pools(List.of(Pool.of(new PoolId("RDS"), "Remote desktop", CountingRule.USERS, true,
                new Schedule(List.of(new Schedule.Step(april, 145, new Yen(3_000)))))));
        assertEquals("pool,product,counting,disconnected,from,entitlement,seatCostPerMonth,basis,feature,sources,grace,contract,notes",
                String.join(",", pools.columns().stream().map(Column::title).toList()));
        assertEquals(List.of(Arrays.asList("RDS", "Remote desktop", "users", "counts", april, 145L, 3_000L, "sessions", null, null,
                "PT10M", null, null)), rows(pools));
        Table contracts = PlainTables.contracts(List.of(new Contract(new ContractId("R8-1"), "Remote", "", april, Optional.empty(), 90,
                new Yen(1), "")));
        assertEquals(List.of(Arrays.asList("R8-1", "Remote", null, april, null, 90L, 1L, null)), rows(contracts));
    }

    private static List<List<Object>> rows(Table table) {
        List<List<Object>> rows = new ArrayList<>();
        table.rows().forEach(cells -> rows.add(Arrays.asList(cells.clone())));
        return rows;
    }
}
