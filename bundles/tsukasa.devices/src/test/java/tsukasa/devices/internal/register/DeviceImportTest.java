// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import tsukasa.api.Section;
import tsukasa.api.source.ImportProblem;
import tsukasa.api.source.ImportResult;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.Device;
import tsukasa.devices.DeviceService;
import tsukasa.devices.Lending;
import tsukasa.devices.LifeCycle;
import tsukasa.devices.internal.Slice;
import tsukasa.persistence.Database;
import tsukasa.testing.StoreTest;

class DeviceImportTest {
    private static final String HEADER = "asset,serial,model,name,state,section,warranty,sim,ring";
    private static final AssetNumber ONE = new AssetNumber("R6-0001");

    @StoreTest
    void takesDevicesOnceAndWhatIsNewOfThem(Database database) {
        try (Slice slice = new Slice(database)) {
            String[] file = { HEADER, "R6-0001,SN1,Note 13,CITY-LT-0001,,Tax,2029-03-31,,1", "R6-0002,SN2,Note 13,CITY-LT-0002,in-repair,,,," };
            assertEquals(new ImportResult(2, 2, 0, List.of()), take(slice, true, file));
            assertEquals(List.of(), slice.devices.devices(), "a preview stores nothing");
            assertEquals(new ImportResult(2, 2, 0, List.of()), take(slice, false, file));
            assertEquals(List.of(DeviceService.TOPIC), slice.published);
            assertEquals(new ImportResult(2, 0, 2, List.of()), take(slice, false, file));
            Device one = slice.devices.device(ONE).orElseThrow();
            assertEquals(Optional.of(new Section("Tax")), one.section());
            assertEquals(List.of(LifeCycle.IN_STOCK, LifeCycle.IN_REPAIR), slice.devices.devices().stream().map(Device::state).toList());
            assertEquals(new ImportResult(1, 1, 0, List.of()), take(slice, false, "asset,name,section,ring", "R6-0001,CITY-LT-0001,-,"));
            Device now = slice.devices.device(ONE).orElseThrow();
            assertEquals(Optional.empty(), now.section(), "a hyphen empties");
            assertEquals(one.warranty(), now.warranty(), "what a file does not say stays");
            assertEquals(1, now.ring());
            assertEquals("section=Tax", slice.devices.history(ONE).stream().filter(revision -> revision.after().isEmpty()).findFirst()
                    .orElseThrow().before());
        }
    }

    @StoreTest
    void namesEveryProblemAndStoresNothing(Database database) {
        try (Slice slice = new Slice(database)) {
            slice.execute(slice.devices.add(List.of(Slice.device("R6-0009", "CITY-LT-0009"))));
            slice.execute(slice.devices.lend(List.of(new Lending(new AssetNumber("R6-0009"), new tsukasa.api.UserId("ito"), Slice.TODAY,
                    Optional.empty(), ""))));
            ImportResult result = take(slice, false, HEADER, ",SN1,Note 13,A,,,,,", "R6-0002,SN2,Note 13,,gone,,2029-02-30,89811,0",
                    "R6-0003,SN3,Note 13,B,,,,8981100000000000001,", "R6-0004,sn-r6-0009,Note 13,city-lt-0009,,,,,", "R6-0005,,,C,,,,,",
                    "R6-0005,,,D,,,,,", "R6-0009,,,CITY-LT-0009,retired,,,,");
            assertEquals(List.of("2 asset", "3 name", "3 state", "3 warranty", "3 sim", "3 ring", "4 sim", "7 asset", "5 serial", "8 state"), result.problems().stream()
                    .map(problem -> problem.line() + " " + problem.column()).filter(line -> !line.equals("5 name")).toList());
            assertEquals("Device R6-0009 is still lent. Nothing was stored; take it back first.", result.problems().stream()
                    .filter(problem -> problem.line() == 8).map(ImportProblem::sentence).findFirst().orElseThrow());
            assertEquals(1, slice.devices.devices().size());
        }
    }

    @StoreTest
    void letsTwoDevicesSwapTheirSims(Database database) {
        try (Slice slice = new Slice(database)) {
            slice.execute(slice.sims.add(List.of(Slice.sim("8981100000000000001", ""), Slice.sim("8981100000000000002", ""))));
            take(slice, false, HEADER, "R6-0001,,,A,,,,8981100000000000001,", "R6-0002,,,B,,,,8981100000000000002,");
            assertEquals(1, take(slice, true, HEADER, "R6-0001,,,A,,,,8981100000000000002,").problems().size());
            ImportResult swapped = take(slice, false, HEADER, "R6-0001,,,A,,,,8981100000000000002,", "R6-0002,,,B,,,,8981100000000000001,");
            assertEquals(new ImportResult(2, 2, 0, List.of()), swapped);
            assertEquals("A", slice.devices.find("8981100000000000002").orElseThrow().name());
        }
    }

    private static ImportResult take(Slice slice, boolean preview, String... lines) {
        return Slice.take(new DeviceImportTarget(slice.storage), preview, lines);
    }
}
