// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Many half-open intervals with their owners, in columns of primitives so that millions fit and sort fast. */
public final class Intervals {
    public static final long OPEN = Long.MAX_VALUE;
    private static final int FIRST_CAPACITY = 1024;

    private long[] starts = new long[FIRST_CAPACITY];
    private long[] ends = new long[FIRST_CAPACITY];
    private int[] owners = new int[FIRST_CAPACITY];
    private int size;
    private final Map<String, Integer> ownerByName = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    /** @param end {@link #OPEN} while there is none */
    public void add(long start, long end, String owner) {
        put(start, end, ownerByName.computeIfAbsent(owner, this::named));
    }

    /** Adds the interval of an owner of its own, who is not the same as any other even if the names are equal. */
    public void addAlone(long start, long end, String name) {
        put(start, end, named(name));
    }

    int named(String name) {
        names.add(name);
        return names.size() - 1;
    }

    void put(long start, long end, int owner) {
        if (size == starts.length) {
            int capacity = size * 2;
            starts = Arrays.copyOf(starts, capacity);
            ends = Arrays.copyOf(ends, capacity);
            owners = Arrays.copyOf(owners, capacity);
        }
        starts[size] = start;
        ends[size] = end;
        owners[size++] = owner;
    }

    int size() {
        return size;
    }

    long start(int i) {
        return starts[i];
    }

    long end(int i) {
        return ends[i];
    }

    int owner(int i) {
        return owners[i];
    }

    int owners() {
        return names.size();
    }

    String name(int owner) {
        return names.get(owner);
    }
}
