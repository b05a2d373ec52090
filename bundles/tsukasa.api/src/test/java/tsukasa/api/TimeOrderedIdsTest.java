// SPDX-License-Identifier: EPL-2.0
package tsukasa.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {
    private static final Instant AT = Instant.parse("2026-10-01T00:00:00.123Z");

    @Test
    void carriesTimeVersionAndVariant() {
        UUID id = new TimeOrderedIds(Clock.fixed(AT, ZoneOffset.UTC)).next();
        assertEquals(AT.toEpochMilli(), id.getMostSignificantBits() >>> 16);
        assertEquals(7, id.version());
        assertEquals(2, id.variant());
    }

    @Test
    void sortsByTime() {
        UUID first = new TimeOrderedIds(Clock.fixed(AT, ZoneOffset.UTC)).next();
        UUID second = new TimeOrderedIds(Clock.fixed(AT.plusMillis(1), ZoneOffset.UTC)).next();
        assertTrue(first.toString().compareTo(second.toString()) < 0);
    }

    @Test
    void differsWithinOneMillisecond() {
        TimeOrderedIds ids = new TimeOrderedIds(Clock.fixed(AT, ZoneOffset.UTC));
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            assertTrue(seen.add(ids.next()));
        }
    }
}
