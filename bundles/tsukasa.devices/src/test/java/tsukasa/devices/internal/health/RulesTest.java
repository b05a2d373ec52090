// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import tsukasa.api.Bytes;
import tsukasa.api.UserId;
import tsukasa.api.health.Severity;
import tsukasa.api.source.SourceId;
import tsukasa.devices.Contact;
import tsukasa.devices.Device;
import tsukasa.devices.DeviceFinding;
import tsukasa.devices.DirectoryEntry;
import tsukasa.devices.Encryption;
import tsukasa.devices.LifeCycle;
import tsukasa.devices.Loan;
import tsukasa.devices.LoanId;
import tsukasa.devices.SimState;
import tsukasa.devices.Thresholds;
import tsukasa.devices.internal.contact.FakeRegister;
import tsukasa.devices.internal.contact.FleetSlice;
import tsukasa.persistence.Database;
import tsukasa.testing.StoreTest;

class RulesTest {
    private static final Instant NOON = FleetSlice.NOON;
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 1);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    @StoreTest
    void takesSilenceForUnknownAfterTwiceTheInterval(Database database) {
        try (WatchedFleet fleet = new WatchedFleet(database)) {
            fleet.register.lent(1, MAY);
            fleet.register.lent(2, TODAY.minusDays(3));
            fleet.register.device(3, LifeCycle.IN_STOCK);
            fleet.slice.ingest.interval(new SourceId("mqtt"), Optional.of(Duration.ofMinutes(10)));
            fleet.heard("pc-1", facts -> facts);
            assertEquals(List.of(), fleet.found());
            fleet.slice.passes(Duration.ofMinutes(20));
            assertEquals(List.of(), fleet.found());
            fleet.slice.passes(Duration.ofSeconds(1));
            assertEquals(List.of("silent/A-1"), fleet.found());
            DeviceFinding silent = fleet.finding("silent/A-1");
            assertEquals(Severity.UNKNOWN, silent.severity());
            assertEquals(NOON.plus(Duration.ofMinutes(20)), silent.since());
            assertEquals("A-1 was last seen on 2026-10-01 12:00; how it is, is not known.", silent.summary());
            fleet.slice.ingest.append(List.of(new Contact(new SourceId("intune"), "i", "SN1", NOON, Contact.Facts.NONE)));
            fleet.slice.ingest.interval(new SourceId("intune"), Optional.of(Duration.ofDays(1)));
            assertEquals(List.of(), fleet.found(), "another source allows a longer silence");
            fleet.slice.passes(Duration.ofDays(12));
            assertEquals(List.of("silent/A-1", "silent/A-2"), fleet.found(), "the second was never seen since it was lent");
        }
    }

    @StoreTest
    void findsWhatIsTheMatterWithADevice(Database database) {
        try (WatchedFleet fleet = new WatchedFleet(database, WatchedFleet.member("user-1", TODAY), WatchedFleet.member("user-2", TODAY.minusDays(1)))) {
            fleet.register.lent(1, MAY);
            Device two = fleet.register.lent(2, TODAY);
            fleet.register.put(new Device(two.id(), two.serial(), two.model(), two.name(), two.state(), two.section(), two.contract(),
                    Optional.of(TODAY.minusDays(1)), two.sim(), 1, "", ""));
            fleet.register.sim(1, SimState.ACTIVE, "", 0);
            fleet.slice.execute(fleet.findings.judgeBy(new Thresholds(Duration.ofDays(7), "2.10", "10.0.22631", Duration.ofMinutes(5), 0.1, 0, 14, 30)));
            fleet.heard("PC-1", facts -> facts.client("2.10.0").os("Windows 11", "10.0.22631.1").encryption(Encryption.ON).sim(FakeRegister.iccid(1))
                    .drift(Duration.ofMinutes(5)).disk(new Bytes(10), new Bytes(100)));
            assertEquals(List.of("leaver/A-2", "warranty/A-2"), fleet.found());
            fleet.heard("PC-2", facts -> facts.client("2.9.99").os("Windows 11", "10.0.19045").encryption(Encryption.OFF).sim(FakeRegister.iccid(1))
                    .drift(Duration.ofSeconds(-301)).disk(new Bytes(9), new Bytes(100)));
            assertEquals(List.of("client/A-2", "clock/A-2", "disk/A-2", "encryption/A-2", "leaver/A-2", "os/A-2", "sim/A-2", "warranty/A-2"),
                    fleet.found());
            assertTrue(fleet.finding("sim/A-2").summary().contains("belongs in A-1"));
            assertEquals(TODAY.atStartOfDay(fleet.slice.site().zone()).toInstant(), fleet.finding("leaver/A-2").since());
            for (DeviceFinding finding : fleet.findings.findings(Locale.JAPANESE)) {
                assertFalse(finding.summary().contains("{") || finding.summary().contains("Rule_"), finding::summary);
                assertFalse(finding.solution().contains("Rule_"), finding::solution);
            }
        }
    }

    @StoreTest
    void findsSessionsOfOthers(Database database) {
        try (WatchedFleet fleet = new WatchedFleet(database)) {
            Device one = fleet.register.lent(1, TODAY.minusDays(5));
            fleet.register.loans.add(new Loan(new LoanId(new java.util.UUID(1, 1)), one.id(), new UserId("before"), MAY, Optional.empty(),
                    Optional.empty(), Optional.of(TODAY.minusDays(6)), ""));
            fleet.register.lent(2, MAY);
            fleet.register.device(3, LifeCycle.IN_STOCK);
            session(fleet, "USER-1", "pc-1", 1);
            session(fleet, "before", "pc-1", 8);
            session(fleet, "user-2", "pc-2", 2);
            session(fleet, "user-2", "pc-1", 15);
            assertEquals(List.of(), fleet.found());
            session(fleet, "user-1", "pc-2", 3);
            session(fleet, "user-2", "pc-2", 0);
            session(fleet, "user-1", "pc-3", 1);
            fleet.slice.passes(Duration.ofMinutes(20));
            assertEquals(List.of("session/A-2", "session/A-3"), fleet.found());
            assertTrue(fleet.finding("session/A-3").summary().contains("nobody"));
        }
    }

    @StoreTest
    void comparesDirectoriesWithTheRegister(Database database) {
        try (WatchedFleet fleet = new WatchedFleet(database)) {
            fleet.register.lent(1, TODAY);
            fleet.register.device(2, LifeCycle.IN_STOCK);
            fleet.slice.storage.tables().computers().replace(new SourceId("ad"), List.of(entry("PC-1", true), entry("pc-2", true), entry("PC-9", false),
                    entry("PC-8", true)));
            assertEquals(List.of("disabled/A-1", "unregistered/PC-9"), fleet.found());
            assertEquals(List.of("PC-8", "PC-9"), fleet.service.unknown().stream().map(one -> one.name()).sorted().toList());
            fleet.slice.storage.tables().computers().replace(new SourceId("ad"), List.of(entry("PC-1", false)));
            assertEquals(List.of(), fleet.found());
        }
    }

    @StoreTest
    void findsALostDeviceThatIsStillSeen(Database database) {
        try (WatchedFleet fleet = new WatchedFleet(database)) {
            fleet.register.device(1, LifeCycle.LOST);
            assertEquals("A-1 is lost.", fleet.finding("lost/A-1").summary());
            fleet.heard("pc-1", facts -> facts.user("mallory"));
            assertTrue(fleet.finding("lost/A-1").summary().contains("user mallory"));
        }
    }

    @Test
    void comparesVersionsNumberByNumber() {
        assertTrue(Versions.compare("10.0.9", "10.0.10") < 0);
        assertEquals(0, Versions.compare("2.1", "v2.1.0"));
        assertTrue(Versions.compare("2.1.1", "2.1") > 0);
        assertTrue(Versions.compare("99999999999999999999.1", "99999999999999999999.2") < 0);
        assertFalse(Versions.older("", "1"));
        assertFalse(Versions.older("1", ""));
    }

    private static void session(WatchedFleet fleet, String user, String client, int daysAgo) {
        Instant start = fleet.slice.site().now().minus(Duration.ofDays(daysAgo)).minusSeconds(60);
        fleet.sessions.add(user, client, start, Optional.of(start.plusSeconds(30)));
        fleet.changed();
    }

    private static DirectoryEntry entry(String name, boolean disabled) {
        return new DirectoryEntry(name, disabled, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(NOON), "");
    }
}
