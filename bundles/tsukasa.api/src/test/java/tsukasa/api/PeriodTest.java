// SPDX-License-Identifier: EPL-2.0
package tsukasa.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;

class PeriodTest {
    private static final Instant NINE = Instant.parse("2026-10-01T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-10-01T10:00:00Z");
    private final Period hour = new Period(NINE, TEN);

    @Test
    void isHalfOpen() {
        assertTrue(hour.contains(NINE));
        assertFalse(hour.contains(TEN));
        assertFalse(hour.overlaps(TEN, TEN.plusSeconds(60)));
        assertFalse(hour.overlaps(NINE.minusSeconds(60), NINE));
        assertTrue(hour.overlaps(NINE.minusSeconds(60), NINE.plusNanos(1)));
    }

    @Test
    void sharesNoInstantWithNothing() {
        assertFalse(hour.overlaps(NINE.plusSeconds(60), NINE.plusSeconds(60)));
    }

    @Test
    void takesMonthsInTheZone() {
        Period october = Period.month(YearMonth.of(2026, 10), ZoneId.of("Asia/Tokyo"));
        assertEquals(Instant.parse("2026-09-30T15:00:00Z"), october.from());
        assertEquals(Instant.parse("2026-10-31T15:00:00Z"), october.to());
    }

    @Test
    void refusesToEndBeforeItStarts() {
        assertThrows(IllegalArgumentException.class, () -> new Period(TEN, NINE));
    }
}
