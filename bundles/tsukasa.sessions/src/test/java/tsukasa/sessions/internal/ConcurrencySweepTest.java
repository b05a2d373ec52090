// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import tsukasa.api.Period;
import tsukasa.sessions.Concurrency;
import tsukasa.sessions.Peak;

class ConcurrencySweepTest {
    private static final long SECOND = 1_000_000;
    private static final int MANY = Integer.getInteger("tsukasa.sessions.swept", 50_000);

    @Test
    void anEndAtAnInstantDoesNotOverlapAStartAtIt() {
        Peak peak = ConcurrencySweep.ofEach(intervals(0, 10, 10, 20), period(0, 100)).peak();
        assertEquals(1, peak.count());
        assertEquals(Optional.of(instant(0)), peak.at());
        assertEquals(Duration.ofSeconds(20), peak.lasted());
        assertEquals(List.of("user0"), peak.who());
    }

    @Test
    void lengthZeroCountsNowhere() {
        assertEquals(new Peak(0, Optional.empty(), Duration.ZERO, List.of()),
                ConcurrencySweep.ofEach(intervals(5, 5, 7, 7), period(0, 100)).peak());
        assertEquals(1, ConcurrencySweep.ofEach(intervals(0, 10, 5, 5), period(0, 100)).peak().count());
    }

    @Test
    void isCutToThePeriod() {
        Intervals open = intervals(-50, 20);
        open.add(at(5), Intervals.OPEN, "late");
        Peak peak = ConcurrencySweep.ofEach(open, period(10, 30)).peak();
        assertEquals(2, peak.count());
        assertEquals(Optional.of(instant(10)), peak.at());
        assertEquals(Duration.ofSeconds(10), peak.lasted());
        Concurrency steps = ConcurrencySweep.ofEach(open, period(10, 30)).steps();
        assertArrayEquals(new long[] { at(10), at(20) }, steps.epochMicros());
        assertArrayEquals(new int[] { 2, 1 }, steps.counts());
    }

    @Test
    void anEmptyPeriodHasOneStepOfNothing() {
        Concurrency steps = ConcurrencySweep.ofEach(intervals(0, 10), period(5, 5)).steps();
        assertArrayEquals(new int[] { 0 }, steps.counts());
    }

    @Test
    void overlappingSessionsOfOneUserCountOnceForUsers() {
        Intervals intervals = new Intervals();
        intervals.add(at(0), at(30), "sato");
        intervals.add(at(10), at(40), "sato");
        intervals.add(at(15), at(16), "ito");
        assertEquals(3, ConcurrencySweep.ofEach(intervals, period(0, 100)).peak().count());
        Peak users = ConcurrencySweep.ofOwners(intervals, period(0, 100)).peak();
        assertEquals(2, users.count());
        assertEquals(List.of("ito", "sato"), users.who());
    }

    @Test
    void unknownOwnersAreNeverTheSame() {
        Intervals intervals = new Intervals();
        intervals.addAlone(at(0), at(30), "?");
        intervals.addAlone(at(0), at(30), "?");
        assertEquals(2, ConcurrencySweep.ofOwners(intervals, period(0, 100)).peak().count());
    }

    @Test
    void agreesWithCountingInstantByInstant() {
        for (long seed = 0; seed < 4_000; seed++) {
            Random random = new Random(seed);
            Intervals intervals = random(random, seed % 2 == 0);
            int from = random.nextInt(20);
            Period period = period(from, from + random.nextInt(25));
            check(intervals, period, false, "seed " + seed);
            check(intervals, period, true, "seed " + seed);
        }
    }

