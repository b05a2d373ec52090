// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import tsukasa.api.UserId;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.DeviceChange;
import tsukasa.devices.Lending;
import tsukasa.devices.LifeCycle;
import tsukasa.devices.Loan;
import tsukasa.persistence.Database;
import tsukasa.testing.StoreTest;

class LendingTest {
    private static final AssetNumber ONE = new AssetNumber("R6-0001");
    private static final AssetNumber TWO = new AssetNumber("R6-0002");
    private static final UserId ITO = new UserId("ito");

    @StoreTest
    void lendsAcceptsAndTakesBack(Database database) {
        try (Slice slice = filled(database)) {
            Loan loan = slice.execute(slice.devices.lend(List.of(lending(ONE, ITO)))).getFirst();
            assertEquals("Device R6-0001 lent to ito.", slice.summary);
            assertEquals(LifeCycle.LENT, slice.devices.device(ONE).orElseThrow().state());
            assertEquals(List.of(loan), slice.devices.openLoans());
            slice.passes(Duration.ofDays(1));
            Loan accepted = slice.execute(slice.devices.accept(loan.id(), Slice.NOON.plusSeconds(60)));
            assertEquals(Optional.of(Slice.NOON.plusSeconds(60)), accepted.accepted());
            DeviceRegisterTest.refused(slice, "ito has accepted device R6-0001 already", slice.devices.accept(loan.id(), Slice.NOON));
            slice.passes(Duration.ofDays(1));
            Loan over = slice.execute(slice.devices.takeBack(List.of(ONE), Slice.TODAY.plusDays(2), "case scratched")).getFirst();
            assertEquals(false, over.open());
            assertEquals("first\ncase scratched", over.note());
            assertEquals(List.of(), slice.devices.openLoans());
            assertEquals(LifeCycle.RETURNED, slice.devices.device(ONE).orElseThrow().state());
            assertEquals(List.of(over), slice.devices.loansOf(ITO));
            assertEquals(List.of("Device R6-0001 taken back from ito.", "ito has accepted device R6-0001.", "Device R6-0001 lent to ito.",
                    "2 devices added."), slice.devices.history(ONE).stream().map(one -> one.summary()).toList());
            assertEquals("user=ito\nfrom=2026-10-01\nnote=first\nstate=lent", slice.devices.history(ONE).get(2).after());
            DeviceRegisterTest.refused(slice, "Device R6-0001 is not in stock, but returned", slice.devices.lend(List.of(lending(ONE, ITO))));
            DeviceRegisterTest.refused(slice, "Device R6-0001 has been lent before", slice.devices.remove(ONE));
        }
    }

    @StoreTest
    void lendsAllOrNone(Database database) {
        try (Slice slice = filled(database)) {
            slice.execute(slice.devices.lend(List.of(lending(ONE, ITO))));
            DeviceRegisterTest.refused(slice, "Device R6-0001 has been lent to ito since 2026-10-01",
                    slice.devices.lend(List.of(lending(TWO, ITO), lending(ONE, ITO))));
            assertEquals(1, slice.devices.openLoans().size());
            assertEquals(LifeCycle.IN_STOCK, slice.devices.device(TWO).orElseThrow().state());
            assertThrows(IllegalArgumentException.class, () -> slice.devices.lend(List.of(lending(TWO, ITO), lending(TWO, ITO))));
            DeviceRegisterTest.refused(slice, "The last day 2026-09-30", slice.devices.lend(List.of(new Lending(TWO, ITO, Slice.TODAY,
                    Optional.of(Slice.TODAY.minusDays(1)), ""))));
            DeviceRegisterTest.refused(slice, "Device R6-0002 is not lent", slice.devices.takeBack(List.of(ONE, TWO), Slice.TODAY, ""));
            DeviceRegisterTest.refused(slice, "Device R6-0001 can't come back", slice.devices.takeBack(List.of(ONE), Slice.TODAY.minusDays(1), ""));
        }
    }

    @StoreTest
    void isLostOrRepairedWhileItIsLent(Database database) {
        try (Slice slice = filled(database)) {
            slice.execute(slice.devices.lend(List.of(lending(ONE, ITO))));
            DeviceRegisterTest.refused(slice, "Device R6-0001 is still lent", slice.devices.editAll(List.of(ONE), DeviceChange.state(LifeCycle.IN_STOCK)));
            slice.execute(slice.devices.editAll(List.of(ONE), DeviceChange.state(LifeCycle.LOST)));
            assertTrue(slice.devices.openLoans().getFirst().open());
            slice.execute(slice.devices.editAll(List.of(ONE), DeviceChange.state(LifeCycle.LENT)));
            slice.execute(slice.devices.takeBack(List.of(ONE), LocalDate.of(2026, 10, 2), ""));
            assertEquals(LifeCycle.RETURNED, slice.devices.device(ONE).orElseThrow().state());
        }
    }

    private static Lending lending(AssetNumber device, UserId borrower) {
        return new Lending(device, borrower, Slice.TODAY, Optional.empty(), "first");
    }

    private static Slice filled(Database database) {
        Slice slice = new Slice(database);
        slice.execute(slice.devices.add(List.of(Slice.device("R6-0001", "CITY-LT-0001"), Slice.device("R6-0002", "CITY-LT-0002"))));
        return slice;
    }
}
