// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tsukasa.api.Section;
import tsukasa.api.source.SourceId;

/**
 * The half-open intervals that concurrency counts, after the counting rule was applied: one for each session, or for all
 * overlapping sessions of a user or device together, without the time disconnected if that does not count. Ordered by start,
 * then by the key of the first session, then by its source. Columns of primitives, so that a million fit.
 */
public final class Spans {
    /** End of a span that has none yet. */
    public static final long OPEN = Long.MAX_VALUE;
    /** Section or source that is not known. */
    public static final int NONE = -1;

    private final int size;
    private final long[] starts;
    private final long[] ends;
    private final int[] owners;
    private final int[] sections;
    private final int[] sources;
    private final String[] keys;
    private final List<String> ownerNames;
    private final List<Section> sectionNames;
    private final List<SourceId> sourceNames;

    private Spans(Builder from, Integer[] order) {
        size = order.length;
        starts = new long[size];
        ends = new long[size];
        owners = new int[size];
        sections = new int[size];
        sources = new int[size];
        keys = new String[size];
        for (int i = 0; i < size; i++) {
            int at = order[i];
            starts[i] = from.starts[at];
            ends[i] = from.ends[at];
            owners[i] = from.owners[at];
            sections[i] = from.sections[at];
            sources[i] = from.sources[at];
            keys[i] = from.keys[at];
        }
        ownerNames = List.copyOf(from.ownerNames);
        sectionNames = List.copyOf(from.sectionIndex.names);
        sourceNames = List.copyOf(from.sourceIndex.names);
    }

    public int size() {
        return size;
    }

    /** Microseconds since 1970-01-01T00:00Z. */
    public long start(int span) {
        return starts[span];
    }

    /** Microseconds since 1970-01-01T00:00Z, or {@link #OPEN}. */
    public long end(int span) {
        return ends[span];
    }

    /** Who it is, an index from 0 to less than {@link #owners()}: the user, the device, or somebody of whom no name is known. */
    public int owner(int span) {
        return owners[span];
    }

    public int owners() {
        return ownerNames.size();
    }

    /** The user's or device's name; the session's id where that is not known. Two owners without a name are never the same. */
    public String ownerName(int owner) {
        return ownerNames.get(owner);
    }

    /** An index into {@link #sections()}, or {@link #NONE}. */
    public int section(int span) {
        return sections[span];
    }

    public List<Section> sections() {
        return sectionNames;
    }

    /** The session with which it begins. */
    public SessionId first(int span) {
        return new SessionId(sourceNames.get(sources[span]), keys[span]);
    }

    /** Collects spans in any order. */
    public static final class Builder {
        private static final int FIRST_CAPACITY = 1024;
        private int size;
        private long[] starts = new long[FIRST_CAPACITY];
        private long[] ends = new long[FIRST_CAPACITY];
        private int[] owners = new int[FIRST_CAPACITY];
        private int[] sections = new int[FIRST_CAPACITY];
        private int[] sources = new int[FIRST_CAPACITY];
        private String[] keys = new String[FIRST_CAPACITY];
        private final Map<String, Integer> ownerByName = new HashMap<>();
        private final List<String> ownerNames = new ArrayList<>();
        private final Index<Section> sectionIndex = new Index<>();
        private final Index<SourceId> sourceIndex = new Index<>();

        public Builder() {
            // nothing is known yet
        }

        /** Begins without spans, with the owners and sections of these under the same indexes. */
        public Builder(Spans names) {
            ownerNames.addAll(names.ownerNames);
            names.sectionNames.forEach(sectionIndex::of);
        }

        /** @param name of the owner; empty if it is not known, and then it is the same as no other */
        public Builder add(long start, long end, Optional<String> name, Optional<Section> section, SessionId first) {
            return add(start, end, owner(name, first), section.map(sectionIndex::of).orElse(NONE), first);
        }

        /** The index of an owner; a new one at each call if there is no name. */
        public int owner(Optional<String> name, SessionId first) {
            return name.map(known -> ownerByName.computeIfAbsent(known, this::newOwner)).orElseGet(() -> newOwner(first.toString()));
        }

        /** The index of a section. */
        public int section(Section section) {
            return sectionIndex.of(section);
        }

        /** As above, with the owner's and the section's index. */
        public Builder add(long start, long end, int owner, int section, SessionId first) {
            if (end < start) {
                throw new IllegalArgumentException("a span ends before it starts: " + start + " to " + end);
            }
            if (size == starts.length) {
                grow();
            }
            starts[size] = start;
            ends[size] = end;
            owners[size] = owner;
            sections[size] = section;
            sources[size] = sourceIndex.of(first.source());
            keys[size++] = first.key();
            return this;
        }

        private int newOwner(String name) {
            ownerNames.add(name);
            return ownerNames.size() - 1;
        }

        private void grow() {
            int capacity = size * 2;
            starts = Arrays.copyOf(starts, capacity);
            ends = Arrays.copyOf(ends, capacity);
            owners = Arrays.copyOf(owners, capacity);
            sections = Arrays.copyOf(sections, capacity);
            sources = Arrays.copyOf(sources, capacity);
            keys = Arrays.copyOf(keys, capacity);
        }

        public Spans build() {
            Integer[] order = new Integer[size];
            Arrays.setAll(order, i -> i);
            Arrays.sort(order, this::compare);
            return new Spans(this, order);
        }

        private int compare(int one, int other) {
            int byStart = Long.compare(starts[one], starts[other]);
            int byKey = byStart != 0 ? byStart : keys[one].compareTo(keys[other]);
            return byKey != 0 ? byKey
                    : sourceIndex.names.get(sources[one]).value().compareTo(sourceIndex.names.get(sources[other]).value());
        }
    }

    /** Numbers names in the order in which they come. */
    private static final class Index<T> {
        private final Map<T, Integer> numbers = new HashMap<>();
        private final List<T> names = new ArrayList<>();

        private int of(T name) {
            Integer known = numbers.putIfAbsent(name, names.size());
            if (known == null) {
                names.add(name);
                return names.size() - 1;
            }
            return known;
        }
    }
}
