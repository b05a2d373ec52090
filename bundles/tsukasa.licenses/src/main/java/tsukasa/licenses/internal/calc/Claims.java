// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.calc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import tsukasa.api.Period;
import tsukasa.api.Section;
import tsukasa.licenses.Holder;
import tsukasa.persistence.Micros;

/**
 * Who held how many licenses of a pool from when to when, as its counting rule sees it: half-open intervals in the order of a
 * replay, by start and then by key, in columns of primitives. Those that began before the period are among them, their starts
 * not cut; what was open runs to the end of the period.
 */
public final class Claims {
    /** End of a claim that has none yet. */
    public static final long OPEN = Long.MAX_VALUE;

    final Period period;
    final long from;
    final long to;
    final int size;
    /** The first that starts in the period; all after it do too. */
    final int firstInside;
    final long[] starts;
    final long[] ends;
    private final int[] quantities;
    private final int[] owners;
    private final int[] sections;
    private final List<String> ownerNames;
    private final List<Optional<Section>> sectionNames;

    private Claims(Builder of) {
        period = of.period;
        from = of.from;
        to = of.to;
        size = of.size;
        firstInside = of.before;
        starts = Arrays.copyOf(of.starts, size);
        ends = Arrays.copyOf(of.ends, size);
        quantities = of.several ? Arrays.copyOf(of.quantities, size) : null;
        owners = Arrays.copyOf(of.owners, size);
        sections = Arrays.copyOf(of.sections, size);
        ownerNames = List.copyOf(of.ownerNames.names);
        sectionNames = List.copyOf(of.sectionNames.names);
    }

    public static Builder of(Period period) {
        return new Builder(period);
    }

    int quantity(int claim) {
        return quantities == null ? 1 : quantities[claim];
    }

    /** Whether each is of one license only. */
    boolean eachOfOne() {
        return quantities == null;
    }

    /** How long one lasts, in microseconds, on average. */
    long meanLength() {
        double sum = 0;
        for (int claim = 0; claim < size; claim++) {
            sum += ends[claim] - starts[claim];
        }
        return size == 0 ? 0 : (long) (sum / size);
    }

    String owner(int claim) {
        return ownerNames.get(owners[claim]);
    }

    /** Who holds something at the beginning of the period, by name. */
    public List<Holder> holders() {
        return IntStream.range(0, size).filter(claim -> starts[claim] <= from && from < ends[claim])
                .mapToObj(claim -> new Holder(owner(claim), sectionNames.get(sections[claim]), quantity(claim), Micros.toInstant(starts[claim])))
                .sorted(Comparator.comparing(Holder::name).thenComparing(Holder::since)).toList();
    }

    /** An index into {@link #sections()}. */
    int section(int claim) {
        return sections[claim];
    }

    List<Optional<Section>> sections() {
        return sectionNames;
    }

    /** How many start in the period. */
    int startsInside() {
        return size - firstInside;
    }

    /** Collects claims, which must come in the order of a replay. */
    public static final class Builder {
        private static final int FIRST_CAPACITY = 1024;
        private final Period period;
        private final long from;
        private final long to;
        private int size;
        private int before;
        private long[] starts = new long[FIRST_CAPACITY];
        private long[] ends = new long[FIRST_CAPACITY];
        private int[] quantities = new int[FIRST_CAPACITY];
        private int[] owners = new int[FIRST_CAPACITY];
        private int[] sections = new int[FIRST_CAPACITY];
        private boolean several;
        private final Index<String> ownerNames = new Index<>();
        private final Index<Optional<Section>> sectionNames = new Index<>();

        private Builder(Period period) {
            this.period = period;
            from = Micros.of(period.from());
            to = Micros.of(period.to());
        }

        /** The number of the claim; empty if it is left out, as it has nothing to do with the period. */
        public OptionalInt add(long start, long end, int quantity, String owner, Optional<Section> section) {
            if (size > 0 && starts[size - 1] > start) {
                throw new IllegalArgumentException("claims come by start");
            }
            if (start >= to || start < from && end <= from) {
                return OptionalInt.empty();
            }
            if (size == starts.length) {
                grow();
            }
            before += start < from ? 1 : 0;
            starts[size] = start;
            ends[size] = end == OPEN ? to : end;
            quantities[size] = quantity;
            several |= quantity != 1;
            owners[size] = ownerNames.of(owner);
            sections[size] = sectionNames.of(section);
            return OptionalInt.of(size++);
        }

        /** When a claim ends, as far as it is known yet. */
        public long end(int claim) {
            return ends[claim];
        }

        /** Makes a claim last until {@code end}, if it ends before. */
        public void extend(int claim, long end) {
            ends[claim] = Math.max(ends[claim], end == OPEN ? to : end);
        }

        private void grow() {
            int capacity = size * 2;
            starts = Arrays.copyOf(starts, capacity);
            ends = Arrays.copyOf(ends, capacity);
            quantities = Arrays.copyOf(quantities, capacity);
            owners = Arrays.copyOf(owners, capacity);
            sections = Arrays.copyOf(sections, capacity);
        }

        public Claims build() {
            return new Claims(this);
        }
    }

    /** Numbers names in the order in which they come. */
    private static final class Index<T> {
        private final Map<T, Integer> numbers = new HashMap<>();
        private final List<T> names = new ArrayList<>();

        private int of(T name) {
            return numbers.computeIfAbsent(name, added -> {
                names.add(added);
                return names.size() - 1;
            });
        }
    }
}
