// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.ui.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;

import tsukasa.api.Period;
import tsukasa.api.report.Chart;
import tsukasa.sessions.Concurrency;

class UseStepsTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant START = Instant.parse("2026-11-04T15:00:00Z"); // midnight in Tokyo
    private static final UseSteps STEPS = new UseSteps(
            new Concurrency(new long[] { micros(0), micros(9), micros(10), micros(12), micros(33) }, new int[] { 0, 5, 7, 2, 4 }), at(40));

    private static Instant at(long hours) {
        return START.plus(Duration.ofHours(hours));
    }

    private static long micros(long hours) {
        return at(hours).toEpochMilli() * 1000;
    }

    @Test
    void knowsTheCountAtEveryInstant() {
        assertEquals(0, STEPS.at(at(0).minusMillis(1)));
        assertEquals(0, STEPS.at(at(8)));
        assertEquals(5, STEPS.at(at(9)));
        assertEquals(7, STEPS.at(at(12).minusNanos(1000)));
        assertEquals(2, STEPS.at(at(12)));
        assertEquals(4, STEPS.at(at(40).minusMillis(1)));
        assertEquals(0, STEPS.at(at(40)));
        assertEquals(4, STEPS.last());
    }

    @Test
    void findsTheGreatestThatAPixelHides() {
        assertEquals(at(10), STEPS.greatestAround(at(9), Duration.ofHours(4)));
        assertEquals(at(8), STEPS.greatestAround(at(8), Duration.ofHours(1)));
        assertEquals(at(11), STEPS.greatestAround(at(12), Duration.ofHours(2)));
    }

    @Test
    void tellsThePeakOfEachDayAlsoWhereNothingChanged() {
        assertEquals(List.of(7.0, 4.0, 0.0), STEPS.dailyPeaks(LocalDate.of(2026, 11, 5), LocalDate.of(2026, 11, 7), TOKYO));
        UseSteps flat = new UseSteps(new Concurrency(new long[] { micros(0) }, new int[] { 3 }), at(48));
        assertEquals(List.of(3.0, 3.0), flat.dailyPeaks(LocalDate.of(2026, 11, 5), LocalDate.of(2026, 11, 6), TOKYO));
    }

    @Test
    void endsTheLineAtThePresent() {
        Chart.TimeSeries line = STEPS.series("use");
        assertArrayEquals(new double[] { 0, 5, 7, 2, 4, Double.NaN }, line.values());
        assertEquals(at(40).toEpochMilli(), line.epochMillis()[5]);
        assertEquals(1, new UseSteps(new Concurrency(new long[0], new int[0]), at(1)).series("").values().length);
    }

    @Test
    void showsAGoingPeriodUpToTheEndOfToday() {
        Period month = Period.days(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30), TOKYO);
        assertEquals(Period.days(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 5), TOKYO), UsePeriods.shown(month, at(10), TOKYO));
        assertEquals(new Period(month.from(), at(10)), UsePeriods.past(month, at(10)));
        Period gone = Period.days(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31), TOKYO);
        assertEquals(gone, UsePeriods.shown(gone, at(10), TOKYO));
        assertEquals(gone, UsePeriods.past(gone, at(10)));
    }
}
