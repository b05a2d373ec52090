// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import picocli.CommandLine;

import tsukasa.api.command.Invocation;
import tsukasa.licenses.Contract;
import tsukasa.licenses.ContractId;
import tsukasa.licenses.Pool;
import tsukasa.licenses.Yen;
import tsukasa.licenses.internal.PastSessions;
import tsukasa.licenses.internal.Slice;
import tsukasa.licenses.internal.StoredReclaimService;
import tsukasa.persistence.Database;
import tsukasa.testing.StoreTest;
import tsukasa.testing.slices.Call;

class LicenseCommandsTest {
    @StoreTest
    void addsChangesAndRemovesAPool(Database database) throws Exception {
        try (Slice slice = new Slice(database)) {
            Call call = new Call(slice);
            call.run(new AddPoolCommand(slice.service, call), "CAL", "--product", "Client access", "--counting", "named", "--from",
                    "2026-04-01", "--entitlement", "3", "--seat-cost", "500");
            call.run(new EditPoolCommand(slice.service, call), "CAL", "--entitlement", "5", "--disconnected", "true", "--grace", "15");
            Pool pool = slice.service.pools().getFirst();
            assertEquals(3, pool.entitlementOn(Slice.TODAY.minusDays(1)));
            assertEquals(5, pool.entitlementOn(Slice.TODAY));
            assertEquals(new Yen(500), pool.schedule().seatCostPerMonthOn(Slice.TODAY));
            assertTrue(pool.named() && pool.disconnected());
            assertEquals(Invocation.REFUSED, call.run(new EditPoolCommand(slice.service, call), "CAL", "--grace", "9999"));
            assertEquals(Invocation.REFUSED, call.run(new EditPoolCommand(slice.service, call), "X", "--grace", "1"));
            assertThrows(CommandLine.ParameterException.class, () -> call.run(new AddPoolCommand(slice.service, call), "Y", "--counting",
                    "desks"));
            call.run(new EditPoolCommand(slice.service, call), "CAL", "--feature", "cad", "--source", "east");
            call.run(new EditPoolCommand(slice.service, call), "CAL", "--feature", "", "--source", "");
            assertEquals(pool, slice.service.pools().getFirst());
            call.run(new RemovePoolCommand(slice.service, call), "CAL");
            assertEquals(List.of(), slice.service.pools());
        }
    }

    @StoreTest
    void seatsGoFromHandToHand(Database database) throws Exception {
        try (Slice slice = new Slice(database)) {
            Call call = new Call(slice);
            call.run(new AddPoolCommand(slice.service, call), "CAL", "--counting", "named", "--entitlement", "2", "--from", "2026-04-01");
            call.run(new AssignCommand(slice.service, call), "CAL", "ito", "kato", "--from", "2026-04-01");
            assertEquals(Invocation.REFUSED, call.run(new AssignCommand(slice.service, call), "CAL", "sato"));
            assertTrue(call.refusals.getLast().startsWith("On 2026-10-01 pool CAL would have 3 seats"), call.refusals.getLast());
            call.run(new RotateCommand(slice.service, call), "CAL", "ito=sato");
            call.run(new SeatsCommand(slice.service), "--pool", "CAL");
            assertEquals(List.of("kato", "sato"), call.rows().stream().map(row -> row.get("user")).toList());
            call.run(new ReleaseCommand(slice.service, call), "CAL", "kato");
            assertEquals(true, call.rows().getFirst().get("undoable"));
            call.run(new ReleaseCommand(slice.service, call), "CAL", "kato", "--undo");
            assertEquals(Invocation.REFUSED, call.run(new ReleaseCommand(slice.service, call), "CAL", "nobody"));
            call.run(new SeatsCommand(slice.service), "--all");
            assertEquals(3, call.rows().size());
        }
    }

