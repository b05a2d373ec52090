// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import tsukasa.api.Refusal;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.Rollout;
import tsukasa.devices.RolloutStatus;
import tsukasa.devices.RolloutStatus.State;
import tsukasa.devices.internal.health.WatchedFleet;
import tsukasa.persistence.Database;
import tsukasa.testing.StoreTest;

class RolloutTest {
    @StoreTest
    void opensARingOnceTheOneBeforeHasMetItsGate(Database database) {
        try (WatchedFleet fleet = fleet(database, 9)) {
            StoredRolloutService service = new StoredRolloutService(fleet.slice.storage, fleet.service, fleet.register);
            fleet.slice.execute(service.rings(List.of(2, 3)));
            fleet.changed();
            assertThrows(Refusal.class, () -> fleet.slice.execute(service.advance()));
            fleet.slice.execute(service.start("2.10", new Rollout.Gate(0.5, 0)));
            assertEquals(List.of(State.OPEN, State.WAITING, State.WAITING), states(service));
            assertThrows(Refusal.class, () -> fleet.slice.execute(service.start("2.11", Rollout.Gate.USUAL)));
            assertThrows(Refusal.class, () -> fleet.slice.execute(service.advance()));
            fleet.heard("pc-1", facts -> facts.client("2.10.0"));
            assertEquals(List.of(State.MET, State.WAITING, State.WAITING), states(service));
            fleet.slice.execute(service.advance());
            assertEquals(List.of(State.MET, State.OPEN, State.WAITING), states(service));
            fleet.heard("pc-3", facts -> facts.client("2.11"));
            assertEquals(State.OPEN, states(service).get(1));
            fleet.heard("pc-4", facts -> facts.client("2.10"));
            fleet.slice.execute(service.advance());
            for (int n = 5; n <= 9; n++) {
                int device = n;
                fleet.heard("pc-" + device, facts -> facts.client("3"));
            }
            fleet.slice.execute(service.advance());
            assertTrue(service.running().isEmpty());
            assertEquals(List.of(1, 2, 3), List.copyOf(service.all().getFirst().opened().keySet()));
            assertEquals(false, service.all().getFirst().stopped());
        }
    }

    @StoreTest
    void haltsWhenMoreHaveFailedThanMay(Database database) {
        try (WatchedFleet fleet = fleet(database, 4)) {
            StoredRolloutService service = new StoredRolloutService(fleet.slice.storage, fleet.service, fleet.register);
            fleet.slice.execute(service.rings(List.of(3)));
            fleet.changed();
            fleet.slice.execute(service.start("2", new Rollout.Gate(0.3, 1)));
            for (int n = 1; n <= 3; n++) {
                fleet.heard("pc-" + n, facts -> facts.client("2.0"));
            }
            assertEquals(State.MET, states(service).getFirst());
            fleet.slice.passes(Duration.ofHours(1));
            fleet.heard("pc-1", facts -> facts.client("1.9"));
            assertEquals(State.MET, states(service).getFirst(), "one may fail");
            fleet.slice.passes(Duration.ofDays(14));
            fleet.heard("pc-2", facts -> facts);
            assertEquals(List.of(new AssetNumber("A-1"), new AssetNumber("A-3")), service.running().orElseThrow().rings().getFirst().failed(),
                    "one runs an older version again, one was not heard of since");
            assertEquals(State.HALTED, states(service).getFirst());
            assertThrows(Refusal.class, () -> fleet.slice.execute(service.advance()));
            assertTrue(fleet.slice.execute(service.stop()).stopped());
            assertThrows(Refusal.class, () -> fleet.slice.execute(service.stop()));
        }
    }

    private static List<State> states(StoredRolloutService service) {
        return service.running().orElseThrow().rings().stream().map(RolloutStatus.Ring::state).toList();
    }

    private static WatchedFleet fleet(Database database, int many) {
        WatchedFleet fleet = new WatchedFleet(database);
        for (int n = 1; n <= many; n++) {
            fleet.register.lent(n, LocalDate.of(2026, 9, 30));
        }
        return fleet;
    }
}
