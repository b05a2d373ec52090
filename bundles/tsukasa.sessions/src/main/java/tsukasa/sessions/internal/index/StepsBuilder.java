// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal.index;

import java.util.Arrays;

/** Makes the steps of a day from the intervals that count in it, uniting those of one owner. */
final class StepsBuilder {
    private static final int FIRST_CAPACITY = 64;
    /** A place takes the low bits, so that sorting one column sorts the intervals. */
    private static final int PLACE_BITS = 26;

    private final long from;
    private final long to;
    private int whole;
    private int size;
    private long[] starts = new long[FIRST_CAPACITY];
    private long[] ends = new long[FIRST_CAPACITY];
    private int[] owners = new int[FIRST_CAPACITY];

    StepsBuilder(long day) {
        from = Days.start(day);
        to = from + Days.LENGTH;
    }

    /** Somebody who is in all day long. */
    void addWhole() {
        whole++;
    }

    /** Cuts the interval to the day; what is left of it counts. */
    void add(long start, long end, int owner) {
        long first = Math.max(start, from);
        long last = Math.min(end, to);
        if (first >= last) {
            return;
        }
        if (size == starts.length) {
            int capacity = size * 2;
            starts = Arrays.copyOf(starts, capacity);
            ends = Arrays.copyOf(ends, capacity);
            owners = Arrays.copyOf(owners, capacity);
        }
        starts[size] = first;
        ends[size] = last;
        owners[size++] = owner;
    }

    /** Overlapping intervals of one owner become one; those of {@link Names#NOBODY} stay apart. */
    void unite(int allOwners) {
        int[] running = new int[allOwners];
        Arrays.fill(running, -1);
        long[] oldStarts = starts;
        long[] oldEnds = ends;
        int[] oldOwners = owners;
        int[] order = byStart();
        starts = new long[size];
        ends = new long[size];
        owners = new int[size];
        size = 0;
        for (int i : order) {
            int owner = oldOwners[i];
            int open = owner == Names.NOBODY ? -1 : running[owner];
            if (open >= 0 && oldStarts[i] <= ends[open]) {
                ends[open] = Math.max(ends[open], oldEnds[i]);
            } else {
                if (owner != Names.NOBODY) {
                    running[owner] = size;
                }
                starts[size] = oldStarts[i];
                ends[size] = oldEnds[i];
                owners[size++] = owner;
            }
        }
    }

    private int[] byStart() {
        if (size >= 1 << PLACE_BITS) {
            throw new IllegalStateException("more sessions in one day than can be counted: " + size);
        }
        long[] keys = new long[size];
        for (int i = 0; i < size; i++) {
            keys[i] = starts[i] - from << PLACE_BITS | i;
        }
        Arrays.sort(keys);
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = (int) (keys[i] & (1 << PLACE_BITS) - 1);
        }
        return order;
    }

    /** Ends before starts at an instant. */
    DaySteps build() {
        long[] in = Arrays.copyOf(starts, size);
        long[] out = Arrays.copyOf(ends, size);
        Arrays.sort(in);
        Arrays.sort(out);
        long[] times = new long[2 * size + 1];
        int[] counts = new int[2 * size + 1];
        times[0] = from;
        counts[0] = whole;
        int last = 0;
        int started = 0;
        int ended = 0;
        while (ended < size && (started < size || out[ended] < to)) {
            long at = started < size ? Math.min(in[started], out[ended]) : out[ended];
            while (started < size && in[started] == at) {
                started++;
            }
            while (ended < size && out[ended] == at) {
                ended++;
            }
            int open = whole + started - ended;
            if (at == from) {
                counts[0] = open;
            } else if (at < to && open != counts[last]) {
                times[++last] = at;
                counts[last] = open;
            }
        }
        return new DaySteps(Arrays.copyOf(times, last + 1), Arrays.copyOf(counts, last + 1));
    }
}