    @StoreTest
    void listsAndReclaimsWhatIsNotUsed(Database database) throws Exception {
        try (Slice slice = new Slice(database)) {
            Call call = new Call(slice);
            call.run(new AddPoolCommand(slice.service, call), "CAL", "--counting", "named", "--entitlement", "2", "--from", "2026-04-01");
            call.run(new AssignCommand(slice.service, call), "CAL", "ito", "kato", "--from", "2026-04-01");
            StoredReclaimService reclaim = new StoredReclaimService(slice.storage, new PastSessions().ended("kato", Slice.NOON),
                    slice.checkouts);
            call.run(new ReclaimCommand(slice.service, reclaim, call));
            assertEquals(List.of("ito 183"), call.rows().stream().map(row -> row.get("user") + " " + row.get("idleDays")).toList());
            call.run(new ReclaimCommand(slice.service, reclaim, call), "--release", "--pool", "CAL");
            assertEquals(List.of("kato"), slice.service.seatsOn(Slice.TODAY).stream().map(seat -> seat.assignee().name()).toList());
            call.run(new ReclaimCommand(slice.service, reclaim, call), "--release");
            assertEquals(List.of(), call.rows());
        }
    }

    @StoreTest
    void addsChangesAndRemovesAContract(Database database) throws Exception {
        try (Slice slice = new Slice(database)) {
            Call call = new Call(slice);
            call.run(new AddContractCommand(slice.service, call), "R8-1", "--name", "Remote", "--until", "2027-03-31", "--notice-days", "60");
            call.run(new EditContractCommand(slice.service, call), "R8-1", "--vendor", "Kita", "--yearly-cost", "1200000");
            assertEquals(new Contract(new ContractId("R8-1"), "Remote", "Kita", Slice.TODAY, Optional.of(LocalDate.of(2027, 3, 31)), 60,
                    new Yen(1_200_000), ""), slice.service.contracts().getFirst());
            call.run(new EditContractCommand(slice.service, call), "R8-1", "--until", "");
            assertTrue(slice.service.contracts().getFirst().perpetual());
            call.run(new AddPoolCommand(slice.service, call), "CAL", "--contract", "R8-1");
            assertEquals(Invocation.REFUSED, call.run(new RemoveContractCommand(slice.service, call), "R8-1"));
            call.run(new EditPoolCommand(slice.service, call), "CAL", "--contract", "");
            call.run(new RemoveContractCommand(slice.service, call), "R8-1");
            assertEquals(List.of(), slice.service.contracts());
        }
    }

    @StoreTest
    void refusesWhatCanBeNoContract(Database database) throws Exception {
        try (Slice slice = new Slice(database)) {
            Call call = new Call(slice);
            call.run(new AddContractCommand(slice.service, call), "R8-1");
            assertEquals(Invocation.REFUSED, call.run(new AddContractCommand(slice.service, call), "R8-1"));
            assertEquals(Invocation.REFUSED, call.run(new EditContractCommand(slice.service, call), "R8-1", "--until", "2020-01-01"));
            assertEquals(Invocation.REFUSED, call.run(new AddContractCommand(slice.service, call), "R8-2", "--notice-days", "-1"));
            assertEquals(Invocation.REFUSED, call.run(new EditContractCommand(slice.service, call), "R9", "--name", "X"));
            assertEquals(Invocation.REFUSED, call.run(new RemoveContractCommand(slice.service, call), "R9"));
            assertThrows(CommandLine.ParameterException.class, () -> call.run(new EditContractCommand(slice.service, call), "R8-1", "--until",
                    "soon"));
            assertEquals(List.of("R8-1"), slice.service.contracts().stream().map(contract -> contract.id().value()).toList());
        }
    }

    @StoreTest
    void listsContractsThatEnd(Database database) throws Exception {
        try (Slice slice = new Slice(database)) {
            Call call = new Call(slice);
            slice.execute(slice.service.addContract(new Contract(new ContractId("R8-1"), "Remote", "", LocalDate.of(2026, 4, 1),
                    Optional.of(LocalDate.of(2027, 3, 31)), 0, Yen.ZERO, "")));
            slice.execute(slice.service.addContract(new Contract(new ContractId("R8-2"), "CAD", "", LocalDate.of(2026, 4, 1),
                    Optional.empty(), 0, Yen.ZERO, "")));
            call.run(new ContractsCommand(slice.service));
            assertEquals(List.of(false, true), call.rows().stream().map(row -> row.get("perpetual")).toList());
            call.run(new ContractsCommand(slice.service), "--expiring", "180");
            assertEquals(0, call.rows().size());
            call.run(new ContractsCommand(slice.service), "--fiscal-year");
            assertEquals(181L, call.rows().getFirst().get("daysLeft"));
        }
    }
}
