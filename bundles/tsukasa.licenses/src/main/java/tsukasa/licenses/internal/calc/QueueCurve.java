// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.calc;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

import tsukasa.api.Progress;
import tsukasa.licenses.ReplayCurve;

/** How many starts wait with each number of seats, and how long in all. */
public final class QueueCurve {
    private static final int LOW_BITS = 20;
    private final Timeline line;
    /** By month, the first claim that doesn't start in it or before. */
    private final int[] monthEnds;
    private final Levels needed;

    /** By seats and month. */
    final int[][] waited;
    final int[][] refused;
    private final long[] longest;
    /** How long all wait, by seats, in microseconds: the sum of the low bits of each wait and that of the others, as one alone could overflow. */
    private final long[] low;
    private final long[] high;

    QueueCurve(Timeline line, Months months) {
        this.line = line;
        monthEnds = months.endsOf(line.claims);
        needed = SeatQueue.needed(line);
        int size = line.top() + 1;
        waited = new int[size][months.size()];
        refused = new int[size][months.size()];
        longest = new long[size];
        low = new long[size];
        high = new long[size];
    }

    QueueCurve compute(Progress progress, String doing) {
        Spread.over(waited.length, progress, doing, () -> {
            SeatQueue queue = new SeatQueue(line, needed);
            return seats -> queue.replay(seats, (first, count, waits) -> add(seats, first, count, waits));
        });
        return this;
    }

    private void add(int seats, int first, int count, long[] waits) {
        int month = 0;
        while (monthEnds[month] <= first) {
            month++;
        }
        for (int from = 0; from < count; month++) {
            int to = Math.min(count, monthEnds[month] - first);
            add(seats, month, waits, from, to);
            from = to;
        }
    }

    private void add(int seats, int month, long[] waits, int from, int to) {
        int kept = 0;
        int never = 0;
        long most = 0;
        long lows = 0;
        long highs = 0;
        for (int i = from; i < to; i++) {
            long wait = Math.max(0, waits[i]);
            never += (int) (waits[i] >>> Long.SIZE - 1);
            kept += (int) (-wait >>> Long.SIZE - 1);
            most = Math.max(most, wait);
            lows += wait & (1L << LOW_BITS) - 1;
            highs += wait >> LOW_BITS;
        }
        waited[seats][month] += kept;
        refused[seats][month] += never;
        longest[seats] = Math.max(longest[seats], most);
        low[seats] += lows;
        high[seats] += highs;
    }

    ReplayCurve.Point point(int seats) {
        int worst = 0;
        for (int i = 0; i < waited[seats].length; i++) {
            worst = Math.max(worst, waited[seats][i] + refused[seats][i]);
        }
        return new ReplayCurve.Point(seats, Arrays.stream(refused[seats]).sum(), Arrays.stream(waited[seats]).sum(), worst,
                Duration.of(longest[seats], ChronoUnit.MICROS),
                Duration.of(high[seats], ChronoUnit.MICROS).multipliedBy(1L << LOW_BITS).plus(low[seats], ChronoUnit.MICROS));
    }
}
