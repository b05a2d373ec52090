// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import tsukasa.api.Bytes;
import tsukasa.api.source.SourceId;
import tsukasa.devices.Contact;
import tsukasa.devices.Encryption;
import tsukasa.devices.Iccid;
import tsukasa.persistence.Database;
import tsukasa.persistence.Micros;
import tsukasa.testing.StoreTest;

class ContactFoldTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);

    @StoreTest
    void isTheSameInWhateverOrderContactsCome(Database database) {
        try (FleetSlice slice = new FleetSlice(database)) {
            Random random = new Random(4);
            List<Contact> all = contacts(random, 240);
            List<Contact> late = new ArrayList<>(all);
            Collections.shuffle(late, random);
            int stored = 0;
            while (!late.isEmpty()) {
                List<Contact> some = new ArrayList<>(late.subList(0, Math.min(1 + random.nextInt(30), late.size())));
                late.subList(0, some.size()).clear();
                some.add(all.get(random.nextInt(all.size())));
                stored += slice.ingest.append(some);
            }
            assertEquals(all.size(), stored);
            assertEquals(0, slice.ingest.append(all), "again is a no-op");
            assertEquals(slowlyKnown(all), known(slice));
            assertEquals(slowlyCarried(all), carried(slice));
        }
    }

    @Test
    void countsACounterThatBeganAnewFromItsBeginning() {
        Reading first = new Reading(100, "a", 50, Reading.UNTOLD, "");
        assertEquals(20, new Reading(200, "b", 70, Reading.UNTOLD, "").since(first));
        assertEquals(30, new Reading(200, "b", 30, Reading.UNTOLD, "").since(first), "it can't have counted backwards");
        assertEquals(70, new Reading(200, "b", 70, 150, "").since(first), "it was started after the reading before");
        assertEquals(20, new Reading(200, "b", 70, 100, "").since(first));
        assertEquals(0, new Reading(200, "b", 50, Reading.UNTOLD, "").since(first));
    }

    @Test
    void aCounterThatCannotHaveComeSoFarSinceTheStartHasGoneOn() {
        long second = 1_000_000;
        Reading first = new Reading(100 * second, "a", 40_000_000_000L, Reading.UNTOLD, "");
        assertEquals(1_000, new Reading(400 * second, "b", 40_000_001_000L, 200 * second, "").since(first), "a modem's own counter, or the agent's own time");
        assertEquals(40_000_001_000L, new Reading(30_000 * second, "b", 40_000_001_000L, 200 * second, "").since(first), "in eight hours it can");
        Reading small = new Reading(100 * second, "a", 1_000_000, Reading.UNTOLD, "");
        assertEquals(3_000_000, new Reading(400 * second, "b", 3_000_000, 200 * second, "").since(small));
        Reading nearly32Bits = new Reading(100 * second, "a", (1L << 32) - 10, 0, "");
        assertEquals(30, new Reading(400 * second, "b", 30, 0, "").since(nearly32Bits), "never more than is known to have been carried");
    }

    @StoreTest
    void reckonsAnewAroundAReadingThatComesLate(Database database) {
        try (FleetSlice slice = new FleetSlice(database)) {
            slice.ingest.append(List.of(counted("a", 1, 100), counted("c", 30, 150)));
            assertEquals(Map.of(FIRST.plusDays(1), 50L), byDay(slice));
            slice.ingest.append(List.of(counted("b", 20, 130)));
            assertEquals(Map.of(FIRST, 30L, FIRST.plusDays(1), 20L), byDay(slice));
            slice.ingest.append(List.of(counted("b2", 21, 10)));
            assertEquals(Map.of(FIRST, 40L, FIRST.plusDays(1), 140L), byDay(slice), "it had begun anew in between");
        }
    }

    @StoreTest
    void goesOnFromAReadingOfYearsBefore(Database database) {
        try (FleetSlice slice = new FleetSlice(database)) {
            slice.ingest.append(List.of(counted("a", -100_000, 100), counted("c", 100_000, 190)));
            slice.ingest.append(List.of(counted("b", 1, 130)));
            slice.ingest.append(List.of(counted("d", 2, 150)));
            assertEquals(Map.of(FIRST, 50L), byDay(slice));
            assertEquals(90, slice.storage.tables().traffic().during(FIRST.minusYears(20), FIRST.plusYears(20)).stream()
                    .mapToLong(TrafficStore.Carried::bytes).sum());
        }
    }

    @Test
    void keepsWhatIsKnownAsAText() {
        Known known = Known.of(new Contact(new SourceId("mq\ttt\\n"), "key\n1", "PC", Instant.parse("2026-09-01T00:00:00.000001Z"),
                Contact.Facts.builder().user("a\tb").os("Windows\\11", "10.0.22631").encryption(Encryption.OFF).radio("5G", -90)
                .counters(new Bytes(5), null).up(Duration.ofHours(3)).drift(Duration.ofMillis(-1500)).build()))
                .with(Known.ofSession("xrdp", 7, 9, "hana", "10.0.0.1"));
        assertEquals(known, KnownText.read(KnownText.of(known)));
        assertEquals(Known.NOTHING, KnownText.read(KnownText.of(Known.NOTHING)));
    }

    @Test
    void joinsWhatIsKnownInAnyOrderAndAsOftenAsItComes() {
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            List<Known> some = new ArrayList<>();
            for (int i = 0; i < 25; i++) {
                some.add(Known.ofSession("s" + random.nextInt(3), random.nextInt(20), random.nextInt(40), "u" + random.nextInt(12), "10.0.0."
                        + random.nextInt(3)));
            }
            Known all = Known.all(some);
            List<Known> other = new ArrayList<>(some);
            other.addAll(some.subList(0, 9));
            Collections.shuffle(other, random);
            int cut = random.nextInt(other.size());
            assertEquals(all, Known.all(other.subList(0, cut)).with(Known.all(other.subList(cut, other.size()))));
            assertTrue(all.users().size() <= Known.USERS);
        }
    }

    private static Contact counted(String key, int hours, long total) {
        Instant at = FIRST.atStartOfDay(TOKYO).toInstant().plus(Duration.ofHours(hours));
        return new Contact(new SourceId("snmp"), key, "PC-1", at, Contact.Facts.builder().counters(new Bytes(total), Bytes.ZERO).build());
    }

    private static Map<LocalDate, Long> byDay(FleetSlice slice) {
        Map<LocalDate, Long> days = new HashMap<>();
        slice.storage.tables().traffic().during(FIRST, FIRST.plusDays(40)).forEach(one -> days.merge(one.day(), one.bytes(), Long::sum));
        return days;
    }

    /** Few devices, two sources, names in any case, many at the same instant, counters that begin anew. */
    private static List<Contact> contacts(Random random, int many) {
        List<Contact> contacts = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            String device = (random.nextBoolean() ? "PC-" : "pc-") + random.nextInt(3);
            Contact.Builder facts = Contact.Facts.builder();
            if (random.nextInt(4) > 0) {
                facts.counters(new Bytes(random.nextInt(500) * (random.nextInt(4) == 0 ? 100_000_000L : 1)), random.nextInt(5) == 0 ? null : new Bytes(random.nextInt(500)));
            }
            if (random.nextInt(3) == 0) {
                facts.up(Duration.ofMinutes(random.nextInt(5_000)));
            }
            facts.sim(random.nextInt(3) == 0 ? new Iccid("898100000000000000" + random.nextInt(2)) : null);
            facts.os(random.nextBoolean() ? "Windows" : null, "10.0." + random.nextInt(4));
            facts.client(random.nextInt(3) == 0 ? "" : "1." + random.nextInt(5)).encryption(random.nextInt(3) == 0 ? Encryption.ON : null);
            Instant at = FIRST.atStartOfDay(TOKYO).toInstant().plus(Duration.ofHours(random.nextInt(120)));
            contacts.add(new Contact(new SourceId(random.nextBoolean() ? "snmp" : "mqtt"), "k" + i, device, at, facts.build()));
        }
        return contacts;
    }

    private static Map<String, Known> known(FleetSlice slice) {
        Map<String, Known> known = new HashMap<>();
        slice.storage.tables().knowns().all().forEach((key, named) -> known.put(key, named.known()));
        return known;
    }

    private static Map<String, Known> slowlyKnown(List<Contact> all) {
        Map<String, Known> known = new HashMap<>();
        for (String key : List.of("pc-0", "pc-1", "pc-2")) {
            Map<Fact, Known.Stamped> facts = new HashMap<>();
            Map<String, Long> seen = new HashMap<>();
            Map<String, Reading> counters = new HashMap<>();
            for (Contact contact : all) {
                if (contact.device().equalsIgnoreCase(key)) {
                    long at = Micros.of(contact.at());
                    for (Fact fact : Fact.values()) {
                        fact.of(contact.facts()).ifPresent(value -> {
                            Known.Stamped was = facts.get(fact);
                            if (was == null || was.at() < at || was.at() == at && was.value().compareTo(value) < 0) {
                                facts.put(fact, new Known.Stamped(at, value));
                            }
                        });
                    }
                    seen.merge(contact.source().value(), at, Math::max);
                    Reading.of(contact).ifPresent(reading -> counters.merge(contact.source().value(), reading,
                            (one, other) -> one.at() != other.at() ? one.at() > other.at() ? one : other
                            : one.key().compareTo(other.key()) > 0 ? one : other));
                }
            }
            known.put(key, new Known(facts, seen, Map.of(), counters));
        }
        return known;
    }

    private static Map<String, Long> carried(FleetSlice slice) {
        Map<String, Long> carried = new TreeMap<>();
        slice.storage.tables().traffic().during(FIRST, FIRST.plusDays(40))
                .forEach(one -> carried.put(one.deviceKey() + one.source() + one.sim() + one.day(), one.bytes()));
        return carried;
    }

    private static Map<String, Long> slowlyCarried(List<Contact> all) {
        List<Contact> inOrder = new ArrayList<>(all);
        inOrder.sort((one, other) -> one.at().equals(other.at()) ? one.key().compareTo(other.key()) : one.at().compareTo(other.at()));
        Map<String, Contact> before = new HashMap<>();
        Map<String, Long> carried = new TreeMap<>();
        for (Contact contact : inOrder) {
            if (contact.facts().received().isPresent()) {
                String device = contact.device().toLowerCase(java.util.Locale.ROOT) + contact.source();
                Contact last = before.put(device, contact);
                if (last != null) {
                    boolean anew = total(contact) < total(last)
                            || contact.facts().up().filter(up -> contact.at().minus(up).isAfter(last.at()) && total(contact) <= up.toSeconds() * 2_500_000)
                            .isPresent();
                    long bytes = anew ? total(contact) : total(contact) - total(last);
                    if (bytes > 0) {
                        carried.merge(device + contact.facts().sim().map(Iccid::value).orElse("") + LocalDate.ofInstant(contact.at(), TOKYO),
                                bytes, Long::sum);
                    }
                }
            }
        }
        return carried;
    }

    private static long total(Contact contact) {
        return contact.facts().received().get().count() + contact.facts().sent().map(Bytes::count).orElse(0L);
    }
}
