// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import tsukasa.api.Period;
import tsukasa.api.Refusal;
import tsukasa.api.health.Finding;
import tsukasa.api.health.Reading;
import tsukasa.api.health.Severity;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.DeviceHealth;
import tsukasa.devices.Encryption;
import tsukasa.devices.TimelineEntry;
import tsukasa.devices.internal.contact.FleetSlice;
import tsukasa.persistence.Database;
import tsukasa.testing.StoreTest;

class FindingsTest {
    private static final Instant NOON = FleetSlice.NOON;
    private static final AssetNumber ONE = new AssetNumber("A-1");

    @StoreTest
    void remembersWhenAFindingBeganAndWhoTakesCareOfIt(Database database) {
        try (WatchedFleet fleet = lentTo(database, 1)) {
            fleet.heard("pc-1", facts -> facts.encryption(Encryption.OFF));
            assertEquals(NOON, fleet.finding("encryption/A-1").since());
            fleet.slice.passes(Duration.ofHours(1));
            assertEquals(NOON, fleet.finding("encryption/A-1").since());
            assertEquals(1, fleet.slice.execute(fleet.findings.acknowledge(List.of("encryption/A-1", "gone/A-1"), "on it")));
            DeviceHealthCheck check = new DeviceHealthCheck(fleet.fleet, fleet.slice.storage);
            assertEquals("on it", fleet.finding("encryption/A-1").acknowledged().orElseThrow().note());
            assertEquals(List.of(), check.check(Locale.ENGLISH), "somebody takes care of it");
            assertEquals(DeviceHealth.CRITICAL, fleet.service.device(ONE).orElseThrow().health());
            fleet.heard("pc-1", facts -> facts.encryption(Encryption.ON));
            assertEquals(List.of(), fleet.found());
            assertEquals(DeviceHealth.OK, fleet.service.device(ONE).orElseThrow().health());
            fleet.slice.passes(Duration.ofHours(1));
            fleet.heard("pc-1", facts -> facts.encryption(Encryption.OFF));
            assertEquals(NOON.plus(Duration.ofHours(2)), fleet.finding("encryption/A-1").since(), "it began anew");
            assertTrue(fleet.finding("encryption/A-1").acknowledged().isEmpty());
            List<TimelineEntry> timeline = fleet.service.timeline(ONE, new Period(NOON.minusSeconds(1), NOON.plus(Duration.ofDays(1))), Locale.ENGLISH);
            assertEquals(2, timeline.stream().filter(entry -> entry.kind() == TimelineEntry.Kind.FINDING).count());
            assertEquals(3, timeline.stream().filter(entry -> entry.kind() == TimelineEntry.Kind.CONTACT).count());
        }
    }

    @StoreTest
    void countsNowhereWhileSilenced(Database database) {
        try (WatchedFleet fleet = lentTo(database, 1)) {
            fleet.heard("pc-1", facts -> facts.encryption(Encryption.OFF));
            fleet.found();
            Instant until = NOON.plus(Duration.ofDays(1));
            fleet.slice.execute(fleet.findings.silence(List.of("encryption/A-1"), Optional.of(until), ""));
            assertEquals(Optional.of(until), fleet.finding("encryption/A-1").silenced());
            assertEquals(DeviceHealth.OK, fleet.service.device(ONE).orElseThrow().health());
            fleet.slice.passes(Duration.ofDays(1));
            assertTrue(fleet.finding("encryption/A-1").silenced().isEmpty());
            assertEquals(DeviceHealth.CRITICAL, fleet.service.device(ONE).orElseThrow().health());
            assertThrows(Refusal.class, () -> fleet.slice.execute(fleet.findings.silence(List.of("encryption/A-1"), Optional.of(NOON), "")));
            assertThrows(Refusal.class, () -> fleet.slice.execute(fleet.findings.acknowledge(List.of("gone/A-1"), "")));
        }
    }

    @StoreTest
    void tellsTheOverviewTogetherForEachRule(Database database) {
        try (WatchedFleet fleet = lentTo(database, 7)) {
            for (int n = 1; n <= 7; n++) {
                fleet.heard("pc-" + n, facts -> facts.encryption(Encryption.OFF));
            }
            List<Finding> told = new DeviceHealthCheck(fleet.fleet, fleet.slice.storage).check(Locale.ENGLISH);
            assertEquals(List.of("Disk not encrypted: 7 (A-1, A-2, A-3, A-4, A-5 and others)"), told.stream().map(Finding::summary).toList());
            assertEquals(Severity.CRITICAL, told.getFirst().severity());
            FleetGlances glances = new FleetGlances(fleet.fleet, fleet.slice.storage);
            assertEquals("critical 7", new FleetOkIndicator(glances).read(Locale.ENGLISH).detail().replaceFirst(".*; (critical 7),.*", "$1"));
            assertEquals("7", new FindingsIndicator(glances).read(Locale.ENGLISH).value());
            assertEquals("0", new SilentIndicator(glances).read(Locale.ENGLISH).value());
        }
    }

    @StoreTest
    void showsHowTheFleetWasUntilItHasBeenReadAgain(Database database) {
        try (WatchedFleet before = lentTo(database, 1)) {
            before.heard("pc-1", facts -> facts.encryption(Encryption.OFF));
            assertEquals("1", silently(before).read(Locale.ENGLISH).value(), "nothing is kept yet, so the fleet is read");
        }
        try (WatchedFleet fleet = lentTo(database, 1)) {
            fleet.slice.passes(Duration.ofMinutes(5));
            fleet.heard("pc-1", facts -> facts.encryption(Encryption.ON)); // has the key of the first contact, so it is known already
            fleet.heard("pc-1", facts -> facts.encryption(Encryption.ON));
            Reading kept = silently(fleet).read(Locale.ENGLISH);
            assertEquals("1", kept.value());
            assertTrue(kept.detail().matches("Critical 1; 0 more acknowledged; as of 12:00.PM"), kept.detail());
            assertEquals(List.of(), fleet.found());
            assertEquals("0", silently(fleet).read(Locale.ENGLISH).value());
            assertEquals("Critical 0; 0 more acknowledged", silently(fleet).read(Locale.ENGLISH).detail());
        }
    }

    private static FindingsIndicator silently(WatchedFleet fleet) {
        return new FindingsIndicator(new FleetGlances(fleet.fleet, fleet.slice.storage));
    }

    private static WatchedFleet lentTo(Database database, int many) {
        WatchedFleet fleet = new WatchedFleet(database);
        for (int n = 1; n <= many; n++) {
            fleet.register.lent(n, LocalDate.of(2026, 9, 30));
        }
        return fleet;
    }
}
