// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.forecast;

import java.time.LocalDate;
import java.util.Arrays;

/** Daily peaks without a gap. */
record Series(LocalDate first, int[] peaks) {
    int size() {
        return peaks.length;
    }

    LocalDate day(int index) {
        return first.plusDays(index);
    }

    /** What was known after so many days. */
    Series until(int days) {
        return new Series(first, Arrays.copyOf(peaks, days));
    }

    /** From the first day with any use on. */
    Series used() {
        int from = 0;
        while (from < peaks.length && peaks[from] == 0) {
            from++;
        }
        return new Series(day(from), Arrays.copyOfRange(peaks, from, peaks.length));
    }

    /** Root of the mean squared difference to so many days before. */
    double spread(int days) {
        double sum = 0;
        for (int i = days; i < peaks.length; i++) {
            sum += Math.pow(peaks[i] - peaks[i - days], 2);
        }
        return peaks.length <= days ? 0 : Math.sqrt(sum / (peaks.length - days));
    }

    /** Mean absolute difference to the same day of the week before. */
    double weeklyError() {
        double sum = 0;
        for (int i = Naive.WEEK; i < peaks.length; i++) {
            sum += Math.abs(peaks[i] - peaks[i - Naive.WEEK]);
        }
        return sum / (peaks.length - Naive.WEEK);
    }
}
