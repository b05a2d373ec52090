// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.calc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tsukasa.api.Period;
import tsukasa.licenses.HeatMap;
import tsukasa.licenses.internal.calc.NaiveReplay.Want;
import tsukasa.sessions.Concurrency;

class WeekHoursTest {
    private static final long MINUTE = 60_000_000L;

    /** Clocks change in some of these zones in the period, in one of them by half an hour; one is half an hour off. */
    @ParameterizedTest
    @ValueSource(strings = {"Asia/Tokyo", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata"})
    void isWhatLookingAtEachMinuteGives(String name) {
        ZoneId zone = ZoneId.of(name);
        Period period = new Period(Instant.parse("2026-10-01T04:13:00Z"), Instant.parse("2026-11-06T01:07:00Z"));
        long from = period.from().getEpochSecond() * 1_000_000;
        int minutes = (int) period.length().toMinutes();
        Random random = new Random(5);
        List<Want> wants = random.ints(400, -300, minutes).sorted()
                .mapToObj(start -> new Want(from + start * MINUTE, from + (start + random.nextInt(900)) * MINUTE, 1)).toList();
        Timeline line = new Timeline(RandomClaims.claims(wants, period));
        HeatMap map = new WeekHours(zone).map(new Steps(InUse.of(line), period), period);
        int[][] seen = new int[168][3];
        for (int minute = 0; minute < minutes; minute++) {
            long at = from + minute * MINUTE;
            ZonedDateTime clock = period.from().plus(Duration.ofMinutes(minute)).atZone(zone);
            int[] cell = seen[(clock.getDayOfWeek().getValue() - 1) * 24 + clock.getHour()];
            int open = (int) wants.stream().filter(want -> want.start() <= at && at < want.end()).count();
            cell[0]++;
            cell[1] += open;
            cell[2] = Math.max(cell[2], open);
        }
        for (int i = 0; i < seen.length; i++) {
            HeatMap.Cell cell = map.cells().get(i);
            assertEquals(Duration.ofMinutes(seen[i][0]), cell.observed(), cell.toString());
            assertEquals((double) seen[i][1] / seen[i][0], cell.mean(), 1e-12, cell.toString());
            assertEquals(seen[i][2], cell.most(), cell.toString());
        }
    }

    @Test
    void noTimeIsNoUse() {
        Instant noon = Instant.parse("2026-10-01T03:00:00Z");
        Period none = new Period(noon, noon);
        HeatMap map = new WeekHours(ZoneId.of("Asia/Tokyo")).map(new Steps(new Concurrency(new long[] {0}, new int[] {0}), none), none);
        assertEquals(0, map.cells().stream().mapToLong(cell -> cell.observed().toNanos()).sum());
    }
}
