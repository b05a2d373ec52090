// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
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
 * @param seen    known and out still, to be noted as seen
 */
record Snapshot(List<Sighting> began, List<Sighting> changed, List<Sighting> seen) {
    /** What no snapshot has shown for so long is gone, though no snapshot had the whole of its feature since. */
    static final Duration FORGOTTEN = Duration.ofDays(1);

    /**
     * What is known of a server before a snapshot of it is taken.
     *
     * @param latest its latest snapshot; empty: none
     * @param whole  by feature, the latest snapshot that had the whole of it
     */
    record Server(Optional<Instant> latest, Map<String, Instant> whole) {
        /** Whether something that was seen last at this instant is gone. */
        private boolean lacks(String feature, Instant lastSign) {
            return latest.filter(at -> !at.isBefore(lastSign.plus(FORGOTTEN))).isPresent()
                    || whole.containsKey(feature) && whole.get(feature).isAfter(lastSign);
        }
    }

    /**
     * @param out   what the server has out as far as is known
     * @param known finds what is stored
     */
    static Snapshot of(ServerSnapshot snapshot, Server server, Collection<Sighting> out, Function<CheckoutId, Optional<Sighting>> known) {
        Snapshot result = new Snapshot(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Set<CheckoutId> shown = new HashSet<>();
        for (Checkout checkout : snapshot.out()) {
            if (shown.add(checkout.id())) {
                result.shows(checkout, snapshot, server, known.apply(checkout.id()));
            }
        }
        for (Sighting sighting : out) {
            Instant lastSign = sighting.lastSign(server.whole());
            boolean missed = snapshot.whole().contains(sighting.checkout().feature()) && snapshot.at().isAfter(lastSign);
            boolean forgotten = !snapshot.at().isBefore(lastSign.plus(FORGOTTEN));
            if (!shown.contains(sighting.checkout().id()) && (missed || forgotten)) {
                result.changed.add(sighting.gone(lastSign));
            }
        }
        return result;
    }

    private void shows(Checkout checkout, ServerSnapshot snapshot, Server server, Optional<Sighting> stored) {
        Sighting fresh = new Sighting(checkout, snapshot.at());
        Sighting now = server.lacks(checkout.feature(), snapshot.at()) ? fresh.gone(snapshot.at()) : fresh;
        if (stored.isEmpty()) {
            began.add(now);
        } else if (!stored.get().over() && snapshot.at().isAfter(stored.get().lastSign(server.whole()))) {
            if (stored.get().checkout().end().isPresent()) {
                changed.add(now);
            } else if (!snapshot.whole().contains(checkout.feature())) {
                seen.add(stored.get().out(snapshot.at()));
            }
        }
    }
}
