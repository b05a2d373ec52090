// SPDX-License-Identifier: EPL-2.0
package tsukasa.persistence;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Instants as the tables keep them: a BIGINT of microseconds since 1970-01-01T00:00Z. Both engines keep, compare and
 * index that exactly, and no zone of a driver, a session or a machine can shift it.
 */
public final class Micros {
    private static final long PER_SECOND = 1_000_000;

    private Micros() {
    }

    /** What is finer than a microsecond is cut off towards the past. */
    public static long of(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), PER_SECOND), instant.getNano() / 1_000);
    }

    public static Instant toInstant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
