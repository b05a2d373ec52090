// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.calc;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

import org.junit.jupiter.api.Test;

import tsukasa.api.CancelledException;
import tsukasa.api.Period;
import tsukasa.api.Progress;
import tsukasa.api.Section;
import tsukasa.licenses.CountingRule;
import tsukasa.licenses.Headroom;
import tsukasa.licenses.Pool;
import tsukasa.licenses.PoolId;
import tsukasa.licenses.PoolUse;
import tsukasa.licenses.Replay;
import tsukasa.licenses.ReplayCurve;
import tsukasa.licenses.ReplayMode;
import tsukasa.licenses.Schedule;
import tsukasa.licenses.SectionUse;
import tsukasa.licenses.Yen;
import tsukasa.licenses.internal.calc.NaiveReplay.Want;
import tsukasa.sessions.Concurrency;

class CountedUseTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final long HOUR = 3_600_000_000L;

    @Test
    void concurrencyAndHistogramAreWhatLookingAtEachDayGives() {
        for (int seed = 0; seed < 400; seed++) {
            List<Want> wants = RandomClaims.wants(new Random(seed), 40);
            PoolUse use = use(RandomClaims.claims(wants), ZoneOffset.UTC);
            Concurrency steps = use.concurrency();
            int[] time = new int[use.peak().count() + 1];
            int step = 0;
            for (int day = 0; day < 90; day++) {
                long at = day * RandomClaims.DAY;
                int open = wants.stream().filter(want -> want.start() <= at && at < want.end()).mapToInt(Want::quantity).sum();
                step += step + 1 < steps.counts().length && steps.epochMicros()[step + 1] == at ? 1 : 0;
                assertEquals(open, steps.counts()[step], seed + " on " + day);
                time[open]++;
            }
            assertEquals(step, steps.counts().length - 1, seed + ": no step is too many");
            for (int n = 0; n < time.length; n++) {
                assertEquals(Duration.ofDays(time[n]), use.histogram().times().get(n), seed + " with " + n);
            }
            assertEquals(RandomClaims.PERIOD.length(), use.histogram().total());
            assertEquals(use.curve(ReplayMode.LOSS, Progress.NONE).points().size(), use.curve(ReplayMode.QUEUE, Progress.NONE).points().size());
        }
    }

    @Test
    void percentilesAreByTime() {
        PoolUse use = use(hours(new Want(0, 19 * HOUR, 1), new Want(19 * HOUR, 20 * HOUR, 7)), TOKYO);
        assertEquals(1, use.histogram().percentile(95));
        assertEquals(7, use.histogram().percentile(96));
        assertEquals(Duration.ofHours(1), use.histogram().above(1));
        assertEquals((19 + 7) / 20.0, use.histogram().mean(), 1e-12);
    }

    @Test
    void headroomLooksWhereUseOrEntitlementChanges() {
        Claims claims = hours(new Want(0, 20 * HOUR, 1), new Want(2 * HOUR, 5 * HOUR, 1));
        // 1970-01-02 in Tokyo begins 15 hours after the epoch
        assertEquals(new Headroom(Instant.EPOCH.plusSeconds(2 * 3600), 2, 3), use(claims, TOKYO, 3, 10).headroom());
        assertEquals(new Headroom(Instant.EPOCH.plusSeconds(15 * 3600), 1, 1), use(claims, TOKYO, 3, 1).headroom());
        assertEquals(-1, use(claims, TOKYO, 1, 1).headroom().left());
    }

    @Test
    void sectionsAddUpToTheWhole() {
        Claims.Builder claims = Claims.of(new Period(Instant.EPOCH, Instant.EPOCH.plusSeconds(20 * 3600)));
        Optional<Section> welfare = Optional.of(new Section("福祉課"));
        claims.add(-HOUR, 2 * HOUR, 1, "sato", welfare);
        claims.add(HOUR, 4 * HOUR, 1, "ito", welfare);
        claims.add(3 * HOUR, 6 * HOUR, 1, "abe", Optional.empty());
        claims.add(3 * HOUR, 3 * HOUR, 1, "mori", Optional.empty());
        assertEquals(List.of(new SectionUse(welfare, 1, 2, Optional.of(Instant.EPOCH.plusSeconds(3600)), 2, Duration.ofHours(5)),
                new SectionUse(Optional.empty(), 2, 1, Optional.of(Instant.EPOCH.plusSeconds(3 * 3600)), 0, Duration.ofHours(3))),
                use(claims.build(), TOKYO).bySection());
    }

    @Test
    void saysWhoIsKeptOutAndHowLong() {
        PoolUse use = use(hours(new Want(0, 10 * HOUR, 1), new Want(HOUR, 4 * HOUR, 1), new Want(2 * HOUR, 3 * HOUR, 1),
                new Want(10 * HOUR, Claims.OPEN, 1)), TOKYO);
        Replay loss = use.replay(1, ReplayMode.LOSS);
        assertEquals(4, loss.starts());
        assertEquals(2, loss.refused());
        assertEquals(List.of("user1", "user2"), loss.keptOut().stream().map(Replay.KeptOut::who).toList());
        Replay queue = use.replay(1, ReplayMode.QUEUE);
        assertEquals(0, queue.refused());
        assertEquals(3, queue.waited());
        assertEquals(List.of(Duration.ofHours(9), Duration.ofHours(11), Duration.ofHours(4)),
                queue.keptOut().stream().map(who -> who.waited().orElseThrow()).toList());
        assertEquals(Duration.ofHours(24), queue.total());
        assertEquals(Duration.ofHours(11), queue.longest());
        assertEquals(Duration.ofHours(8), queue.mean());
        assertEquals(4, use.replay(0, ReplayMode.QUEUE).refused());
        assertEquals(0, use.replay(99, ReplayMode.LOSS).refused());
        assertThrows(IllegalArgumentException.class, () -> use.replay(-1, ReplayMode.LOSS));
    }

    @Test
    void aStartOfNoLengthNeedsALicenseButHoldsNone() {
        PoolUse use = use(hours(new Want(0, 10 * HOUR, 1), new Want(HOUR, HOUR, 1), new Want(10 * HOUR, 10 * HOUR, 1)), TOKYO);
        assertEquals(1, use.peak().count());
        ReplayCurve curve = use.curve(ReplayMode.LOSS, Progress.NONE);
        assertEquals(List.of(3, 1, 0), curve.points().stream().map(ReplayCurve.Point::refused).toList());
        assertEquals(2, curve.smallestForAll());
    }

    @Test
    void oneMoreLicenseNeverRefusesMoreUnlessSomeTakeSeveral() {
        for (int seed = 0; seed < 400; seed++) {
            List<Want> wants = RandomClaims.wants(new Random(seed), 60);
            boolean ones = wants.stream().allMatch(want -> want.quantity() == 1);
            ReplayCurve curve = use(RandomClaims.claims(wants), TOKYO).curve(ReplayMode.LOSS, Progress.NONE);
            for (int seats = 1; ones && seats < curve.points().size(); seats++) {
                assertEquals(true, curve.points().get(seats).refused() <= curve.points().get(seats - 1).refused(), seed + " with " + seats);
            }
        }
        // the big one gets in with two, and keeps two small ones out
        ReplayCurve curve = use(hours(new Want(0, 10 * HOUR, 2), new Want(HOUR, 2 * HOUR, 1), new Want(3 * HOUR, 4 * HOUR, 1)), TOKYO)
                .curve(ReplayMode.LOSS, Progress.NONE);
        assertEquals(List.of(3, 1, 2, 0), curve.points().stream().map(ReplayCurve.Point::refused).toList());
        assertEquals(Optional.empty(), curve.perAvoided(1, new Yen(1000)));
    }

    @Test
    void smallestNumberAndItsPriceGoByCalendarMonth() {
        Period period = Period.days(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30), TOKYO);
        Claims.Builder claims = Claims.of(period);
        for (int[] day : new int[][] {{0, 3}, {40, 2}, {41, 4}}) {
            for (int i = 0; i < day[1]; i++) {
                long start = period.from().getEpochSecond() * 1_000_000 + day[0] * 24 * HOUR;
                claims.add(start, start + HOUR, 1, "user" + i, Optional.empty());
            }
        }
        ReplayCurve curve = use(claims.build(), TOKYO).curve(ReplayMode.LOSS, Progress.NONE);
        assertEquals(List.of(9, 6, 3, 1, 0), curve.points().stream().map(ReplayCurve.Point::refused).toList());
        assertEquals(List.of(6, 4, 2, 1, 0), curve.points().stream().map(ReplayCurve.Point::worstMonth).toList());
        assertEquals(4, curve.smallestForAll());
        assertEquals(OptionalInt.of(2), curve.smallest(3));
        assertEquals(Optional.of(new Yen(1500)), curve.perAvoided(2, new Yen(1000)), "three months at 1,000 avoid two");
        assertEquals(Optional.empty(), curve.perAvoided(4, new Yen(1000)));
    }

    @Test
    void curvesCanBeCalledOff() {
        Progress calledOff = new Progress() {
            @Override
            public void at(long done, long total, String doing) {
                // it is called off before anything is done
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        PoolUse use = use(hours(new Want(0, HOUR, 1)), TOKYO);
        assertThrows(CancelledException.class, () -> use.curve(ReplayMode.QUEUE, calledOff));
    }

    @Test
    void dailyPeaksBelongToTheDaysOfTheZone() {
        Claims claims = hours(new Want(HOUR, 2 * HOUR, 2), new Want(15 * HOUR, 16 * HOUR, 3));
        int[] peaks = new Steps(use(claims, TOKYO).concurrency(), claims.period).dailyPeaks(LocalDate.of(1970, 1, 1), LocalDate.of(1970, 1, 2), TOKYO);
        assertArrayEquals(new int[] {2, 3}, peaks);
    }

    private static Claims hours(Want... wants) {
        return RandomClaims.claims(List.of(wants), new Period(Instant.EPOCH, Instant.EPOCH.plusSeconds(20 * 3600)));
    }

    private static PoolUse use(Claims claims, ZoneId zone) {
        return use(claims, zone, 10, 10);
    }

    /** Entitled to so many, and from the second day to so many others. */
    private static PoolUse use(Claims claims, ZoneId zone, int first, int then) {
        Schedule schedule = new Schedule(List.of(new Schedule.Step(LocalDate.of(1969, 1, 1), first, Yen.ZERO),
                new Schedule.Step(LocalDate.of(1970, 1, 2), then, Yen.ZERO)));
        return new CountedUse(Pool.of(new PoolId("rds"), "RDS", CountingRule.SESSIONS, true, schedule), claims, zone, "replay");
    }
}
