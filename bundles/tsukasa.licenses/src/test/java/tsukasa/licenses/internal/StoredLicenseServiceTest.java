// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import tsukasa.api.Refusal;
import tsukasa.api.source.SourceId;
import tsukasa.licenses.Basis;
import tsukasa.licenses.Contract;
import tsukasa.licenses.ContractId;
import tsukasa.licenses.CountingRule;
import tsukasa.licenses.Expiry;
import tsukasa.licenses.LicenseService;
import tsukasa.licenses.Pool;
import tsukasa.licenses.PoolId;
import tsukasa.licenses.Schedule;
import tsukasa.licenses.Yen;
import tsukasa.persistence.Database;
import tsukasa.testing.StoreTest;

/** Pools and contracts: kept as they are given, changed by one at a time, removed when nothing depends on them. */
class StoredLicenseServiceTest {
    private static final ContractId NUMBER = new ContractId("R8-112");

    @StoreTest
    void keepsAPoolAsItIs(Database database) {
        try (Slice slice = new Slice(database)) {
            slice.execute(slice.service.addContract(contract(Optional.empty())));
            Pool pool = new Pool(new PoolId("ＣＡＤ 同時利用"), "cad_base", CountingRule.SESSIONS, false,
                    new Basis.Checkouts("cad_base", Set.of(new SourceId("east, 1"), new SourceId("west"))),
                    new Schedule(List.of(new Schedule.Step(LocalDate.of(2026, 4, 1), 10, new Yen(12_000)),
                    new Schedule.Step(LocalDate.of(2026, 10, 1), 12, Yen.ZERO))),
                    Duration.ofSeconds(90), Optional.of(NUMBER), "second floor\nnorth");
            slice.execute(slice.service.addPool(pool));
            Pool usual = Slice.pool("RDS", CountingRule.USERS, 145);
            slice.execute(slice.service.addPool(usual));
            assertEquals(Optional.of(pool), slice.service.pool(pool.id()));
            assertEquals(List.of(usual, pool), slice.service.pools());
            assertEquals(Optional.empty(), slice.service.pool(new PoolId("none")));
            assertTrue(slice.after.contains("entitlement=145"), slice.after);
            assertEquals("Pool RDS added.", slice.summary);
            assertTrue(slice.published.contains(LicenseService.TOPIC));
        }
    }

    @StoreTest
    void refusesWhatSomebodyElseHasChangedMeanwhile(Database database) {
        try (Slice slice = new Slice(database)) {
            Pool seen = slice.execute(slice.service.addPool(Slice.pool("RDS", CountingRule.USERS, 145)));
            Pool mine = Slice.pool("RDS", CountingRule.USERS, 200);
            slice.execute(slice.service.editPool(seen, mine));
            assertEquals(Optional.of(mine), slice.service.pool(seen.id()));
            assertTrue(slice.before.contains("entitlement=145") && slice.after.contains("entitlement=200"));
            Refusal refusal = assertThrows(Refusal.class, () -> slice.execute(slice.service.editPool(seen,
                    Slice.pool("RDS", CountingRule.USERS, 150))));
            assertTrue(refusal.getMessage().startsWith("Somebody else has changed pool RDS"), refusal.getMessage());
            assertEquals(Optional.of(mine), slice.service.pool(seen.id()));
        }
    }

    @StoreTest
    void refusesAChangeThatCrossesAnother(Database database) {
        try (Slice slice = new Slice(database)) {
            Pool seen = slice.execute(slice.service.addPool(Slice.pool("RDS", CountingRule.USERS, 145)));
            PoolStore pools = slice.storage.tables().pools();
            assertThrows(Refusal.class, () -> database.transaction(() -> {
                pools.find(seen.id());
                Thread other = Thread.ofPlatform().start(() -> database.jdbc(connection -> connection.createStatement()
                        .executeUpdate("update license_pool set version = version + 1")));
                join(other);
                pools.put(Slice.pool("RDS", CountingRule.USERS, 1));
            }));
            assertEquals(Optional.of(seen), slice.service.pool(seen.id()));
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join(Duration.ofSeconds(20));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @StoreTest
    void takesANameOnce(Database database) {
        try (Slice slice = new Slice(database)) {
            slice.execute(slice.service.addPool(Slice.pool("RDS", CountingRule.USERS, 145)));
            assertThrows(Refusal.class, () -> slice.execute(slice.service.addPool(Slice.pool("RDS", CountingRule.USERS, 1))));
            slice.execute(slice.service.removePool(new PoolId("RDS")));
            assertEquals(List.of(), slice.service.pools());
            assertThrows(Refusal.class, () -> slice.execute(slice.service.removePool(new PoolId("RDS"))));
            slice.execute(slice.service.addPool(Slice.pool("RDS", CountingRule.USERS, 1)));
            assertEquals(1, slice.service.pools().getFirst().entitlementOn(Slice.TODAY));
        }
    }

    @StoreTest
    void keepsAContractThatAPoolNames(Database database) {
        try (Slice slice = new Slice(database)) {
            Pool plain = Slice.pool("RDS", CountingRule.USERS, 145);
            Pool pool = new Pool(plain.id(), plain.product(), plain.counting(), true, plain.basis(), plain.schedule(), plain.grace(),
                    Optional.of(NUMBER), "");
            Refusal unknown = assertThrows(Refusal.class, () -> slice.execute(slice.service.addPool(pool)));
            assertTrue(unknown.getMessage().contains("R8-112"));
            Contract contract = slice.execute(slice.service.addContract(contract(Optional.of(LocalDate.of(2027, 3, 31)))));
            slice.execute(slice.service.addPool(pool));
            assertThrows(Refusal.class, () -> slice.execute(slice.service.removeContract(NUMBER)));
            slice.execute(slice.service.editContract(contract, contract(Optional.empty())));
            assertThrows(Refusal.class, () -> slice.execute(slice.service.editContract(contract, contract)));
            slice.execute(slice.service.editPool(pool, plain));
            slice.execute(slice.service.removeContract(NUMBER));
            assertEquals(List.of(), slice.service.contracts());
        }
    }

    @StoreTest
    void listsWhatExpires(Database database) {
        try (Slice slice = new Slice(database)) {
            slice.execute(slice.service.addContract(contract(Optional.of(LocalDate.of(2027, 3, 31)))));
            assertEquals(List.of(), slice.service.expiring(LocalDate.of(2026, 12, 30)));
            Expiry expiry = slice.service.expiring(LocalDate.of(2026, 12, 31)).getFirst();
            assertEquals(LocalDate.of(2026, 12, 31), expiry.noticeBy());
            assertEquals(181, expiry.daysLeft());
        }
    }

    private static Contract contract(Optional<LocalDate> until) {
        return new Contract(NUMBER, "リモート接続", "Vendor", LocalDate.of(2026, 4, 1), until, 90, new Yen(5_220_000), "");
    }
}
