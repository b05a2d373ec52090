// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import tsukasa.api.Period;
import tsukasa.persistence.Micros;
import tsukasa.sessions.Concurrency;
import tsukasa.sessions.Peak;
import tsukasa.sessions.Spans;

/**
 * How many intervals are open at each instant of a period, exactly: all starts and all ends, cut to the period and sorted,
 * are walked side by side. At an instant, ends go before starts. An interval of length zero counts nowhere.
 */
public final class ConcurrencySweep {
    private static final int WORTH_TWO_CORES = 100_000;

    private final Intervals intervals;
    private final long from;
    private final long to;
    private long[] starts;
    private long[] ends;
    private int size;

    private ConcurrencySweep(Intervals intervals, Period period) {
        this.intervals = intervals;
        from = Micros.of(period.from());
        to = Micros.of(period.to());
        starts = new long[intervals.size()];
        ends = new long[intervals.size()];
    }

    /** Each interval counts by itself. */
    public static ConcurrencySweep ofEach(Intervals intervals, Period period) {
        ConcurrencySweep sweep = new ConcurrencySweep(intervals, period);
        for (int i = 0; i < intervals.size(); i++) {
            sweep.put(intervals.start(i), intervals.end(i));
        }
        return sweep.sorted();
    }

    /** Each span counts by itself. */
    public static ConcurrencySweep of(Spans spans, Period period) {
        Intervals intervals = new Intervals();
        int[] owners = new int[spans.owners()];
        for (int owner = 0; owner < owners.length; owner++) {
            owners[owner] = intervals.named(spans.ownerName(owner));
        }
        for (int i = 0; i < spans.size(); i++) {
            intervals.put(spans.start(i), spans.end(i), owners[spans.owner(i)]);
        }
        return ofEach(intervals, period);
    }

    /** Overlapping intervals of one owner count as one. */
    public static ConcurrencySweep ofOwners(Intervals intervals, Period period) {
        ConcurrencySweep sweep = new ConcurrencySweep(intervals, period);
        sweep.unite();
        return sweep.sorted();
    }

    private void put(long start, long end) {
        long first = Math.max(start, from);
        long last = Math.min(end, to);
        if (first < last) {
            starts[size] = first;
            ends[size++] = last;
        }
    }

    private ConcurrencySweep sorted() {
        starts = Arrays.copyOf(starts, size);
        ends = Arrays.copyOf(ends, size);
        if (size < WORTH_TWO_CORES) {
            Arrays.sort(starts);
            Arrays.sort(ends);
        } else {
            Arrays.parallelSort(starts);
            Arrays.parallelSort(ends);
        }
        return this;
    }

    private void unite() {
        int[] byOwner = byOwnerThenStart();
        int i = 0;
        while (i < byOwner.length) {
            int owner = intervals.owner(byOwner[i]);
            long start = intervals.start(byOwner[i]);
            long end = Math.max(start, intervals.end(byOwner[i]));
            for (i++; i < byOwner.length && intervals.owner(byOwner[i]) == owner; i++) {
                if (intervals.start(byOwner[i]) > end) {
                    put(start, end);
                    start = intervals.start(byOwner[i]);
                    end = start;
                }
                end = Math.max(end, intervals.end(byOwner[i]));
            }
            put(start, end);
        }
    }

    /** A counting sort by owner keeps the order in which they came, which is nearly that of their starts. */
    private int[] byOwnerThenStart() {
        int[] place = new int[intervals.owners() + 1];
        for (int i = 0; i < intervals.size(); i++) {
            place[intervals.owner(i) + 1]++;
        }
        Arrays.parallelPrefix(place, Integer::sum);
        int[] sorted = new int[intervals.size()];
        int[] next = place.clone();
        for (int i = 0; i < intervals.size(); i++) {
            sorted[next[intervals.owner(i)]++] = i;
        }
        for (int owner = 0; owner < intervals.owners(); owner++) {
            sortByStart(sorted, place[owner], place[owner + 1]);
        }
        return sorted;
    }

    private void sortByStart(int[] order, int first, int end) {
        for (int i = first + 1; i < end; i++) {
            if (intervals.start(order[i - 1]) > intervals.start(order[i])) {
                int[] sorted = Arrays.stream(order, first, end).boxed()
                        .sorted(Comparator.comparingLong(intervals::start)).mapToInt(Integer::intValue).toArray();
                System.arraycopy(sorted, 0, order, first, sorted.length);
                return;
            }
        }
    }

    public Concurrency steps() {
        long[] times = new long[2 * size + 1];
        int[] counts = new int[2 * size + 1];
        times[0] = from;
        int last = 0;
        for (Walk walk = new Walk(); walk.next();) {
            if (walk.at == from) {
                counts[0] = walk.open;
            } else if (walk.at < to && walk.open != counts[last]) {
                times[++last] = walk.at;
                counts[last] = walk.open;
            }
        }
        return new Concurrency(Arrays.copyOf(times, last + 1), Arrays.copyOf(counts, last + 1));
    }

    public Peak peak() {
        int most = 0;
        long at = 0;
        long until = 0;
        boolean there = false;
        for (Walk walk = new Walk(); walk.next();) {
            if (walk.open > most) {
                most = walk.open;
                at = walk.at;
                there = true;
            } else if (there && walk.open < most) {
                until = walk.at;
                there = false;
            }
        }
        return most == 0 ? new Peak(0, Optional.empty(), Duration.ZERO, List.of())
                : new Peak(most, Optional.of(Micros.toInstant(at)), Duration.of(until - at, ChronoUnit.MICROS), who(at));
    }

    private List<String> who(long at) {
        BitSet in = new BitSet(intervals.owners());
        for (int i = 0; i < intervals.size(); i++) {
            if (intervals.start(i) <= at && at < intervals.end(i)) {
                in.set(intervals.owner(i));
            }
        }
        return in.stream().mapToObj(intervals::name).sorted().distinct().toList();
    }

    /** Goes from instant to instant at which something starts or ends, and knows how many are open from there. */
    private final class Walk {
        private int started;
        private int ended;
        private long at;
        private int open;

        private boolean next() {
            if (ended == size) {
                return false;
            }
            at = started < size ? Math.min(starts[started], ends[ended]) : ends[ended];
            while (started < size && starts[started] == at) {
                started++;
            }
            while (ended < size && ends[ended] == at) {
                ended++;
            }
            open = started - ended;
            return true;
        }
    }
}
