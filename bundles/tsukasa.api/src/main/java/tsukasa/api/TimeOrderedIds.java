// SPDX-License-Identifier: EPL-2.0
package tsukasa.api;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Makes identifiers of version 7 of RFC 9562: 48 bits of Unix milliseconds, then random bits. Safe for all threads. */
public final class TimeOrderedIds {
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public TimeOrderedIds(Clock clock) {
        this.clock = clock;
    }

    public UUID next() {
        long most = clock.millis() << 16 | VERSION | random.nextInt(1 << 12);
        return new UUID(most, VARIANT | random.nextLong() >>> 2);
    }
}
