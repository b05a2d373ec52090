// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.calc;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

import tsukasa.api.Progress;
import tsukasa.licenses.ReplayCurve;

/** How many starts wait with each number of seats, and how long in all. */
public final class QueueCurve {
    private static final long PER_SECOND = 1_000_000;
    private static final int SIDE_BY_SIDE = 8;
    private final Timeline line;
    private final int[] month;
    private final Levels needed;

    /** By seats and month. */
    final int[][] waited;
    final int[][] refused;
    /** Of all who waited, by seats: in seconds and microseconds, to be added. */
    final long[] seconds;
    final long[] micros;
    final long[] longestMicros;

    QueueCurve(Timeline line, Months months) {
        this.line = line;
        month = months.ofStarts(line.claims);
        needed = SeatQueue.needed(line);
        int size = line.top() + 1;
        waited = new int[size][months.size()];
        refused = new int[size][months.size()];
        seconds = new long[size];
        micros = new long[size];
        longestMicros = new long[size];
    }

    QueueCurve compute(Progress progress, String doing) {
        int groups = (waited.length + SIDE_BY_SIDE - 1) / SIDE_BY_SIDE;
        Spread.over(groups, progress, doing, () -> new Run()::replay);
        return this;
    }

    /** The replay of some neighbouring numbers. */
    private final class Run implements SeatQueue.Sink {
        private final SeatQueue queue = new SeatQueue(line, needed);

        private void replay(int group) {
            int first = group * SIDE_BY_SIDE;
            queue.replay(first, Math.min(first + SIDE_BY_SIDE, waited.length) - 1, this);
        }

        @Override
        public void waited(int seats, int claim, long wait) {
            waited[seats][month[claim]]++;
            longestMicros[seats] = Math.max(longestMicros[seats], wait);
            micros[seats] += wait;
            if (micros[seats] > Long.MAX_VALUE / 2) {
                seconds[seats] += micros[seats] / PER_SECOND;
                micros[seats] %= PER_SECOND;
            }
        }

        @Override
        public void refused(int seats, int claim) {
            refused[seats][month[claim]]++;
        }
    }

    ReplayCurve.Point point(int seats) {
        int worst = 0;
        for (int i = 0; i < waited[seats].length; i++) {
            worst = Math.max(worst, waited[seats][i] + refused[seats][i]);
        }
        return new ReplayCurve.Point(seats, Arrays.stream(refused[seats]).sum(), Arrays.stream(waited[seats]).sum(), worst,
                Duration.of(longestMicros[seats], ChronoUnit.MICROS), Duration.ofSeconds(seconds[seats]).plus(micros[seats], ChronoUnit.MICROS));
    }
}
