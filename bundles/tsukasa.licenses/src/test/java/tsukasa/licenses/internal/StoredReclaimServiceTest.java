// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import tsukasa.api.Refusal;
import tsukasa.api.Section;
import tsukasa.api.UserId;
import tsukasa.api.source.SourceId;
import tsukasa.api.staff.HeldAsset;
import tsukasa.licenses.Assignee;
import tsukasa.licenses.Basis;
import tsukasa.licenses.Checkout;
import tsukasa.licenses.CheckoutId;
import tsukasa.licenses.CountingRule;
import tsukasa.licenses.IdleSeat;
import tsukasa.licenses.Pool;
import tsukasa.licenses.PoolId;
import tsukasa.licenses.Seat;
import tsukasa.persistence.Database;
import tsukasa.sessions.SessionState;
import tsukasa.testing.StoreTest;

class StoredReclaimServiceTest {
    private static final PoolId POOL = new PoolId("CAL");
    private static final LocalDate LONG_AGO = LocalDate.of(2026, 4, 1);

    @StoreTest
    void findsWhoHasUsedNothingForSoManyDays(Database database) {
        try (Slice slice = new Slice(database)) {
            seated(slice, Basis.EVERY_SESSION, LONG_AGO, "never", "old", "edge", "recent", "open", "left-open");
            slice.execute(slice.service.assign(POOL, List.of(Assignee.person("new")), LocalDate.of(2026, 8, 3), Optional.empty(), ""));
            PastSessions past = new PastSessions().ended("old", at("2026-07-01T10:00:00+09:00"))
                    .ended("old", at("2026-05-01T10:00:00+09:00"))
                    .ended("edge", at("2026-08-02T23:59:59+09:00")).ended("recent", at("2026-08-03T00:00:00+09:00"))
                    .with("xrdp", "open", "IT", "LT-1", at("2026-05-01T10:00:00+09:00"), null, SessionState.IDLE,
                    at("2026-05-01T11:00:00+09:00"))
                    .with("xrdp", "left-open", "IT", "LT-2", at("2026-05-01T10:00:00+09:00"), null, SessionState.DISCONNECTED,
                    at("2026-05-02T00:00:00+09:00"));
            List<IdleSeat> idle = reclaim(slice, past).idle(Optional.empty(), 60);
            assertEquals(List.of("never 183", "left-open 152", "old 92", "edge 60"), idle.stream().map(seat -> seat.seat().assignee()
                    .name() + " " + seat.idleDays()).toList());
            assertEquals(Optional.of(at("2026-07-01T10:00:00+09:00")), idle.get(2).lastUsed());
            assertEquals(Optional.of(new Section("IT")), idle.get(2).section());
            assertEquals(List.of(), reclaim(slice, past).idle(Optional.of(new PoolId("other")), 60));
            assertEquals(3, reclaim(slice, past).idle(Optional.of(POOL), 61).size());
        }
    }

    @StoreTest
    void countsOnlyWhatThePoolCountsAndDevicesByTheirName(Database database) {
        try (Slice slice = new Slice(database)) {
            seated(slice, new Basis.Sessions(Set.of(new SourceId("east"))), LONG_AGO, "ito");
            slice.execute(slice.service.assign(POOL, List.of(Assignee.device("LT-1"), Assignee.device("LT-2")), LONG_AGO,
                    Optional.empty(), ""));
            Instant yesterday = at("2026-09-30T10:00:00+09:00");
            PastSessions past = new PastSessions().with("west", "ito", "IT", "LT-2", yesterday, yesterday, SessionState.ENDED, yesterday)
                    .with("east", "kato", "IT", "LT-1",
                    yesterday.minusSeconds(60), yesterday, SessionState.ENDED, yesterday);
            assertEquals(List.of("LT-2", "ito"), reclaim(slice, past).idle(Optional.empty(), 60).stream().map(seat -> seat.seat()
                    .assignee().name()).toList());
        }
    }

