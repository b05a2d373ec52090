// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.sql.ResultSet;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import tsukasa.api.Bytes;
import tsukasa.api.UserId;
import tsukasa.api.operation.Operation;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.Device;
import tsukasa.devices.Iccid;
import tsukasa.devices.Lending;
import tsukasa.devices.PlanPool;
import tsukasa.devices.PlanPoolId;
import tsukasa.devices.Sim;
import tsukasa.devices.SimState;
import tsukasa.persistence.Database;
import tsukasa.testing.StoreTest;

class SimRegisterTest {
    private static final Iccid ONE = new Iccid("8981100000000000001");
    private static final Iccid TWO = new Iccid("8981100000000000002");
    private static final PlanPool POOL = new PlanPool(new PlanPoolId("Shared 3GB"), "Carrier A", new Bytes(3_000_000_000L), Bytes.ZERO, 0, 31);

    @StoreTest
    void keepsSimsInTheirPools(Database database) {
        try (Slice slice = new Slice(database)) {
            Sim pooled = new Sim(ONE, "080", "Carrier A", Optional.of(POOL.id()), SimState.READY, 500, "");
            DeviceRegisterTest.refused(slice, "There is no plan pool Shared 3GB", slice.sims.add(List.of(pooled)));
            slice.execute(slice.sims.put(POOL));
            slice.execute(slice.sims.add(List.of(pooled, Slice.sim(TWO.value(), "090"))));
            assertEquals(List.of(POOL), slice.sims.pools());
            slice.passes(Duration.ofSeconds(1));
            slice.execute(slice.sims.state(List.of(ONE, TWO), SimState.TERMINATED));
            assertEquals("2 SIMs are terminated now.", slice.summary);
            DeviceRegisterTest.refused(slice, "SIM 8981100000000000001 is terminated", slice.sims.state(List.of(ONE), SimState.ACTIVE));
            DeviceRegisterTest.refused(slice, "Somebody else has changed SIM", slice.sims.edit(pooled, pooled));
            DeviceRegisterTest.refused(slice, "There is a SIM 8981100000000000001", slice.sims.add(List.of(pooled)));
            assertEquals("state=terminated", slice.sims.history(ONE).getFirst().after());
        }
    }

    @StoreTest
    void showsAPukToWhoMayAndWritesThatDown(Database database) {
        try (Slice slice = new Slice(database)) {
            slice.execute(slice.sims.add(List.of(Slice.sim(ONE.value(), ""), Slice.sim(TWO.value(), ""))));
            DeviceRegisterTest.refused(slice, "No PUK is stored", slice.sims.puk(ONE));
            DeviceRegisterTest.refused(slice, "A PUK has 4 to 16 digits", slice.sims.keepPuk(ONE, "12 34"));
            Operation<Void> keep = slice.sims.keepPuk(ONE, "04711081");
            assertFalse((keep + " " + keep.arguments()).contains("0471"), "neither told nor written down");
            slice.execute(keep);
            Operation<String> look = slice.sims.puk(ONE);
            assertEquals("devices.puk", look.right().name());
            assertEquals("04711081", slice.execute(look));
            assertEquals("The PUK of SIM 8981100000000000001 was shown to tester.", slice.summary);
            assertFalse(stored(slice, ONE).contains("04711081"));
            move(slice);
            DeviceRegisterTest.refused(slice, "The PUK of SIM 8981100000000000002 was enciphered by another", slice.sims.puk(TWO));
        }
    }

    @StoreTest
    void tellsWhereASimHasBeen(Database database) {
        try (Slice slice = new Slice(database)) {
            slice.execute(slice.sims.add(List.of(Slice.sim(ONE.value(), "080"))));
            Device first = Slice.device("A", "PC-A", Optional.of(ONE));
            Device second = Slice.device("B", "PC-B", Optional.of(new Iccid(ONE + "9")));
            slice.passes(Duration.ofDays(1));
            slice.execute(slice.sims.add(List.of(Slice.sim(ONE + "9", "090"))));
            slice.execute(slice.devices.add(List.of(first, second)));
            slice.execute(slice.devices.lend(List.of(new Lending(first.id(), new UserId("ito"), Slice.TODAY, Optional.empty(), ""))));
            slice.passes(Duration.ofDays(1));
            slice.execute(slice.sims.state(List.of(ONE), SimState.SUSPENDED));
            slice.passes(Duration.ofDays(1));
            slice.execute(slice.devices.takeBack(List.of(first.id()), Slice.TODAY.plusDays(3), ""));
            Device back = slice.devices.device(first.id()).orElseThrow();
            slice.passes(Duration.ofDays(1));
            slice.execute(slice.devices.edit(back, new Device(back.id(), back.serial(), back.model(), back.name(), back.state(), back.section(), back.contract(),
                    back.warranty(), Optional.empty(), back.ring(), "", "")));
            slice.execute(slice.sims.state(List.of(ONE), SimState.ACTIVE));
            assertEquals(List.of("CHANGED - -", "TAKEN_OUT A -", "CHANGED A ito", "PUT_IN A ito", "CHANGED - -"),
                    slice.sims.changes(ONE).stream().map(change -> change.what() + " " + change.device().map(AssetNumber::value).orElse("-") + " "
                            + change.borrower().map(UserId::value).orElse("-")).toList());
        }
    }

    private static String stored(Slice slice, Iccid sim) {
        return slice.database.jdbc(connection -> {
            ResultSet row = connection.createStatement().executeQuery("select puk from device_sim where iccid = '" + sim + "'");
            row.next();
            return row.getString(1);
        });
    }

    /** As somebody would who may write the database, to have another's PUK shown. */
    private static void move(Slice slice) {
        String cipher = stored(slice, ONE);
        slice.database.jdbc(connection -> connection.createStatement().executeUpdate("update device_sim set puk = '" + cipher
                + "' where iccid = '" + TWO + "'"));
    }
}
