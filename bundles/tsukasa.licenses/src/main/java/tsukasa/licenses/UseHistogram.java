// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses;

import java.time.Duration;
import java.util.List;

/** During how much of a period exactly n were in use, for n from 0 to the peak; to the microsecond, and the sum is the period. */
public record UseHistogram(List<Duration> times) {
    private static final int HUNDRED = 100;

    public UseHistogram {
        times = List.copyOf(times);
    }

    public Duration total() {
        return times.stream().reduce(Duration.ZERO, Duration::plus);
    }

    /** During how much of it more than {@code n} were in use. */
    public Duration above(int n) {
        return times.stream().skip(n + 1L).reduce(Duration.ZERO, Duration::plus);
    }

    /** The smallest n such that no more than n were in use during at least so many hundredths of the period. */
    public int percentile(int percent) {
        Duration enough = total().multipliedBy(percent);
        Duration sum = Duration.ZERO;
        for (int n = 0; n < times.size(); n++) {
            sum = sum.plus(times.get(n));
            if (sum.multipliedBy(HUNDRED).compareTo(enough) >= 0) {
                return n;
            }
        }
        return 0;
    }

    /** How many were in use on average over time. */
    public double mean() {
        double seats = 0;
        double all = 0;
        for (int n = 0; n < times.size(); n++) {
            double time = times.get(n).toNanos();
            seats += n * time;
            all += time;
        }
        return all == 0 ? 0 : seats / all;
    }
}
