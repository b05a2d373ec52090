// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal;

import java.time.Duration;
import java.time.Instant;

/** Instants as microseconds since 1970 in UTC, which is how they are kept and swept. */
final class Micros {
    static final long SECOND = 1_000_000L;
    private static final long LAST_SECOND = Long.MAX_VALUE / SECOND - 1;

    private Micros() {
    }

    /** Instants beyond some 290,000 years from now become the farthest that can be kept. */
    static long of(Instant instant) {
        long second = instant.getEpochSecond();
        if (second >= LAST_SECOND) {
            return Long.MAX_VALUE;
        }
        if (second <= -LAST_SECOND) {
            return Long.MIN_VALUE;
        }
        return second * SECOND + instant.getNano() / 1000;
    }

    static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, SECOND), Math.floorMod(micros, SECOND) * 1000);
    }

    static Duration duration(long micros) {
        return Duration.ofSeconds(Math.floorDiv(micros, SECOND), Math.floorMod(micros, SECOND) * 1000);
    }
}
