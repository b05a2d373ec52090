// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.calc;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

import tsukasa.api.Period;
import tsukasa.licenses.Headroom;
import tsukasa.licenses.Schedule;
import tsukasa.licenses.UseHistogram;
import tsukasa.persistence.Micros;
import tsukasa.sessions.Concurrency;

/** What follows from how many were in use at every instant of a period. */
public final class Steps {
    private final Concurrency use;
    private final long to;

    public Steps(Concurrency use, Period period) {
        this.use = use;
        to = Micros.of(period.to());
    }

    int size() {
        return use.counts().length;
    }

    int count(int step) {
        return use.counts()[step];
    }

    long start(int step) {
        return use.epochMicros()[step];
    }

    long end(int step) {
        return step + 1 < size() ? start(step + 1) : to;
    }

    public UseHistogram histogram() {
        long[] micros = new long[use.peak() + 1];
        for (int step = 0; step < size(); step++) {
            micros[count(step)] += end(step) - start(step);
        }
        return new UseHistogram(Arrays.stream(micros).mapToObj(time -> Duration.of(time, ChronoUnit.MICROS)).toList());
    }

    /** Looks at the start of each step and at each day on which the entitlement changes. */
    public Headroom headroom(Schedule schedule, ZoneId zone) {
        long[] changes = schedule.steps().stream().mapToLong(step -> Micros.of(step.from().atStartOfDay(zone).toInstant())).toArray();
        Headroom least = null;
        for (int step = 0; step < size(); step++) {
            least = less(least, start(step), count(step), schedule, zone);
            for (long change : changes) {
                if (change > start(step) && change < end(step)) {
                    least = less(least, change, count(step), schedule, zone);
                }
            }
        }
        return least;
    }

    private static Headroom less(Headroom least, long micros, int count, Schedule schedule, ZoneId zone) {
        Instant at = Micros.toInstant(micros);
        Headroom here = new Headroom(at, count, schedule.entitlementOn(LocalDate.ofInstant(at, zone)));
        return least == null || here.left() < least.left() ? here : least;
    }

    /** The peak of each day from the first to the last; the period must cover them. */
    public int[] dailyPeaks(LocalDate first, LocalDate last, ZoneId zone) {
        int[] peaks = new int[(int) ChronoUnit.DAYS.between(first, last) + 1];
        int step = 0;
        for (int day = 0; day < peaks.length; day++) {
            long from = Micros.of(first.plusDays(day).atStartOfDay(zone).toInstant());
            long until = Micros.of(first.plusDays(day + 1L).atStartOfDay(zone).toInstant());
            while (end(step) <= from) {
                step++;
            }
            for (int at = step; at < size() && start(at) < until; at++) {
                peaks[day] = Math.max(peaks[day], count(at));
            }
        }
        return peaks;
    }
}
