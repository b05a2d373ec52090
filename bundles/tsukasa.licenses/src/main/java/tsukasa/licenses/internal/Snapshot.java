// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import tsukasa.licenses.Checkout;
import tsukasa.licenses.CheckoutId;
import tsukasa.licenses.ServerSnapshot;

/**
 * What a snapshot changes. What it does not show any more has ended at the last snapshot that did; the result is the same
 * whatever order snapshots come in, and the same one again changes nothing.
 *
 * @param began   not known before
 * @param changed known, with another end
 */
record Snapshot(List<Checkout> began, List<Checkout> changed) {
    /**
     * @param latest when this server last said what is out; empty: never
     * @param out    what it has out as far as is known, by key
     * @param known  finds what is stored
     */
    static Snapshot of(ServerSnapshot snapshot, Optional<Instant> latest, Map<String, Checkout> out, Function<CheckoutId, Optional<Checkout>> known) {
        Snapshot result = new Snapshot(new ArrayList<>(), new ArrayList<>());
        boolean old = latest.filter(snapshot.at()::isBefore).isPresent();
        Set<String> shown = new HashSet<>();
        for (Checkout checkout : snapshot.out()) {
            if (shown.add(checkout.id().key()) && !out.containsKey(checkout.id().key())) {
                result.shows(checkout, known.apply(checkout.id()), old ? Optional.of(snapshot.at()) : Optional.empty());
            }
        }
        if (latest.filter(snapshot.at()::isAfter).isPresent() || latest.isEmpty()) {
            out.values().stream().filter(checkout -> !shown.contains(checkout.id().key()) && !checkout.start().isAfter(snapshot.at()))
                    .forEach(checkout -> result.changed.add(ended(checkout, latest.orElse(checkout.start()))));
        }
        return result;
    }

    /** @param end the last sign of it so far; empty while it is out */
    private void shows(Checkout checkout, Optional<Checkout> stored, Optional<Instant> end) {
        Checkout now = end.map(instant -> ended(checkout, instant)).orElse(checkout);
        if (stored.isEmpty()) {
            began.add(now);
        } else if (stored.get().inferred() && end.filter(instant -> !instant.isAfter(stored.get().end().orElseThrow())).isEmpty()) {
            changed.add(now);
        }
    }

    private static Checkout ended(Checkout checkout, Instant lastSign) {
        Instant end = lastSign.isBefore(checkout.start()) ? checkout.start() : lastSign;
        return new Checkout(checkout.id(), checkout.feature(), checkout.user(), checkout.client(), checkout.display(), checkout.quantity(),
                checkout.start(), Optional.of(end), true);
    }
}
