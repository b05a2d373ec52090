// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import tsukasa.api.Period;

class ZoomRangeTest {
    private static final Instant START = Instant.parse("2026-10-01T00:00:00Z");
    private static final ZoomRange DAY = new ZoomRange(hours(0, 24), hours(0, 24));

    private static Period hours(long from, long to) {
        return new Period(START.plus(Duration.ofHours(from)), START.plus(Duration.ofHours(to)));
    }

    @Test
    void keepsTheInstantUnderThePointerWhereItIs() {
        assertEquals(hours(3, 15), DAY.by(0.5, 0.25).shown());
        assertEquals(hours(0, 12), DAY.by(0.5, 0).shown());
        assertEquals(hours(0, 24), DAY.by(0.5, 0.25).by(2, 0.25).shown());
    }

    @Test
    void growsAndMovesUpToTheWholeOnly() {
        assertEquals(hours(0, 24), DAY.by(3, 0.9).shown());
        ZoomRange noon = DAY.to(hours(10, 14));
        assertEquals(hours(12, 16), noon.moved(0.5).shown());
        assertEquals(hours(20, 24), noon.moved(9).shown());
        assertEquals(hours(0, 4), noon.moved(-9).shown());
        assertEquals(hours(0, 24), noon.all().shown());
    }

    @Test
    void looksNoCloserThanSomeMinutes() {
        ZoomRange close = DAY.to(new Period(START.plusSeconds(3600), START.plusSeconds(3601)));
        assertEquals(ZoomRange.CLOSEST, close.shown().length());
        assertEquals(ZoomRange.CLOSEST, close.by(0.1, 0.5).shown().length());
        Period minute = new Period(START, START.plusSeconds(60));
        assertEquals(minute, new ZoomRange(minute, minute).by(0.5, 0.5).shown());
    }

    @Test
    void staysWithinTheWholeAtItsEnds() {
        assertEquals(new Period(START, START.plus(ZoomRange.CLOSEST)), DAY.to(new Period(START, START.plusSeconds(1))).shown());
    }
}
