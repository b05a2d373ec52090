// SPDX-License-Identifier: EPL-2.0
package tsukasa.sources.internal;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait after a failure: longer each time, and never the same for two sources of one server. */
final class Backoff {
    static final Duration FIRST = Duration.ofSeconds(1);
    static final Duration LONGEST = Duration.ofMinutes(5);
    private static final double LEAST_PART = 0.5;
    private final RandomGenerator random;
    private int failures;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /** The pause after one more failure: half to all of 1 s, 2 s, 4 s ... 5 min. */
    Duration next() {
        long doubled = failures >= 20 ? Long.MAX_VALUE : FIRST.toMillis() << failures;
        long whole = Math.min(doubled, LONGEST.toMillis());
        failures++;
        return Duration.ofMillis((long) (whole * (LEAST_PART + (1 - LEAST_PART) * random.nextDouble())));
    }

    void reset() {
        failures = 0;
    }
}
