// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.use;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import tsukasa.api.Period;
import tsukasa.api.Progress;
import tsukasa.api.Section;
import tsukasa.api.UserId;
import tsukasa.api.source.SourceId;
import tsukasa.licenses.Assignee;
import tsukasa.licenses.Basis;
import tsukasa.licenses.Checkout;
import tsukasa.licenses.CheckoutDenial;
import tsukasa.licenses.CheckoutId;
import tsukasa.licenses.CountingRule;
import tsukasa.licenses.Denials;
import tsukasa.licenses.Forecast;
import tsukasa.licenses.Holder;
import tsukasa.licenses.Pool;
import tsukasa.licenses.PoolId;
import tsukasa.licenses.PoolUse;
import tsukasa.licenses.ReplayMode;
import tsukasa.licenses.internal.PastSessions;
import tsukasa.licenses.internal.Slice;
import tsukasa.persistence.Database;
import tsukasa.sessions.ClientName;
import tsukasa.sessions.SessionState;
import tsukasa.testing.StoreTest;

class StoredUseServiceTest {
    private static final SourceId EAST = new SourceId("east");
    private static final Section WELFARE = new Section("福祉課");
    private static final Period MORNING = new Period(at(0), at(180));

    @StoreTest
    void checkoutsCountByQuantityByUserOrByDevice(Database database) {
        try (Slice slice = new Slice(database)) {
            slice.ingest.append(List.of(out("1", "sato", "pc1", 3, 0, 60), out("2", "sato", "pc2", 1, 30, 90), out("3", "ito", "pc1", 1, 60, 120),
                    out("4", null, null, 2, 60, 70)));
            PastSessions sessions = new PastSessions().with("xrdp", "sato", WELFARE.value(), null, at(0), at(10), SessionState.ENDED, at(10));
            StoredUseService uses = uses(slice, sessions);
            assertEquals(4, uses.peak(pool(slice, CountingRule.SESSIONS, cad()), MORNING).count());
            PoolUse users = uses.during(pool(slice, CountingRule.USERS, cad()), MORNING);
            assertEquals(3, users.starts());
            assertEquals(3, users.peak().count());
            assertEquals(at(60), users.peak().at().orElseThrow());
            assertEquals(List.of("east/4", "ito", "sato"), users.peak().who());
            assertEquals(Duration.ofMinutes(90), users.bySection().getFirst().held());
            assertEquals(Optional.of(WELFARE), users.bySection().getFirst().section());
            assertEquals(3, uses.during(pool(slice, CountingRule.DEVICES, cad()), MORNING).starts());
            assertEquals(List.of(new Holder("sato", Optional.of(WELFARE), 3, at(0))), uses.holders(new PoolId("sessions"), at(20)));
        }
    }

    @StoreTest
    void seatsCountFromDayToDay(Database database) {
        try (Slice slice = new Slice(database)) {
            StoredUseService uses = uses(slice, new PastSessions());
            PoolId pool = pool(slice, CountingRule.NAMED, Basis.EVERY_SESSION);
            slice.execute(slice.service.assign(pool, List.of(Assignee.person("sato"), Assignee.person("ito")), Slice.TODAY, Optional.of(Slice.TODAY.plusDays(2)), ""));
            slice.execute(slice.service.assign(pool, List.of(Assignee.person("abe")), Slice.TODAY.plusDays(1), Optional.empty(), ""));
            Period days = Period.days(Slice.TODAY, Slice.TODAY.plusDays(3), slice.site().zone());
            PoolUse use = uses.during(pool, days);
            assertEquals(3, use.peak().count());
            assertEquals(Duration.ofDays(1), use.peak().lasted());
            assertEquals(List.of(Duration.ZERO, Duration.ofDays(2), Duration.ofDays(1), Duration.ofDays(1)), use.histogram().times());
            assertEquals(7, use.headroom().left());
            assertEquals(1, use.replay(2, ReplayMode.LOSS).refused());
        }
    }

    @StoreTest
    void denialsPassIfTheUserGetsInWithinTheGrace(Database database) {
        try (Slice slice = new Slice(database)) {
            PastSessions sessions = new PastSessions().with("xrdp", "sato", WELFARE.value(), null, at(20), at(30), SessionState.ENDED, at(30))
                    .with("other", "ito", null, null, at(12), at(30), SessionState.ENDED, at(30))
                    .denied("xrdp", "sato", at(10)).denied("xrdp", "sato", at(10).minusNanos(1_000)).denied("xrdp", "sato", at(20))
                    .denied("xrdp", "sato", at(21)).denied("xrdp", "ito", at(10)).denied("xrdp", null, at(11)).denied("other", "ito", at(11));
            PoolId pool = pool(slice, CountingRule.SESSIONS, new Basis.Sessions(Set.of(new SourceId("xrdp"))));
            Denials denials = uses(slice, sessions).denials(pool, MORNING);
            assertEquals(List.of(Optional.of(at(20)), Optional.empty(), Optional.of(at(20)), Optional.empty(), Optional.empty(), Optional.empty()),
                    denials.all().stream().map(Denials.Refused::gotIn).toList(), "another source's start does not count");
            assertEquals(denials.all().stream().map(Denials.Refused::gotIn).toList(),
                    uses(slice, sessions).denialsQuickly(pool, MORNING).all().stream().map(Denials.Refused::gotIn).toList());
            assertEquals(4, denials.real());
            assertEquals(2, denials.passing());
            assertEquals(Map.of(Optional.of(WELFARE), new Denials.Count(2, 2), Optional.empty(), new Denials.Count(2, 0)), denials.bySection());
            assertEquals(new Denials.Count(2, 2), denials.byUser().get(Optional.of(new UserId("sato"))));
            assertEquals(6, denials.byHour(slice.site().zone()).stream().mapToInt(Denials.Count::all).sum());
        }
    }

