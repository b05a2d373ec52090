// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import tsukasa.api.Period;
import tsukasa.licenses.CountingRule;
import tsukasa.licenses.Pool;
import tsukasa.licenses.internal.Slice;
import tsukasa.persistence.Micros;
import tsukasa.sessions.Concurrency;

class DayUseTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Pool POOL = Slice.pool("rd", CountingRule.USERS, 10);

    private static Concurrency steps(TreeMap<Instant, Integer> counts) {
        return new Concurrency(counts.keySet().stream().mapToLong(Micros::of).toArray(), counts.values().stream().mapToInt(Integer::intValue).toArray());
    }

    @Test
    void agreesWithLookingAtEveryMinute() {
        SplittableRandom random = new SplittableRandom(1);
        Period period = new Period(Instant.parse("2026-09-30T03:30:00Z"), Instant.parse("2026-10-05T09:10:00Z"));
        for (int round = 0; round < 50; round++) {
            TreeMap<Instant, Integer> counts = new TreeMap<>();
            counts.put(period.from(), random.nextInt(4));
            for (int i = 0; i < random.nextInt(30); i++) {
                counts.put(period.from().plus(random.nextInt((int) period.length().toMinutes()), ChronoUnit.MINUTES), random.nextInt(8));
            }
            TreeMap<LocalDate, Integer> most = new TreeMap<>();
            TreeMap<LocalDate, Instant> first = new TreeMap<>();
            for (Instant at = period.from(); at.isBefore(period.to()); at = at.plusSeconds(60)) {
                LocalDate day = LocalDate.ofInstant(at, TOKYO);
                int count = counts.floorEntry(at).getValue();
                if (count > most.getOrDefault(day, -1)) {
                    most.put(day, count);
                    first.put(day, at);
                }
            }
            List<DayUse> days = DayUse.of(POOL, steps(counts), period, TOKYO);
            assertEquals(List.copyOf(most.keySet()), days.stream().map(DayUse::day).toList());
            assertEquals(List.copyOf(most.values()), days.stream().map(DayUse::peak).toList());
            assertEquals(List.copyOf(first.values()), days.stream().map(DayUse::at).toList());
        }
    }

    @Test
    void percentileIsOfWorkdaysOnly() {
        Period month = new Period(Instant.parse("2026-09-30T15:00:00Z"), Instant.parse("2026-10-31T15:00:00Z"));
        TreeMap<Instant, Integer> counts = new TreeMap<>();
        for (int day = 0; day < 31; day++) {
            LocalDate date = LocalDate.of(2026, 10, 1).plusDays(day);
            counts.put(date.atStartOfDay(TOKYO).toInstant(), date.getDayOfWeek().getValue() > 5 ? 99 : day + 1);
        }
        List<DayUse> days = DayUse.of(POOL, steps(counts), month, TOKYO);
        assertEquals(21, days.stream().filter(DayUse::workday).count(), "a national holiday is in it");
        assertEquals(29, DayUse.percentile(days, 95), "the 20th of 21");
        assertEquals(30, DayUse.percentile(days, 100));
        assertEquals(0, DayUse.percentile(List.of(), 95));
    }
}