    @Test
    void sweepsManySessionsFast() {
        Random random = new Random(7);
        Intervals intervals = new Intervals();
        long start = 0;
        for (int i = 0; i < MANY; i++) {
            start += random.nextInt(60);
            intervals.add(start * SECOND, (start + 60 + random.nextInt(30_000)) * SECOND, "user" + random.nextInt(20_000));
        }
        Period all = period(0, (int) start + 40_000);
        int most = 0;
        for (int run = 0; run < 3; run++) {
            long begin = System.nanoTime();
            most = ConcurrencySweep.ofEach(intervals, all).peak().count();
            long each = System.nanoTime();
            ConcurrencySweep.ofOwners(intervals, all).peak();
            System.out.printf("ConcurrencySweep: peak over %d sessions %d ms, by user %d ms%n", MANY, (each - begin) / 1_000_000,
                    (System.nanoTime() - each) / 1_000_000);
        }
        assertEquals(most, ConcurrencySweep.ofEach(intervals, all).steps().peak());
    }

    private static Intervals random(Random random, boolean ascending) {
        Intervals intervals = new Intervals();
        int count = random.nextInt(14);
        int start = 0;
        for (int i = 0; i < count; i++) {
            start = ascending ? start + random.nextInt(4) : random.nextInt(30);
            long end = random.nextInt(8) == 0 ? Intervals.OPEN : at(start + random.nextInt(10));
            if (random.nextInt(5) == 0) {
                intervals.addAlone(at(start), end, "alone" + i);
            } else {
                intervals.add(at(start), end, "user" + random.nextInt(4));
            }
        }
        return intervals;
    }

    /** All instants are whole seconds, so counting at each second is exact. */
    private static void check(Intervals intervals, Period period, boolean owners, String which) {
        int from = (int) period.from().getEpochSecond();
        int to = (int) period.to().getEpochSecond();
        int most = 0;
        int first = -1;
        List<Long> times = new ArrayList<>(List.of(at(from)));
        List<Integer> counts = new ArrayList<>(List.of(from < to ? in(intervals, from, owners) : 0));
        for (int t = from; t < to; t++) {
            int count = in(intervals, t, owners);
            if (count > most) {
                most = count;
                first = t;
            }
            if (count != counts.getLast()) {
                times.add(at(t));
                counts.add(count);
            }
        }
        int until = first;
        while (until < to && first >= 0 && in(intervals, until, owners) == most) {
            until++;
        }
        ConcurrencySweep sweep = owners ? ConcurrencySweep.ofOwners(intervals, period) : ConcurrencySweep.ofEach(intervals, period);
        Peak peak = sweep.peak();
        assertEquals(most, peak.count(), which);
        assertEquals(most == 0 ? Optional.empty() : Optional.of(instant(first)), peak.at(), which);
        assertEquals(most == 0 ? Duration.ZERO : Duration.ofSeconds(until - first), peak.lasted(), which);
        assertEquals(most == 0 ? List.of() : List.copyOf(names(intervals, first)), peak.who(), which);
        assertArrayEquals(times.stream().mapToLong(Long::longValue).toArray(), sweep.steps().epochMicros(), which);
        assertArrayEquals(counts.stream().mapToInt(Integer::intValue).toArray(), sweep.steps().counts(), which);
    }

    private static int in(Intervals intervals, int second, boolean owners) {
        int count = 0;
        Set<Integer> distinct = new TreeSet<>();
        for (int i = 0; i < intervals.size(); i++) {
            if (intervals.start(i) <= at(second) && at(second) < intervals.end(i)) {
                count++;
                distinct.add(intervals.owner(i));
            }
        }
        return owners ? distinct.size() : count;
    }

    private static Set<String> names(Intervals intervals, int second) {
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < intervals.size(); i++) {
            if (intervals.start(i) <= at(second) && at(second) < intervals.end(i)) {
                names.add(intervals.name(intervals.owner(i)));
            }
        }
        return names;
    }

    private static Intervals intervals(int... startsAndEnds) {
        Intervals intervals = new Intervals();
        for (int i = 0; i < startsAndEnds.length; i += 2) {
            intervals.add(at(startsAndEnds[i]), at(startsAndEnds[i + 1]), "user" + i / 2);
        }
        return intervals;
    }

    private static Period period(int from, int to) {
        return new Period(instant(from), instant(to));
    }

    private static java.time.Instant instant(int second) {
        return java.time.Instant.ofEpochSecond(second);
    }

    private static long at(int second) {
        return second * SECOND;
    }
}
