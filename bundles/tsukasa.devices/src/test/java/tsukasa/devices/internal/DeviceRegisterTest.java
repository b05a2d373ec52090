// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import tsukasa.api.Refusal;
import tsukasa.api.Section;
import tsukasa.api.operation.Operation;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.Device;
import tsukasa.devices.DeviceChange;
import tsukasa.devices.DeviceService;
import tsukasa.devices.Iccid;
import tsukasa.devices.LifeCycle;
import tsukasa.devices.Revision;
import tsukasa.persistence.Database;
import tsukasa.testing.StoreTest;

class DeviceRegisterTest {
    private static final Iccid SIM = new Iccid("8981100000000000001");
    private static final AssetNumber ONE = new AssetNumber("R6-0001");

    @StoreTest
    void findsADeviceByWhateverIsTypedOrScanned(Database database) {
        try (Slice slice = new Slice(database)) {
            slice.execute(slice.sims.add(List.of(Slice.sim(SIM.value(), "080-1111-2222"))));
            Device device = Slice.device("R6-0001", "CITY-LT-0001", Optional.of(SIM));
            slice.execute(slice.devices.add(List.of(device, Slice.device("R6-0002", "CITY-LT-0002"))));
            for (String name : List.of("R6-0001", "r6-0001", "Ｒ６－０００１", " R6-0001 ", "city-lt-0001", "sn-r6-0001", SIM.value(), "08011112222",
                    "080-1111-2222")) {
                assertEquals(Optional.of(device), slice.devices.find(name), name);
            }
            assertEquals(Optional.empty(), slice.devices.find("R6-0003"));
            assertEquals(Optional.empty(), slice.devices.find(" "));
            assertEquals(2, slice.devices.devices().size());
            assertEquals(List.of(DeviceService.TOPIC, DeviceService.TOPIC), slice.published);
        }
    }

    @StoreTest
    void keepsEveryChangeOfADevice(Database database) {
        try (Slice slice = new Slice(database)) {
            Device device = Slice.device("R6-0001", "CITY-LT-0001");
            slice.execute(slice.devices.add(List.of(device)));
            slice.passes(Duration.ofDays(1));
            Device moved = new DeviceChange(Optional.of(LifeCycle.IN_REPAIR), Optional.of(new Section("Tax")), Optional.empty(), Optional.empty(),
                    Optional.empty(), Optional.of(2), Optional.empty()).of(device);
            slice.execute(slice.devices.edit(device, moved));
            assertEquals("Device R6-0001 changed.", slice.summary);
            assertTrue(slice.before.contains("state=in-stock") && slice.after.contains("state=in-repair, section=Tax"), slice.after);
            List<Revision> history = slice.devices.history(ONE);
            assertEquals(List.of("Device R6-0001 changed.", "Device R6-0001 added."), history.stream().map(Revision::summary).toList());
            assertEquals("state=in-stock\nring=9", history.getFirst().before());
            assertEquals("state=in-repair\nsection=Tax\nring=2", history.getFirst().after());
            assertEquals("tester", history.getFirst().by().value());
            assertEquals(Slice.NOON, history.getLast().at());
            refused(slice, "Somebody else has changed device R6-0001", slice.devices.edit(device, device));
        }
    }

    @StoreTest
    void refusesWhatTwoDevicesCannotShare(Database database) {
        try (Slice slice = new Slice(database)) {
            slice.execute(slice.sims.add(List.of(Slice.sim(SIM.value(), ""))));
            Device one = Slice.device("R6-0001", "CITY-LT-0001", Optional.of(SIM));
            slice.execute(slice.devices.add(List.of(one)));
            refused(slice, "Asset number R6-0001 is", slice.devices.add(List.of(Slice.device("R6-0001", "X"))));
            refused(slice, "Asset number r6-0001 is that of device R6-0001", slice.devices.add(List.of(Slice.device("r6-0001", "X"))));
            refused(slice, "Computer name city-lt-0001", slice.devices.add(List.of(Slice.device("R6-0002", "city-lt-0001"))));
            refused(slice, "SIM 8981100000000000001 is in device R6-0001", slice.devices.add(List.of(Slice.device("R6-0002", "X", Optional.of(SIM)))));
            refused(slice, "There is no SIM 8981100000000000009", slice.devices.add(List.of(Slice.device("R6-0002", "X",
                    Optional.of(new Iccid("8981100000000000009"))))));
            refused(slice, "Computer name Y", slice.devices.add(List.of(Slice.device("R6-0002", "Y"), Slice.device("R6-0003", "y"))));
            assertEquals(List.of(one), slice.devices.devices());
            slice.execute(slice.devices.editAll(List.of(ONE), DeviceChange.state(LifeCycle.RETIRED)));
            Device heir = Slice.device("R6-0002", "CITY-LT-0001", Optional.of(SIM));
            slice.execute(slice.devices.add(List.of(heir)));
            assertEquals(Optional.of(heir), slice.devices.find("CITY-LT-0001"), "the one in use, not the one that is retired");
            refused(slice, "Computer name CITY-LT-0001 is that of device R6-0002", slice.devices.editAll(List.of(ONE), DeviceChange.state(LifeCycle.IN_STOCK)));
        }
    }

    @StoreTest
    void changesAllOrNone(Database database) {
        try (Slice slice = new Slice(database)) {
            slice.execute(slice.devices.add(List.of(Slice.device("R6-0001", "A"), Slice.device("R6-0002", "B"))));
            refused(slice, "There is no device R6-0003", slice.devices.editAll(List.of(ONE, new AssetNumber("R6-0003")), DeviceChange.state(LifeCycle.RETIRED)));
            refused(slice, "Device R6-0001 gets the state", slice.devices.editAll(List.of(ONE), DeviceChange.state(LifeCycle.LENT)));
            slice.execute(slice.devices.editAll(List.of(ONE, new AssetNumber("R6-0002"), ONE), DeviceChange.state(LifeCycle.RETIRED)));
            assertEquals("2 devices changed.", slice.summary);
            assertEquals(List.of(LifeCycle.RETIRED, LifeCycle.RETIRED), slice.devices.devices().stream().map(Device::state).toList());
            slice.passes(Duration.ofSeconds(1));
            slice.execute(slice.devices.remove(ONE));
            assertEquals(1, slice.devices.devices().size());
            assertEquals("Device R6-0001 removed from the register.", slice.devices.history(ONE).getFirst().summary());
        }
    }

    static void refused(Slice slice, String sentence, Operation<?> operation) {
        Refusal refusal = assertThrows(Refusal.class, () -> slice.execute(operation));
        assertTrue(refusal.getMessage().startsWith(sentence), refusal.getMessage());
    }
}