    @StoreTest
    void takesCheckoutsForAPoolOfThem(Database database) {
        try (Slice slice = new Slice(database)) {
            seated(slice, new Basis.Checkouts("cad", Set.of()), LONG_AGO, "ito", "kato");
            slice.ingest.append(List.of(Checkout.out(new CheckoutId(new SourceId("flex"), "1"), "cad", Optional.of(new UserId("ito")),
                    Optional.empty(), "", 1, at("2026-09-01T10:00:00+09:00"))));
            assertEquals(List.of("kato"), reclaim(slice, new PastSessions()).idle(Optional.empty(), 60).stream().map(seat -> seat.seat()
                    .assignee().name()).toList());
        }
    }

    @StoreTest
    void leavesASeatWhoseLaptopOrSimIsUsed(Database database) {
        try (Slice slice = new Slice(database)) {
            seated(slice, Basis.EVERY_SESSION, LONG_AGO, "ito", "kato", "sato");
            StoredReclaimService reclaim = reclaim(slice, new PastSessions());
            reclaim.bindAssets(locale -> List.of(asset("ito", LONG_AGO, at("2026-09-30T10:00:00+09:00")), asset("kato", LONG_AGO,
                    at("2026-06-01T10:00:00+09:00")),
                    asset("sato", LocalDate.of(2026, 9, 1), null)));
            IdleSeat idle = reclaim.idle(Optional.empty(), 60).getFirst();
            assertEquals("kato 122 [SIM 090]", idle.seat().assignee().name() + " " + idle.idleDays() + " " + idle.assets().stream()
                    .map(asset -> asset.kind() + " " + asset.name()).toList());
            assertEquals(1, reclaim.idle(Optional.empty(), 60).size());
        }
    }

    @StoreTest
    void reclaimsManyAtOnceUnlessOneIsInUseAgain(Database database) {
        try (Slice slice = new Slice(database)) {
            List<Seat> seats = seated(slice, Basis.EVERY_SESSION, LONG_AGO, "ito", "kato", "sato");
            PastSessions past = new PastSessions();
            StoredReclaimService reclaim = reclaim(slice, past);
            assertEquals(2, slice.execute(reclaim.reclaim(List.of(seats.get(0).id(), seats.get(1).id()), 60)).size());
            assertEquals(List.of("sato"), slice.service.seatsOn(Slice.TODAY).stream().map(seat -> seat.assignee().name()).toList());
            slice.execute(slice.service.undoRelease(List.of(seats.get(0).id(), seats.get(1).id())));
            past.ended("kato", slice.site().now());
            slice.passes(Duration.ofMinutes(1));
            Refusal refusal = assertThrows(Refusal.class, () -> slice.execute(reclaim.reclaim(seats.stream().map(Seat::id).toList(), 60)));
            assertTrue(refusal.getMessage().startsWith("kato has not been idle for 60 days"), refusal.getMessage());
            assertEquals(3, slice.service.seatsOn(Slice.TODAY).size());
        }
    }

    private static HeldAsset asset(String holder, LocalDate since, Instant used) {
        return new HeldAsset(new UserId(holder), "SIM", "090", since, Optional.ofNullable(used));
    }

    private static StoredReclaimService reclaim(Slice slice, PastSessions past) {
        return new StoredReclaimService(slice.storage, past, slice.checkouts);
    }

    private static List<Seat> seated(Slice slice, Basis basis, LocalDate from, String... users) {
        Pool plain = Slice.pool("CAL", CountingRule.NAMED, 10);
        slice.execute(slice.service.addPool(new Pool(plain.id(), plain.product(), plain.counting(), true, basis, plain.schedule(),
                plain.grace(), Optional.empty(), "")));
        return slice.execute(slice.service.assign(POOL, Arrays.stream(users).map(Assignee::person).toList(), from, Optional.empty(), ""));
    }

    private static Instant at(String text) {
        return java.time.OffsetDateTime.parse(text).toInstant();
    }
}
