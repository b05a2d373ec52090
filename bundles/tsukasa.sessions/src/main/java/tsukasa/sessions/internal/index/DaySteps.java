// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal.index;

/**
 * How many count at each instant of a day: {@code counts[i]} from {@code times[i]} to the next; the first is the start of the
 * day, neighbouring counts differ.
 */
record DaySteps(long[] times, int[] counts) {
    /** The step that holds at this instant of the day. */
    int at(long micros) {
        int found = java.util.Arrays.binarySearch(times, micros);
        return found >= 0 ? found : -found - 2;
    }

    Extremes extremes() {
        int most = 0;
        int least = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
            least = counts[i] < counts[least] ? i : least;
        }
        return new Extremes(counts[least], counts[most], times[most]);
    }

    /** The least and the most that count in a day, and when first the most. */
    record Extremes(int least, int most, long at) {
    }
}
