// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import tsukasa.licenses.Checkout;

/**
 * A checkout, and when it was last seen by itself. While it is out, each snapshot that has the whole of its feature has it too,
 * without its being noted here.
 */
record Sighting(Checkout checkout, Instant seen) {
    static Sighting of(Checkout checkout) {
        return new Sighting(checkout, checkout.end().orElse(checkout.start()));
    }

    /** The last sign of it, given when its feature was last seen as a whole. */
    Instant lastSign(Map<String, Instant> whole) {
        Instant last = checkout.end().isPresent() ? seen : whole.getOrDefault(checkout.feature(), seen);
        return last.isAfter(seen) ? last : seen;
    }

    Sighting out(Instant at) {
        return new Sighting(Checkout.out(checkout.id(), checkout.feature(), checkout.user(), checkout.client(), checkout.display(),
                checkout.quantity(), checkout.start()), at);
    }

    Sighting gone(Instant lastSign) {
        Instant end = lastSign.isBefore(checkout.start()) ? checkout.start() : lastSign;
        return new Sighting(new Checkout(checkout.id(), checkout.feature(), checkout.user(), checkout.client(), checkout.display(),
                checkout.quantity(), checkout.start(), Optional.of(end), true), end);
    }

    /** Whether somebody reported its end. */
    boolean over() {
        return checkout.end().isPresent() && !checkout.inferred();
    }
}
