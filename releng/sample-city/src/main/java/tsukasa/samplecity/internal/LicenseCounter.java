// SPDX-License-Identifier: EPL-2.0
package tsukasa.samplecity.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** A license server with so many licenses: gives them out as they are asked for, or refuses. */
final class LicenseCounter {
    private final int licenses;
    private final List<Held> held = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private final PriorityQueue<Instant> out = new PriorityQueue<>();

    /**
     * Somebody wants to work from then on for so long.
     *
     * @param patience when they try again after each refusal; then they give up
     */
    record Wish(String user, String device, Instant start, Duration length, List<Duration> patience) {
        private Wish again() {
            return new Wish(user, device, start.plus(patience.getFirst()), length, patience.subList(1, patience.size()));
        }
    }

    record Held(String user, String device, Instant start, Instant end) {
    }

    record Refused(String user, String device, Instant at) {
    }

    LicenseCounter(int licenses) {
        this.licenses = licenses;
    }

    /** A day's wishes; nobody works past midnight. */
    void day(List<Wish> wishes) {
        PriorityQueue<Wish> waiting = new PriorityQueue<>(Comparator.comparing(Wish::start).thenComparing(Wish::user));
        waiting.addAll(wishes);
        while (!waiting.isEmpty()) {
            Wish wish = waiting.remove();
            while (!out.isEmpty() && !out.peek().isAfter(wish.start())) {
                out.remove();
            }
            if (out.size() < licenses) {
                Instant end = wish.start().plus(wish.length());
                out.add(end);
                held.add(new Held(wish.user(), wish.device(), wish.start(), end));
            } else {
                refused.add(new Refused(wish.user(), wish.device(), wish.start()));
                if (!wish.patience().isEmpty()) {
                    waiting.add(wish.again());
                }
            }
        }
    }

    /** By start. */
    List<Held> held() {
        return held;
    }

    /** By time. */
    List<Refused> refused() {
        return refused;
    }
}
