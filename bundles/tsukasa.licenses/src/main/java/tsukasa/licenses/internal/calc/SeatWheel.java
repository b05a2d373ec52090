// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.calc;

import java.util.Arrays;

/**
 * When each of some seats becomes free, earliest first: a ring of slots of time, each with the few that fall into it, which are put
 * in order only when it is their turn. Unlike in a heap hardly any branch depends on the times, and what is taken next hardly ever
 * depends on what was just put, so a processor works at several at once.
 */
final class SeatWheel {
    private static final int SEATS_PER_SLOT = 6;
    /** A slot is never longer than this part of the time for which a seat is typically taken. */
    private static final int SHORTEST_STAY = 8;
    /** So much longer than typical is a time round. */
    private static final int ROUND = 4;
    private static final int ROOM_BITS = 4;
    private static final int ROOM = 1 << ROOM_BITS;
    private static final int MOST_BITS = 30;
    private static final int EMPTY = Integer.MAX_VALUE;
    private final long typical;

    private long base;
    private int seats;
    private int shift;
    private int slots;
    /** By slot, how many are in it, and when each becomes free, counted from the beginning of the slot. */
    private int[] counts = {};
    private int[] entries = {};

    /** Those that become free after this time round, and those for which their slot has no room. */
    private long[] far = {};
    private int farCount;
    /** The place from which on one of the former is in this time round. */
    private long pullAt;

    /** The slot that is being emptied, counted from the base on without going round, and what is left of it, in order. */
    private long current;
    private long currentBase;
    private int[] now = {};
    private int nowAt;
    private int nowEnd;
    private long late;

    /** @param typical how long a seat is taken, more or less */
    SeatWheel(long typical) {
        this.typical = Math.max(1, typical);
    }

    /** Seats that become free at {@code count} of these times, and more that are free from {@code instant} on, before which no time lies. */
    void fill(int seats, long instant, long[] leaving, int first, int count) {
        clear(seats, instant);
        late = instant;
        currentBase = base;
        Arrays.fill(now, 0, seats - count, 0);
        nowEnd = seats - count;
        for (int i = 0; i < count; i++) {
            put(leaving[first + i]);
        }
    }

    private void clear(int count, long instant) {
        seats = count;
        base = instant;
        long length = Math.max(1, Math.min(typical / SHORTEST_STAY, typical / seats * SEATS_PER_SLOT));
        shift = Math.min(MOST_BITS, Long.SIZE - 1 - Long.numberOfLeadingZeros(length));
        slots = Integer.highestOneBit(Math.max(SHORTEST_STAY, seats / SEATS_PER_SLOT)) * 2 * ROUND;
        if (counts.length < slots) {
            counts = new int[slots];
            entries = new int[slots << ROOM_BITS];
        }
        if (far.length < seats) {
            far = new long[seats];
            now = new int[Math.max(ROOM, seats)];
        }
        Arrays.fill(counts, 0, slots, 0);
        Arrays.fill(entries, 0, slots << ROOM_BITS, EMPTY);
        farCount = 0;
        pullAt = Long.MAX_VALUE;
        current = 0;
        nowAt = 0;
        nowEnd = 0;
    }

    /** Whether all who are in at this instant came as soon as they wanted, so that they leave when they wanted. */
    boolean settled(long instant) {
        return instant >= late;
    }

    /** Till this instant not all is as if nobody had waited. */
    void disturb(long until) {
        late = Math.max(late, until);
    }

    /**
     * Gives a seat each to the claims from {@code first} to before {@code end}.
     *
     * @param waits is told how long each waits
     */
    void seat(Claims claims, int first, int end, long[] waits) {
        long[] starts = claims.starts;
        long[] ends = claims.ends;
        int[] there = counts;
        int[] times = entries;
        int mask = slots - 1;
        long latest = late;
        int at = nowAt;
        for (int claim = first; claim < end; claim++) {
            if (at == nowEnd) {
                advance();
                at = 0;
            }
            long wait = Math.max(0, currentBase + now[at++] - starts[claim]);
            long leaves = ends[claim] + wait;
            waits[claim - first] = wait;
            latest = wait > 0 && leaves > latest ? leaves : latest;
            long place = leaves - base >> shift;
            int slot = (int) place & mask;
            int count = there[slot];
            if (place > current && place - current <= mask && count < ROOM) {
                times[slot << ROOM_BITS | count] = (int) (leaves - base) & (1 << shift) - 1;
                there[slot] = count + 1;
            } else {
                nowAt = at;
                putAside(leaves, place);
                at = nowAt;
            }
        }
        nowAt = at;
        late = latest;
    }

    /** Takes the seat that becomes free first, and says when that is. */
    long take() {
        if (nowAt == nowEnd) {
            advance();
        }
        return currentBase + now[nowAt++];
    }

    /** A seat that was taken becomes free at this time, before which none does that was taken since. */
    void put(long time) {
        long place = time - base >> shift;
        int slot = (int) place & slots - 1;
        int count = counts[slot];
        if (place > current && place - current < slots && count < ROOM) {
            entries[slot << ROOM_BITS | count] = (int) (time - base) & (1 << shift) - 1;
            counts[slot] = count + 1;
        } else {
            putAside(time, place);
        }
    }

    private void putAside(long time, long place) {
        if (place <= current) {
            insert((int) (time - currentBase));
        } else {
            keepFar(time, place);
        }
    }

    private void insert(int time) {
        if (nowEnd == now.length) {
            System.arraycopy(now, nowAt, now, 0, nowEnd - nowAt);
            nowEnd -= nowAt;
            nowAt = 0;
        }
        int at = nowEnd++;
        for (; at > nowAt && now[at - 1] > time; at--) {
            now[at] = now[at - 1];
        }
        now[at] = time;
    }

    private void keepFar(long time, long place) {
        far[farCount++] = time;
        if (place - current >= slots) {
            pullAt = Math.min(pullAt, place - slots / 2);
        }
    }

    private void advance() {
        if (farCount == seats) {
            current = pullAt - 1;
        }
        do {
            current++;
            if (current >= pullAt) {
                pull();
            }
        } while (counts[(int) current & slots - 1] == 0);
        currentBase = base + (current << shift);
        empty((int) current & slots - 1);
    }

    /** Puts into the ring what is in this time round by now. */
    private void pull() {
        int count = farCount;
        farCount = 0;
        pullAt = Long.MAX_VALUE;
        current--;
        for (int i = 0; i < count; i++) {
            put(far[i]);
        }
        current++;
    }

    private void empty(int slot) {
        int count = counts[slot];
        int from = slot << ROOM_BITS;
        nowAt = 0;
        nowEnd = count;
        if (count <= SortedEight.SIZE) {
            SortedEight.sort(entries, from, now);
        } else {
            System.arraycopy(entries, from, now, 0, count);
            addCrowd(count);
            Arrays.sort(now, 0, nowEnd);
        }
        Arrays.fill(entries, from, from + ROOM, EMPTY);
        counts[slot] = 0;
    }

    private void addCrowd(int count) {
        int kept = 0;
        for (int i = 0; i < farCount && count == ROOM; i++) {
            if (far[i] - base >> shift == current) {
                now[nowEnd++] = (int) (far[i] - currentBase);
            } else {
                far[kept++] = far[i];
            }
        }
        farCount = count == ROOM ? kept : farCount;
    }
}