    @StoreTest
    void checkoutsAreDeniedToo(Database database) {
        try (Slice slice = new Slice(database)) {
            slice.ingest.append(List.of(out("1", "sato", "pc1", 1, 10, 20)));
            slice.ingest.refused(List.of(new CheckoutDenial(new CheckoutId(EAST, "x"), "cad", at(5), Optional.of(new UserId("sato")), Optional.empty(), Optional.empty()),
                    new CheckoutDenial(new CheckoutId(EAST, "y"), "cad", at(11), Optional.of(new UserId("sato")), Optional.empty(), Optional.empty())));
            PoolId pool = pool(slice, CountingRule.SESSIONS, cad());
            Denials denials = uses(slice, new PastSessions()).denials(pool, MORNING);
            assertEquals(List.of(true, false), denials.all().stream().map(Denials.Refused::passing).toList());
            Denials quick = uses(slice, new PastSessions()).denialsQuickly(pool, MORNING);
            assertEquals(List.of(true, false), quick.all().stream().map(Denials.Refused::passing).toList());
        }
    }

    @StoreTest
    void forecastsFromWholeDaysOnly(Database database) {
        try (Slice slice = new Slice(database)) {
            PoolId pool = pool(slice, CountingRule.NAMED, Basis.EVERY_SESSION);
            LocalDate first = Slice.TODAY.minusDays(30);
            slice.execute(slice.service.assign(pool, List.of(Assignee.person("sato"), Assignee.person("ito")), first, Optional.empty(), ""));
            StoredUseService uses = uses(slice, new PastSessions());
            Forecast.Made made = assertInstanceOf(Forecast.Made.class, uses.forecast(pool, 7));
            assertEquals(30, made.history().size());
            assertEquals(Slice.TODAY, made.days().getFirst().day());
            assertEquals(2, made.days().getFirst().expected(), 1e-3);
            assertEquals(10, made.days().getFirst().entitlement());
            assertThrows(IllegalArgumentException.class, () -> uses.forecast(new PoolId("none"), 7));
        }
    }

    @StoreTest
    void tellsOfAllPoolsAtOnceAndHearsOfEveryChange(Database database) {
        try (Slice slice = new Slice(database)) {
            StoredUseService uses = uses(slice, new PastSessions());
            PoolId seats = pool(slice, CountingRule.NAMED, Basis.EVERY_SESSION);
            pool(slice, CountingRule.SESSIONS, cad());
            assertEquals(List.of("named 0 0", "sessions 0 0"), recent(uses));
            slice.execute(slice.service.assign(seats, List.of(Assignee.person("sato"), Assignee.person("ito")), Slice.TODAY, Optional.empty(), ""));
            assertEquals(List.of("named 2 2", "sessions 0 0"), recent(uses));
            slice.ingest.append(List.of(out("1", "sato", "pc1", 3, 0, 60)));
            assertEquals(List.of("named 2 2", "sessions 0 3"), recent(uses));
            slice.ingest.append(List.of(Checkout.out(new CheckoutId(EAST, "2"), "cad", Optional.empty(), Optional.empty(), "", 4, at(10))));
            assertEquals(List.of("named 2 2", "sessions 4 7"), recent(uses));
            slice.ingest.append(List.of(Checkout.out(new CheckoutId(EAST, "2"), "cad", Optional.empty(), Optional.empty(), "", 4, at(10)).endedAt(at(20))));
            assertEquals(List.of("named 2 2", "sessions 0 7"), recent(uses));
            slice.execute(slice.service.release(slice.service.seats(seats).stream().map(seat -> seat.id()).limit(1).toList(), Slice.TODAY));
            assertEquals(List.of("named 1 1", "sessions 0 7"), recent(uses));
        }
    }

    private static List<String> recent(StoredUseService uses) {
        return uses.recent(Progress.NONE).stream().map(use -> use.pool().id() + " " + use.inUse() + " " + use.recent().count()).toList();
    }

    private static StoredUseService uses(Slice slice, PastSessions sessions) {
        return new StoredUseService(slice.site(), slice.service, sessions, slice.checkouts, slice.storage);
    }

    private static PoolId pool(Slice slice, CountingRule counting, Basis basis) {
        Pool usual = Slice.pool(counting.code(), counting, 10);
        slice.execute(slice.service.addPool(new Pool(usual.id(), usual.product(), counting, true, basis, usual.schedule(), usual.grace(), usual.contract(), "")));
        return usual.id();
    }

    private static Basis cad() {
        return new Basis.Checkouts("cad", Set.of());
    }

    private static Checkout out(String key, String user, String client, int quantity, int from, int to) {
        return Checkout.out(new CheckoutId(EAST, key), "cad", Optional.ofNullable(user).map(UserId::new),
                Optional.ofNullable(client).map(ClientName::new), "", quantity, at(from)).endedAt(at(to));
    }

    private static Instant at(int minute) {
        return Instant.parse("2026-09-30T00:00:00Z").plusSeconds(minute * 60L);
    }
}
