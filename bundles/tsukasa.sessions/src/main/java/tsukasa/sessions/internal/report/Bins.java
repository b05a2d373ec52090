// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

import tsukasa.api.Period;
import tsukasa.persistence.Micros;
import tsukasa.sessions.Concurrency;

/** Cuts a period at full hours or midnights of a zone, and a step function with it. The first and the last bin may be shorter. */
final class Bins {
    private final long[] edges;

    private Bins(long[] edges) {
        this.edges = edges;
    }

    /** @param unit hours or days */
    static Bins of(Period period, ZoneId zone, ChronoUnit unit) {
        long[] edges = new long[64];
        int count = 0;
        edges[count++] = Micros.of(period.from());
        ZonedDateTime next = period.from().atZone(zone).truncatedTo(unit).plus(1, unit);
        for (; next.toInstant().isBefore(period.to()); next = next.plus(1, unit)) {
            if (count == edges.length - 1) {
                edges = Arrays.copyOf(edges, count * 2);
            }
            edges[count++] = Micros.of(next.toInstant());
        }
        edges[count++] = Micros.of(period.to());
        return new Bins(Arrays.copyOf(edges, count));
    }

    int size() {
        return edges.length - 1;
    }

    Instant start(int bin) {
        return Micros.toInstant(edges[bin]);
    }

    long micros(int bin) {
        return edges[bin + 1] - edges[bin];
    }

    /** The largest count in each bin. */
    int[] maxima(Concurrency steps) {
        int[] maxima = new int[size()];
        walk(steps, (bin, count, micros) -> maxima[bin] = Math.max(maxima[bin], count));
        return maxima;
    }

    /** Count times microseconds in each bin. */
    double[] sums(Concurrency steps) {
        double[] sums = new double[size()];
        walk(steps, (bin, count, micros) -> sums[bin] += (double) count * micros);
        return sums;
    }

    private void walk(Concurrency steps, Piece piece) {
        int step = 0;
        for (int bin = 0; bin < size(); bin++) {
            long at = edges[bin];
            while (at < edges[bin + 1]) {
                while (step + 1 < steps.counts().length && steps.epochMicros()[step + 1] <= at) {
                    step++;
                }
                long until = step + 1 < steps.counts().length ? Math.min(edges[bin + 1], steps.epochMicros()[step + 1]) : edges[bin + 1];
                piece.take(bin, steps.counts()[step], until - at);
                at = until;
            }
        }
    }

    @FunctionalInterface
    private interface Piece {
        void take(int bin, int count, long micros);
    }
}
