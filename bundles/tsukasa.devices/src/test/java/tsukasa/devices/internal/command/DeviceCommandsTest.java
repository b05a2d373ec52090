// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import picocli.CommandLine;

import tsukasa.api.command.Invocation;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.Device;
import tsukasa.devices.Iccid;
import tsukasa.devices.LifeCycle;
import tsukasa.devices.internal.FakeFleet;
import tsukasa.devices.internal.Slice;
import tsukasa.devices.internal.staff.StaffImportTarget;
import tsukasa.devices.internal.staff.StoredStaffList;
import tsukasa.persistence.Database;
import tsukasa.testing.StoreTest;
import tsukasa.testing.slices.Call;

class DeviceCommandsTest {
    private static final String SIM = "8981100000000000001";

    @StoreTest
    void registersAndChangesDevices(Database database) throws Exception {
        try (Slice slice = new Slice(database)) {
            Call call = new Call(slice);
            slice.execute(slice.sims.add(List.of(Slice.sim(SIM, "080-1111-2222"))));
            call.run(new AddCommand(slice.devices, call), "R6-0001", "--name", "CITY-LT-0001", "--sim", SIM, "--section", "Tax", "--ring", "1");
            assertEquals("in-stock", call.document().get("state"));
            call.run(new AddCommand(slice.devices, call), "R6-0002");
            assertEquals("R6-0002", call.document().get("name"), "without a name its number");
            assertEquals(Invocation.REFUSED, call.run(new AddCommand(slice.devices, call), "R6-0003", "--ring", "10"));
            assertEquals(Invocation.REFUSED, call.run(new EditCommand(slice.devices, call), "R6-0001", "R6-0002", "--name", "X"));
            call.run(new EditCommand(slice.devices, call), "city-lt-0001", "R6-0002", "--location", "Store", "--warranty", "2029-03-31");
            assertEquals(List.of("Store", "Store"), slice.devices.devices().stream().map(Device::location).toList());
            call.run(new EditCommand(slice.devices, call), "080-1111-2222", "--section", "", "--sim", "");
            Device one = slice.devices.device(new AssetNumber("R6-0001")).orElseThrow();
            assertEquals(List.of(Optional.empty(), Optional.empty()), List.of(one.section(), one.sim()));
            assertEquals(Invocation.REFUSED, call.run(new EditCommand(slice.devices, call), "X", "--ring", "1"));
            assertThrows(CommandLine.ParameterException.class, () -> call.run(new EditCommand(slice.devices, call), "R6-0001", "--state", "gone"));
            call.run(new RemoveCommand(slice.devices, call), "R6-0002");
            assertEquals(1, slice.devices.devices().size());
        }
    }

    @StoreTest
    void lendsAndTakesBack(Database database) throws Exception {
        try (Slice slice = new Slice(database)) {
            Call call = new Call(slice);
            FakeFleet fleet = new FakeFleet(slice.devices);
            slice.execute(slice.devices.add(List.of(Slice.device("R6-0001", "A"), Slice.device("R6-0002", "B"))));
            slice.passes(java.time.Duration.ofSeconds(1));
            call.run(new LendCommand(slice.devices, call), "R6-0001=ito", "b=kato", "--due", "2027-03-31");
            assertEquals(List.of("ito", "kato"), call.rows().stream().map(row -> row.get("user")).toList());
            for (String wrong : List.of("R6-0001", "=ito", "R6-0001=")) {
                assertEquals(Invocation.REFUSED, call.run(new LendCommand(slice.devices, call), wrong));
                assertTrue(call.refusals.getLast().startsWith(wrong + " does not say"), call.refusals.getLast());
            }
            assertEquals(Invocation.REFUSED, call.run(new LendCommand(slice.devices, call), "R6-0001=ito", "A=ito"));
            call.run(new AcceptCommand(slice.devices, call), "A");
            assertEquals(Slice.NOON.plusSeconds(1).toString(), call.document().get("accepted"));
            call.run(new ListCommand(fleet), "--state", "lent");
            assertEquals(List.of("ito", "kato"), call.rows().stream().map(row -> row.get("borrower")).toList());
            call.run(new ReturnCommand(slice.devices, call), "A", "B");
            assertEquals(Invocation.REFUSED, call.run(new AcceptCommand(slice.devices, call), "A"));
            call.run(new ShowCommand(slice.devices, fleet), "A");
            assertEquals("returned", call.document().get("state"));
            assertEquals(1, ((List<?>) call.document().get("loans")).size());
            assertEquals(4, ((List<?>) call.document().get("history")).size());
        }
    }

    @StoreTest
    void showsSimsAndTheirPuks(Database database) throws Exception {
        try (Slice slice = new Slice(database)) {
            Call call = new Call(slice);
            slice.execute(slice.sims.add(List.of(Slice.sim(SIM, "080-1111-2222"), Slice.sim("8981100000000000002", ""))));
            slice.execute(slice.devices.add(List.of(Slice.device("R6-0001", "A", Optional.of(new Iccid(SIM))))));
            slice.execute(slice.sims.keepPuk(new Iccid(SIM), "01234567"));
            call.run(new PukCommand(slice.sims, slice.devices, call), "A");
            assertEquals(Map.of("sim", SIM, "puk", "01234567"), call.document());
            call.run(new SimsCommand(slice.sims, slice.devices, call), "08011112222", "--set", "suspended");
            call.run(new SimsCommand(slice.sims, slice.devices, call), "--state", "suspended");
            assertEquals(List.of("R6-0001"), call.rows().stream().map(row -> row.get("device")).toList());
            assertEquals(Invocation.REFUSED, call.run(new SimsCommand(slice.sims, slice.devices, call), "--set", "suspended"));
            assertEquals(Invocation.REFUSED, call.run(new SimsCommand(slice.sims, slice.devices, call), "X"));
        }
    }

    @StoreTest
    void listsWhoHasLeft(Database database) throws Exception {
        try (Slice slice = new Slice(database)) {
            Call call = new Call(slice);
            Slice.take(new StaffImportTarget(slice.storage), false, "user,section,lastDay", "ito,Tax,2026-09-30", "kato,Tax,2026-10-01", "sato,,");
            call.run(new StaffCommand(new StoredStaffList(slice.storage)), "--left");
            assertEquals(List.of("ito"), call.rows().stream().map(row -> row.get("user")).toList());
            call.run(new StaffCommand(new StoredStaffList(slice.storage)), "--section", "Tax");
            assertEquals(2, call.rows().size());
            assertEquals(LifeCycle.LENT, LifeCycle.ofCode("LENT").orElseThrow());
        }
    }
}
