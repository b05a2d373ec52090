// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions;

/**
 * How many were open over a period: a step function. {@code counts[i]} holds from {@code epochMicros[i]} to the next; the
 * first step is the start of the period. Times ascend, neighbouring counts differ.
 */
public record Concurrency(long[] epochMicros, int[] counts) {
    public Concurrency {
        if (epochMicros.length != counts.length) {
            throw new IllegalArgumentException("as many times as counts are needed");
        }
    }

    public int peak() {
        int peak = 0;
        for (int count : counts) {
            peak = Math.max(peak, count);
        }
        return peak;
    }
}
