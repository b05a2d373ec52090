// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.calc;

import java.util.Arrays;

/**
 * When each of some seats becomes free: a tournament, whose root is the earliest. A seat's number stands in the low bits below
 * its time, so that one number says which seat and when, and a change costs one comparison a round.
 */
final class SeatTree {
    private static final long NEVER = Long.MAX_VALUE;
    private long[] rounds = new long[2];
    private int leaves = 1;
    private int bits;
    private long base;

    /** Seats that become free at {@code count} of these times, and more that are free from {@code instant} on, before which no time lies. */
    void fill(int seats, long instant, long[] times, int first, int count) {
        bits = Integer.SIZE - Integer.numberOfLeadingZeros(seats - 1);
        leaves = 1 << bits;
        rounds = rounds.length < 2 * leaves ? new long[2 * leaves] : rounds;
        base = instant;
        for (int seat = 0; seat < seats; seat++) {
            rounds[leaves + seat] = seat < count ? key(seat, times[first + seat]) : seat;
        }
        Arrays.fill(rounds, leaves + seats, 2 * leaves, NEVER);
        for (int node = leaves - 1; node > 0; node--) {
            rounds[node] = Math.min(rounds[2 * node], rounds[2 * node + 1]);
        }
    }

    /** The seat that becomes free first. */
    int earliest() {
        return (int) (rounds[1] & leaves - 1);
    }

    /** When that is. */
    long earliestTime() {
        return base + (rounds[1] >> bits);
    }

    void occupy(int seat, long until) {
        play(seat, key(seat, until));
    }

    private long key(int seat, long until) {
        long time = until - base;
        if (time >> Long.SIZE - 1 - bits != 0) {
            throw new IllegalArgumentException("too long a time for so many seats: " + leaves);
        }
        return time << bits | seat;
    }

    /** Until {@link #occupy} says for how long. */
    void hold(int seat) {
        play(seat, NEVER);
    }

    private void play(int seat, long key) {
        long winner = key;
        int node = leaves + seat;
        rounds[node] = winner;
        while (node > 1) {
            winner = Math.min(winner, rounds[node ^ 1]);
            node >>= 1;
            rounds[node] = winner;
        }
    }
}
