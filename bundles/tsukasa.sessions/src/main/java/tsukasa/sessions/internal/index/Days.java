// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal.index;

import java.time.Duration;

/**
 * The days into which time is cut: from 18:00 UTC, when it is 3:00 in Japan and hardly anybody works, so that few sessions
 * lie in two of them. They are no calendar days of anybody; nothing but speed depends on them.
 */
public final class Days {
    /** A session that has no end yet, or is longer than this, is kept apart from the days. */
    public static final Duration SHORT = Duration.ofDays(2);
    static final long SHORT_MICROS = SHORT.toNanos() / 1000;
    static final long LENGTH = Duration.ofDays(1).toNanos() / 1000;
    private static final long SHIFT = Duration.ofHours(6).toNanos() / 1000;

    private Days() {
    }

    static long of(long micros) {
        return Math.floorDiv(Math.min(micros, Long.MAX_VALUE - SHIFT) + SHIFT, LENGTH);
    }

    static long start(long day) {
        return day * LENGTH - SHIFT;
    }
}
