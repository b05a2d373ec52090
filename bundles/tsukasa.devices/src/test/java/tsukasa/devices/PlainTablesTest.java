// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import tsukasa.api.Bytes;
import tsukasa.api.Progress;
import tsukasa.api.Section;
import tsukasa.api.UserId;
import tsukasa.api.report.Table;
import tsukasa.api.source.ImportResult;
import tsukasa.api.source.ImportRow;
import tsukasa.api.source.ImportTarget;
import tsukasa.api.source.SourceId;
import tsukasa.devices.internal.Slice;
import tsukasa.devices.internal.lending.LoanImportTarget;
import tsukasa.devices.internal.register.DeviceImportTarget;
import tsukasa.devices.internal.sim.PlanImportTarget;
import tsukasa.devices.internal.sim.SimImportTarget;
import tsukasa.devices.internal.staff.StaffImportTarget;
import tsukasa.devices.internal.staff.StoredStaffList;
import tsukasa.persistence.Database;
import tsukasa.testing.StoreTest;

class PlainTablesTest {
    @StoreTest
    void areTakenBackAsTheyWereGivenOut(Database database) {
        try (Slice slice = new Slice(database)) {
            Iccid iccid = new Iccid("8981100000000000001");
            slice.execute(slice.sims.put(new PlanPool(new PlanPoolId("Shared"), "Carrier A", new Bytes(3_000_000_000L), new Bytes(1), 20_000, 20)));
            slice.execute(slice.sims.add(List.of(new Sim(iccid, "080", "Carrier A", Optional.of(new PlanPoolId("Shared")), SimState.ACTIVE, 900, "=1+1"))));
            slice.execute(slice.sims.keepPuk(iccid, "01234567"));
            slice.execute(slice.devices.add(List.of(new Device(new AssetNumber("R6-0001"), "SN1", "Note", "A", LifeCycle.IN_STOCK,
                    Optional.of(new Section("Tax")), Optional.of("R6-10"), Optional.of(Slice.TODAY), Optional.of(iccid), 2, "Store", "two\nlines"))));
            slice.execute(slice.devices.lend(List.of(new Lending(new AssetNumber("R6-0001"), new UserId("ito"), Slice.TODAY, Optional.empty(), "note"))));
            slice.passes(Duration.ofHours(1));
            slice.execute(slice.devices.accept(slice.devices.loans().getFirst().id(), Slice.NOON.plusSeconds(1)));
            Slice.take(new StaffImportTarget(slice.storage), false, "user,name,section,mail,lastDay,disabled", "ito,Ito,Tax,ito@example.jp,2026-09-30,true");
            Map<Table, ImportTarget> tables = Map.of(PlainTables.planPools(slice.sims.pools()), new PlanImportTarget(slice.storage),
                    PlainTables.sims(slice.sims.sims()), new SimImportTarget(slice.storage), PlainTables.devices(slice.devices.devices()),
                    new DeviceImportTarget(slice.storage), PlainTables.loans(slice.devices.loans()), new LoanImportTarget(slice.storage),
                    PlainTables.staff(new StoredStaffList(slice.storage).members().values()), new StaffImportTarget(slice.storage));
            tables.forEach((table, target) -> {
                assertEquals(new ImportResult(1, 0, 1, List.of()), take(target, table), table.id());
                assertEquals(target.kind(), table.id());
                assertFalse(rows(table).toString().contains("01234567"), "never a PUK");
            });
        }
    }

    private static ImportResult take(ImportTarget target, Table table) {
        List<ImportRow> rows = new ArrayList<>();
        rows(table).forEach(cells -> rows.add(new ImportRow("file.csv", 2 + rows.size(), cells)));
        return target.take(new SourceId("files"), rows::forEach, false, Locale.ENGLISH, Progress.NONE);
    }

    private static List<Map<String, String>> rows(Table table) {
        List<Map<String, String>> rows = new ArrayList<>();
        table.rows().forEach(cells -> {
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < cells.length; i++) {
                if (cells[i] != null) {
                    row.put(table.columns().get(i).id(), cells[i].toString());
                }
            }
            rows.add(row);
        });
        return rows;
    }
}
