// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;

import tsukasa.api.Section;
import tsukasa.devices.DeviceHealth;
import tsukasa.devices.DeviceNow;
import tsukasa.devices.DeviceQuery;
import tsukasa.devices.DeviceSort;
import tsukasa.devices.Encryption;
import tsukasa.devices.FleetCounts;
import tsukasa.devices.LifeCycle;
import tsukasa.devices.SimState;
import tsukasa.persistence.Database;
import tsukasa.testing.StoreTest;

class FleetQuestionsTest {
    @StoreTest
    void choosesSortsAndCountsAsGoingThroughAllWould(Database database) {
        try (WatchedFleet fleet = new WatchedFleet(database)) {
            Random random = new Random(8);
            for (int n = 1; n <= 60; n++) {
                if (random.nextBoolean()) {
                    fleet.register.lent(n, LocalDate.of(2026, 9, 20));
                } else {
                    fleet.register.device(n, LifeCycle.values()[random.nextInt(LifeCycle.values().length)]);
                }
                if (n % 3 > 0) {
                    fleet.register.sim(n, SimState.ACTIVE, "", 0);
                }
            }
            for (int i = 0; i < 80; i++) {
                int n = 1 + random.nextInt(60);
                fleet.slice.passes(Duration.ofMinutes(random.nextInt(300)));
                fleet.heard("pc-" + n, facts -> facts.encryption(random.nextBoolean() ? Encryption.OFF : Encryption.ON).client("1." + random.nextInt(12)));
            }
            List<DeviceNow> all = fleet.service.devices(DeviceQuery.ALL).devices();
            assertEquals(60, all.size());
            FleetCounts counts = fleet.service.counts(DeviceQuery.ALL);
            for (DeviceHealth health : DeviceHealth.values()) {
                List<DeviceNow> some = all.stream().filter(one -> one.health() == health).toList();
                assertEquals(some, fleet.service.devices(DeviceQuery.ALL.being(Set.of(health))).devices());
                assertEquals(some.size(), counts.of(health));
            }
            assertEquals(60, counts.seen().stream().mapToInt(FleetCounts.Bin::count).sum());
            assertEquals(60, counts.carriers().stream().mapToInt(FleetCounts.Group::total).sum());
            assertEquals(20, counts.carriers().getLast().total(), "those whose SIM nobody has registered");
            Section two = new Section("Section 2");
            assertEquals(List.of("A-42"), fleet.service.devices(DeviceQuery.ALL.matching("ＳＮ42")).devices().stream()
                    .map(one -> one.device().id().value()).toList());
            List<DeviceNow> wanted = new ArrayList<>(all.stream().filter(one -> one.device().section().get().equals(two))
                    .filter(one -> one.device().serial().startsWith("SN")).toList());
            wanted.sort(Comparator.comparing((DeviceNow one) -> one.seen().orElse(null), Comparator.nullsLast(Comparator.reverseOrder()))
                    .thenComparing(one -> one.device().id()));
            DeviceQuery query = DeviceQuery.ALL.of(two).matching("ｓｎ　Ｍｏｄｅｌ ").sorted(DeviceSort.SEEN, true);
            assertEquals(wanted.size(), fleet.service.devices(query.page(1, 2)).total());
            assertEquals(wanted.subList(1, 3), fleet.service.devices(query.page(1, 2)).devices());
            assertEquals(wanted, fleet.service.devices(query).devices());
            for (DeviceSort sort : DeviceSort.values()) {
                assertEquals(60, fleet.service.devices(DeviceQuery.ALL.sorted(sort, true)).devices().size());
            }
        }
    }
}
