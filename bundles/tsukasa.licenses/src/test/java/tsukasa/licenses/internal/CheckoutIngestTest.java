// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import tsukasa.api.Period;
import tsukasa.api.UserId;
import tsukasa.api.source.SourceId;
import tsukasa.licenses.Basis;
import tsukasa.licenses.Checkout;
import tsukasa.licenses.CheckoutDenial;
import tsukasa.licenses.CheckoutId;
import tsukasa.licenses.CheckoutService;
import tsukasa.licenses.CountingRule;
import tsukasa.licenses.Issued;
import tsukasa.licenses.Pool;
import tsukasa.licenses.ServerFeature;
import tsukasa.licenses.ServerSnapshot;
import tsukasa.persistence.Database;
import tsukasa.testing.StoreTest;

class CheckoutIngestTest {
    private static final SourceId EAST = new SourceId("east");
    private static final Basis.Checkouts CAD = new Basis.Checkouts("cad", Set.of());
    private static final Period EVER = new Period(Instant.EPOCH, at(10_000));

    @StoreTest
    void endsWhatASnapshotDoesNotShowAnyMore(Database database) {
        try (Slice slice = new Slice(database)) {
            assertEquals(2, slice.ingest.take(snapshot(10, out("a", 1), out("b", 2))));
            assertEquals(0, slice.ingest.take(snapshot(20, out("a", 1), out("b", 2))));
            assertEquals(1, slice.ingest.take(snapshot(30, out("a", 1))));
            assertEquals(0, slice.ingest.take(snapshot(30, out("a", 1))));
            assertEquals(List.of(out("a", 1), inferred("b", 2, 20)), all(slice));
            assertEquals(1, slice.ingest.take(snapshot(40, out("a", 1), out("b", 2))), "it was there all the time");
            assertEquals(List.of(out("a", 1), out("b", 2)), all(slice));
        }
    }

    @StoreTest
    void prefersAnEndThatWasReported(Database database) {
        try (Slice slice = new Slice(database)) {
            Checkout ended = out("a", 1).endedAt(at(7));
            assertEquals(2, slice.ingest.append(List.of(out("a", 1), out("b", 2))));
            assertEquals(1, slice.ingest.append(List.of(ended, ended, out("b", 2))));
            assertEquals(0, slice.ingest.append(List.of(out("a", 1), out("a", 1).endedAt(at(9)))));
            assertEquals(List.of(ended, out("b", 2)), all(slice));
            slice.ingest.take(snapshot(50));
            assertEquals(List.of(ended, inferred("b", 2, 2)), all(slice));
            slice.ingest.append(List.of(out("b", 2).endedAt(at(45))));
            assertEquals(List.of(ended, out("b", 2).endedAt(at(45))), all(slice));
            assertTrue(slice.published.contains(CheckoutService.TOPIC));
        }
    }

    @StoreTest
    void findsWhatSharesAnInstantWithAPeriod(Database database) {
        try (Slice slice = new Slice(database)) {
            slice.ingest.append(List.of(out("before", 1).endedAt(at(10)), out("within", 12).endedAt(at(13)), out("none", 10)
                    .endedAt(at(10)), out("open", 2),
                    out("after", 20), out("late none", 20).endedAt(at(20))));
            List<String> keys = new ArrayList<>();
            slice.checkouts.forEach(CAD, new Period(at(10), at(20)), checkout -> keys.add(checkout.id().key()));
            assertEquals(List.of("open", "none", "within"), keys);
        }
    }

    @StoreTest
    void remembersWhatServersHaveAndMakesPoolsOfIt(Database database) {
        try (Slice slice = new Slice(database)) {
            slice.ingest.take(new ServerSnapshot(EAST, at(10), List.of(out("a", 1)), Map.of("cad", 5, "cfd", 2), Set.of("cad")));
            slice.ingest.take(new ServerSnapshot(EAST, at(20), List.of(out("a", 1)), Map.of("cad", 5, "cfd", 2), Set.of("cad")));
            slice.ingest.take(new ServerSnapshot(EAST, at(30), List.of(out("a", 1)), Map.of("cad", 7, "cfd", 2), Set.of("cad")));
            slice.ingest.take(new ServerSnapshot(EAST, at(5), List.of(), Map.of("cad", 5), Set.of("cad")));
            assertEquals(List.of(new Issued(EAST, "cad", 5, at(5)), new Issued(EAST, "cad", 7, at(30))), slice.checkouts.issued(CAD));
            List<ServerFeature> features = slice.checkouts.features();
            assertEquals(List.of(new ServerFeature(EAST, "cad", Optional.of(7), 4, Optional.of(at(30))),
                    new ServerFeature(EAST, "cfd", Optional.of(2), 0, Optional.of(at(30)))), features);
            slice.execute(slice.service.addPool(Slice.pool("cfd", CountingRule.USERS, 1)));
            assertEquals(List.of("cad", "east cfd"), slice.execute(slice.service.addServerPools(features)).stream()
                    .map(pool -> pool.id().value()).toList());
            assertEquals(List.of(), slice.execute(slice.service.addServerPools(features)));
            Pool cad = slice.service.pools().getFirst();
            assertEquals(7, cad.entitlementOn(Slice.TODAY));
            assertEquals(new Basis.Checkouts("cad", Set.of(EAST)), cad.basis());
        }
    }

    @StoreTest
    void keepsARefusalOnce(Database database) {
        try (Slice slice = new Slice(database)) {
            CheckoutDenial denial = new CheckoutDenial(new CheckoutId(EAST, "d1"), "cad", at(3), Optional.of(new UserId("ito")),
                    Optional.empty(), Optional.of("-4"));
            assertEquals(1, slice.ingest.refused(List.of(denial, denial)));
            assertEquals(0, slice.ingest.refused(List.of(denial)));
            assertEquals(List.of(denial), slice.checkouts.denials(CAD, EVER));
            assertEquals(List.of(), slice.checkouts.denials(CAD, new Period(at(4), at(5))));
            assertEquals(List.of(), slice.checkouts.denials(new Basis.Checkouts("cad", Set.of(new SourceId("west"))), EVER));
        }
    }

    private static List<Checkout> all(Slice slice) {
        List<Checkout> all = new ArrayList<>();
        slice.checkouts.forEach(CAD, EVER, all::add);
        return all;
    }

    private static ServerSnapshot snapshot(int minute, Checkout... out) {
        return new ServerSnapshot(EAST, at(minute), List.of(out), Map.of(), Set.of("cad"));
    }

    private static Checkout out(String key, int minute) {
        return Checkout.out(new CheckoutId(EAST, key), "cad", Optional.of(new UserId("ito")), Optional.empty(), "", 4, at(minute));
    }

    private static Checkout inferred(String key, int minute, int end) {
        Checkout out = out(key, minute);
        return new Checkout(out.id(), out.feature(), out.user(), out.client(), out.display(), out.quantity(), out.start(),
                Optional.of(at(end)), true);
    }

    private static Instant at(int minute) {
        return Instant.parse("2026-10-01T00:00:00Z").plusSeconds(60L * minute);
    }
}
