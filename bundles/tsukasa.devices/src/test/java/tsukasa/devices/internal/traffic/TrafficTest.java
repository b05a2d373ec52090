// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.traffic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;

import tsukasa.api.Bytes;
import tsukasa.api.JapaneseCalendar;
import tsukasa.api.Period;
import tsukasa.api.source.SourceId;
import tsukasa.devices.CarrierRate;
import tsukasa.devices.Contact;
import tsukasa.devices.DayBytes;
import tsukasa.devices.LifeCycle;
import tsukasa.devices.LineTraffic;
import tsukasa.devices.PoolTraffic;
import tsukasa.devices.SimState;
import tsukasa.devices.internal.contact.FakeRegister;
import tsukasa.devices.internal.contact.FakeSessions;
import tsukasa.devices.internal.contact.FleetSlice;
import tsukasa.persistence.Database;
import tsukasa.testing.StoreTest;

class TrafficTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final LocalDate FIRST = LocalDate.of(2026, 9, 28);
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 1);

    @StoreTest
    void countsWhatTheSourceThatSawMostSays(Database database) {
        try (FleetSlice slice = new FleetSlice(database)) {
            FakeRegister register = register();
            slice.ingest.append(List.of(at("snmp", "PC-1", FIRST, 0, null), at("snmp", "pc-1", FIRST, 70, null), at("mqtt", "SN1", FIRST, 5, null),
                    at("mqtt", "SN1", FIRST, 105, null), at("snmp", "PC-2", FIRST, 0, null), at("snmp", "PC-2", TODAY, 40, 1)));
            StoredTrafficService traffic = service(slice, register, new FakeSessions());
            LineTraffic one = traffic.lines(FIRST, TODAY).getFirst();
            assertEquals(List.of(new DayBytes(FIRST, new Bytes(100), false), new DayBytes(TODAY, new Bytes(40), false)), one.days(),
                    "its own device, and another one that has its SIM now");
            assertEquals(Math.round(1_000 * (3 / 30.0 + 1 / 31.0)), one.yen());
            assertEquals(0, traffic.lines(FIRST, TODAY).get(1).total().count());
        }
    }

    @StoreTest
    void findsLinesThatCarriedNothingThoughTheyWereMeasured(Database database) {
        try (FleetSlice slice = new FleetSlice(database)) {
            FakeRegister register = register();
            register.sim(3, SimState.ACTIVE, "", 500);
            register.device(3, LifeCycle.LENT);
            register.sim(4, SimState.ACTIVE, "", 900);
            register.device(4, LifeCycle.LENT);
            LocalDate before = TODAY.minusDays(60);
            slice.ingest.append(List.of(at("snmp", "PC-1", FIRST, 0, null), at("snmp", "PC-1", TODAY, 7, null),
                    at("snmp", "PC-2", FIRST, 9, null), at("snmp", "PC-2", TODAY, 9, null), at("snmp", "PC-3", before, 0, null),
                    at("snmp", "PC-3", before, 10, null), at("snmp", "PC-3", TODAY, 10, null)));
            StoredTrafficService traffic = service(slice, register, new FakeSessions());
            assertEquals(List.of(FakeRegister.iccid(2), FakeRegister.iccid(3)), traffic.unused(30).stream().map(line -> line.sim().id()).toList(),
                    "the dearest first; nothing is known of the fourth");
            assertEquals(Optional.of(before), traffic.unused(30).get(1).lastUsed());
            assertEquals(List.of(FakeRegister.iccid(2)), traffic.unused(90).stream().map(line -> line.sim().id()).toList());
        }
    }

    @StoreTest
    void setsTrafficAgainstSessions(Database database) {
        try (FleetSlice slice = new FleetSlice(database)) {
            FakeRegister register = register();
            FakeSessions sessions = new FakeSessions();
            Period day = Period.day(TODAY, TOKYO);
            sessions.add("hana", "pc-1", day.from().minusSeconds(7_200), Optional.of(day.from().plusSeconds(7_200)));
            sessions.add("hana", "pc-2", day.from(), Optional.of(day.from().plusSeconds(60)));
            slice.ingest.append(List.of(at("snmp", "PC-1", TODAY, 0, null), at("snmp", "PC-1", TODAY, 50_000_000, null)));
            List<CarrierRate> rates = service(slice, register, sessions).perSessionHour(day);
            assertEquals(List.of(new CarrierRate("Odd", 1, new Bytes(50_000_000), Duration.ofHours(2))), rates);
            assertEquals(25.0, rates.getFirst().megabytesPerHour());
        }
    }

    @StoreTest
    void foreseesWhenAPoolRunsOut(Database database) {
        try (FleetSlice slice = new FleetSlice(database)) {
            FakeRegister register = new FakeRegister();
            register.pool("p", 1_000, 31);
            register.sim(1, SimState.ACTIVE, "p", 0);
            register.sim(2, SimState.INACTIVE, "p", 0);
            register.device(1, LifeCycle.LENT);
            List<Contact> contacts = new ArrayList<>();
            long total = 0;
            for (LocalDate day = TODAY.minusDays(10); day.isBefore(TODAY); day = day.plusDays(1)) {
                contacts.add(at("snmp", "PC-1", day, total, null));
                total += JapaneseCalendar.isWorkday(day) ? 60 : 0;
                contacts.add(at("snmp", "PC-1", day, total, null));
            }
            slice.ingest.append(contacts);
            PoolTraffic pool = service(slice, register, new FakeSessions()).pools(TODAY).getFirst();
            assertEquals(1, pool.lines());
            assertEquals(new Bytes(1_000), pool.volume());
            assertEquals(Bytes.ZERO, pool.used());
            long workdays = TODAY.datesUntil(LocalDate.of(2026, 11, 1)).filter(JapaneseCalendar::isWorkday).count();
            assertEquals(60 * workdays, pool.expected().count());
            assertEquals(Optional.of(TODAY.datesUntil(LocalDate.of(2026, 11, 1)).filter(JapaneseCalendar::isWorkday).skip(16).findFirst().get()),
                    pool.runsOut());
            assertTrue(pool.share() > 1);
        }
    }

    @Test
    void endsAMonthOnItsClosingDay() {
        Random random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            LocalDate day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(1_000));
            int closing = 1 + random.nextInt(31);
            PlanMonth month = PlanMonth.of(day, closing);
            assertTrue(!day.isBefore(month.first()) && !day.isAfter(month.last()), () -> day + " " + closing + " " + month);
            assertEquals(Math.min(closing, month.last().lengthOfMonth()), month.last().getDayOfMonth());
            assertEquals(month.first().minusDays(1), PlanMonth.of(month.first().minusDays(1), closing).last());
        }
    }

    private static FakeRegister register() {
        FakeRegister register = new FakeRegister();
        register.sim(1, SimState.ACTIVE, "", 1_000);
        register.sim(2, SimState.ACTIVE, "", 2_000);
        register.device(1, LifeCycle.LENT);
        register.device(2, LifeCycle.LENT);
        return register;
    }

    private static StoredTrafficService service(FleetSlice slice, FakeRegister register, FakeSessions sessions) {
        return new StoredTrafficService(slice.storage, register, register.simService(), sessions.service());
    }

    private int minute;

    private Contact at(String source, String device, LocalDate day, long total, Integer sim) {
        Instant at = day.atStartOfDay(TOKYO).toInstant().plus(Duration.ofMinutes(minute++));
        return new Contact(new SourceId(source), source + device + at + minute, device, at, Contact.Facts.builder().counters(new Bytes(total), null)
                .sim(sim == null ? null : FakeRegister.iccid(sim)).build());
    }
}
