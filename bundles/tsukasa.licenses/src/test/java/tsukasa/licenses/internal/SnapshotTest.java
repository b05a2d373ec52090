// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import tsukasa.api.source.SourceId;
import tsukasa.licenses.Checkout;
import tsukasa.licenses.CheckoutId;
import tsukasa.licenses.ServerSnapshot;

class SnapshotTest {
    private static final SourceId EAST = new SourceId("east");

    @Test
    void comesToTheSameWhateverOrderSnapshotsComeIn() {
        Random random = new Random(3);
        for (int round = 0; round < 5_000; round++) {
            List<ServerSnapshot> inOrder = new ArrayList<>();
            int hour = 1;
            for (int i = 1; i <= 7; i++) {
                inOrder.add(snapshot(hour, random));
                hour += random.nextInt(6) == 0 ? 25 : 1 + random.nextInt(8);
            }
            List<ServerSnapshot> shuffled = new ArrayList<>(inOrder);
            shuffled.addAll(inOrder.subList(0, 3));
            Collections.shuffle(shuffled, random);
            assertEquals(expected(inOrder), folded(inOrder), inOrder::toString);
            assertEquals(expected(inOrder), folded(shuffled), shuffled::toString);
        }
    }

    private static ServerSnapshot snapshot(int hour, Random random) {
        Set<String> whole = Stream.of("cad", "cfd").filter(feature -> random.nextBoolean()).collect(Collectors.toSet());
        return new ServerSnapshot(EAST, at(hour), Stream.of("cad a", "cad b", "cfd c").filter(key -> random.nextBoolean())
                .map(SnapshotTest::out).toList(), Map.of(), whole);
    }

    /**
     * By the words of the rule: a checkout ends with the last snapshot that had it, if a later one of its whole feature, or of a
     * day later, has not.
     */
    private static Map<String, Checkout> expected(List<ServerSnapshot> inOrder) {
        Map<String, Checkout> checkouts = new TreeMap<>();
        for (ServerSnapshot snapshot : inOrder) {
            for (Checkout checkout : snapshot.out()) {
                boolean gone = inOrder.stream().anyMatch(later -> later.at().isAfter(snapshot.at())
                        && (later.whole().contains(checkout.feature()) || !later.at().isBefore(snapshot.at().plus(Snapshot.FORGOTTEN))));
                checkouts.put(checkout.id().key(), gone ? new Checkout(checkout.id(), checkout.feature(), checkout.user(),
                        checkout.client(), "", 1, checkout.start(),
                        Optional.of(snapshot.at()), true) : checkout);
            }
        }
        return checkouts;
    }

    private static Map<String, Checkout> folded(List<ServerSnapshot> snapshots) {
        Map<String, Sighting> stored = new TreeMap<>();
        Optional<Instant> latest = Optional.empty();
        Map<String, Instant> whole = new HashMap<>();
        for (ServerSnapshot snapshot : snapshots) {
            List<Sighting> out = stored.values().stream().filter(one -> one.checkout().end().isEmpty()).toList();
            Snapshot change = Snapshot.of(snapshot, new Snapshot.Server(latest, whole), out,
                    id -> Optional.ofNullable(stored.get(id.key())));
            Stream.of(change.began(), change.changed(), change.seen()).flatMap(List::stream).forEach(one -> stored.put(one.checkout().id()
                    .key(), one));
            latest = latest.filter(seen -> seen.isAfter(snapshot.at())).or(() -> Optional.of(snapshot.at()));
            snapshot.whole().forEach(feature -> whole.merge(feature, snapshot.at(), (one, other) -> one.isAfter(other) ? one : other));
        }
        Map<String, Checkout> checkouts = new TreeMap<>();
        stored.forEach((key, one) -> checkouts.put(key, one.checkout()));
        return checkouts;
    }

    private static Checkout out(String key) {
        return Checkout.out(new CheckoutId(EAST, key), key.substring(0, 3), Optional.empty(), Optional.empty(), "", 1, at(0));
    }

    private static Instant at(int hour) {
        return Instant.parse("2026-10-01T00:00:00Z").plusSeconds(3600L * hour);
    }
}
