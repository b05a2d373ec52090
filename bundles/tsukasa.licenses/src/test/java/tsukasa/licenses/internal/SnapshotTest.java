// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
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
        for (int round = 0; round < 3_000; round++) {
            List<ServerSnapshot> inOrder = new ArrayList<>();
            for (int i = 1; i <= 6; i++) {
                inOrder.add(new ServerSnapshot(EAST, at(i * 10), Stream.of("a", "b", "c").filter(key -> random.nextBoolean()).map(SnapshotTest::out).toList(), Map.of()));
            }
            List<ServerSnapshot> shuffled = new ArrayList<>(inOrder);
            shuffled.addAll(inOrder.subList(0, 3));
            Collections.shuffle(shuffled, random);
            assertEquals(expected(inOrder), folded(inOrder));
            assertEquals(expected(inOrder), folded(shuffled), shuffled::toString);
        }
    }

    /** What is in the last snapshot is out; all else ended with the last snapshot that had it. */
    private static Map<String, Checkout> expected(List<ServerSnapshot> inOrder) {
        Map<String, Checkout> checkouts = new TreeMap<>();
        for (ServerSnapshot snapshot : inOrder) {
            boolean last = snapshot.equals(inOrder.getLast());
            snapshot.out().forEach(checkout -> checkouts.put(checkout.id().key(), last ? checkout
                    : new Checkout(checkout.id(), "cad", checkout.user(), checkout.client(), "", 1, checkout.start(), Optional.of(snapshot.at()), true)));
        }
        return checkouts;
    }

    private static Map<String, Checkout> folded(List<ServerSnapshot> snapshots) {
        Map<String, Checkout> stored = new TreeMap<>();
        Optional<Instant> latest = Optional.empty();
        for (ServerSnapshot snapshot : snapshots) {
            Map<String, Checkout> out = stored.entrySet().stream().filter(one -> one.getValue().end().isEmpty()).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            Snapshot change = Snapshot.of(snapshot, latest, out, id -> Optional.ofNullable(stored.get(id.key())));
            Stream.concat(change.began().stream(), change.changed().stream()).forEach(checkout -> stored.put(checkout.id().key(), checkout));
            latest = latest.filter(seen -> seen.isAfter(snapshot.at())).or(() -> Optional.of(snapshot.at()));
        }
        return stored;
    }

    private static Checkout out(String key) {
        return Checkout.out(new CheckoutId(EAST, key), "cad", Optional.empty(), Optional.empty(), "", 1, at(5));
    }

    private static Instant at(int minute) {
        return Instant.parse("2026-10-01T00:00:00Z").plusSeconds(60L * minute);
    }
}
