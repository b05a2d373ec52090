// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tsukasa.persistence.Database;
import tsukasa.persistence.Micros;
import tsukasa.testing.StoreTest;

class SessionContactsTest {
    private static final Instant NOON = FleetSlice.NOON;

    @StoreTest
    void takesWhatSessionsSayWithoutReadingAllOfThemAgain(Database database) {
        try (FleetSlice slice = new FleetSlice(database)) {
            FakeSessions sessions = new FakeSessions();
            for (int day = 400; day > 0; day--) {
                Instant start = NOON.minus(Duration.ofDays(day));
                sessions.add("user-" + day % 3, "PC-" + day % 5, start, Optional.of(start.plusSeconds(3_600)));
            }
            SessionContacts contacts = new SessionContacts(slice.storage, sessions.service());
            contacts.follow();
            assertEquals(400, sessions.handedOut);
            assertEquals(NOON.minus(Duration.ofDays(2)).plusSeconds(3_600), seen(slice).get("pc-2"));
            assertEquals(3, slice.storage.tables().knowns().all().get("pc-2").known().users().size());

            sessions.handedOut = 0;
            slice.passes(Duration.ofMinutes(1));
            sessions.add("user-9", "pc-2", NOON, Optional.empty());
            contacts.follow();
            assertEquals(1, sessions.handedOut);
            assertEquals(NOON, seen(slice).get("pc-2"));

            sessions.add("user-9", "pc-3", NOON.minus(Duration.ofDays(20)).plusSeconds(5_000), Optional.of(NOON.minus(Duration.ofDays(1))));
            slice.passes(Duration.ofMinutes(10));
            contacts.follow();
            assertEquals(NOON.minus(Duration.ofDays(1)), seen(slice).get("pc-3"), "one that came late");
            assertTrue(sessions.handedOut < 60, () -> "read " + sessions.handedOut);
        }
    }

    @StoreTest
    void joinsSessionsAndContacts(Database database) {
        try (FleetSlice slice = new FleetSlice(database)) {
            FakeSessions sessions = new FakeSessions();
            sessions.add("hana", "PC-1", NOON.minusSeconds(60), Optional.of(NOON.minusSeconds(30)));
            new SessionContacts(slice.storage, sessions.service()).follow();
            slice.ingest.append(List.of(new tsukasa.devices.Contact(new tsukasa.api.source.SourceId("snmp"), "k", "pc-1", NOON.minusSeconds(10),
                    tsukasa.devices.Contact.Facts.builder().client("2.0").build())));
            Known known = slice.storage.tables().knowns().all().get("pc-1").known();
            assertEquals(Map.of("xrdp", Micros.of(NOON.minusSeconds(30)), "snmp", Micros.of(NOON.minusSeconds(10))), known.seen());
            assertEquals("hana", Fact.facts(known.facts()).user().orElseThrow().value());
            assertEquals("2.0", Fact.facts(known.facts()).client().orElseThrow());
        }
    }

    private static Map<String, Instant> seen(FleetSlice slice) {
        Map<String, Instant> seen = new HashMap<>();
        slice.storage.tables().knowns().all().forEach((key, named) -> seen.put(key, Micros.toInstant(named.known().last().orElseThrow())));
        return seen;
    }
}
