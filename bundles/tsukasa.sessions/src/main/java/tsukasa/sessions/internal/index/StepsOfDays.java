// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal.index;

import java.util.Arrays;
import java.util.NavigableSet;

import tsukasa.sessions.Concurrency;

/** Puts the steps of days together. */
final class StepsOfDays {
    private static final int FIRST_CAPACITY = 1024;
    private final ConcurrencyIndex index;
    private final CountedDays counted;
    private long[] times = new long[FIRST_CAPACITY];
    private int[] counts = new int[FIRST_CAPACITY];
    private int size;

    StepsOfDays(ConcurrencyIndex index, CountedDays counted) {
        this.index = index;
        this.counted = counted;
    }

    Concurrency between(long from, long to) {
        if (from >= to) {
            return new Concurrency(new long[] { from }, new int[] { 0 });
        }
        NavigableSet<Long> days = index.days(counted, Days.of(from), Days.of(to - 1));
        index.count(counted, days);
        for (long day : days) {
            DaySteps steps = index.steps(counted, day);
            int step = from > Days.start(day) ? steps.at(from) : 0;
            for (; step < steps.times().length && steps.times()[step] < to; step++) {
                add(Math.max(from, steps.times()[step]), steps.counts()[step]);
            }
        }
        return new Concurrency(Arrays.copyOf(times, size), Arrays.copyOf(counts, size));
    }

    private void add(long time, int count) {
        if (size > 0 && counts[size - 1] == count) {
            return;
        }
        if (size == times.length) {
            times = Arrays.copyOf(times, size * 2);
            counts = Arrays.copyOf(counts, size * 2);
        }
        times[size] = time;
        counts[size++] = count;
    }
}
