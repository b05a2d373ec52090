// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.calc;

import java.util.Arrays;

/**
 * The replay in which a start that finds all seats taken waits its turn, first come first served, and then runs its full length.
 * Where nobody would be short of seats and nobody is late any more, all is as if nobody had ever waited: such stretches are leapt
 * over.
 */
final class SeatQueue {
    /** The wait of one whose turn never comes as it needs more seats than there are. It keeps nobody waiting. */
    static final long NEVER = -1;

    /** Is told how long starts wait. */
    interface Sink {
        /** @param waits of {@code count} claims, one or more, from {@code first} on, in microseconds; what none of these tell of doesn't wait */
        void waited(int first, int count, long[] waits);
    }

    private static final int TOLD_AT_ONCE = 512;
    private final Timeline line;
    private final Claims claims;
    /** By claim, how many are in with it at its start if nobody ever waits. */
    private final Levels needed;
    private final SeatWheel wheel;
    private final long[] waits = new long[TOLD_AT_ONCE];
    /** When those that are in will leave, in that order. */
    private long[] leaving = new long[0];

    SeatQueue(Timeline line, Levels needed) {
        this.line = line;
        claims = line.claims;
        this.needed = needed;
        wheel = new SeatWheel(claims.meanLength());
    }

    static Levels needed(Timeline line) {
        int[] needed = new int[line.claims.size];
        for (int event = 0; event < line.events.length; event++) {
            if (line.events[event] >= 0) {
                needed[line.events[event]] = line.levels.at(event);
            }
        }
        return new Levels(needed, needed.length);
    }

    void replay(int seats, Sink sink) {
        if (seats == 0) {
            refuseAll(sink);
            return;
        }
        int claim = needed.nextOver(seats, claims.firstInside);
        while (claim < claims.size) {
            int in = leaving(claim);
            int seated = Math.min(in, seats);
            wheel.fill(seats, claims.starts[claim], leaving, in - seated, seated);
            claim = needed.nextOver(seats, shortage(seats, claim, sink));
        }
    }

    private void refuseAll(Sink sink) {
        Arrays.fill(waits, NEVER);
        for (int claim = claims.firstInside; claim < claims.size; claim += TOLD_AT_ONCE) {
            sink.waited(claim, Math.min(TOLD_AT_ONCE, claims.size - claim), waits);
        }
    }

    /** Goes on from this claim to one at which all is as if nobody had waited; returns that one. */
    private int shortage(int seats, int from, Sink sink) {
        int told = from;
        while (told < claims.size && inShortage(told, seats)) {
            int end = Math.min(claims.size, told + TOLD_AT_ONCE);
            int claim = told;
            while (claim < end && inShortage(claim, seats)) {
                if (claims.eachOfOne()) {
                    claim += wheel.seat(claims, claim, end - claim, waits, claim - told);
                } else {
                    waits[claim - told] = serve(claim++, seats);
                }
            }
            sink.waited(told, claim - told, waits);
            told = claim;
        }
        return told;
    }

    private boolean inShortage(int claim, int seats) {
        return !wheel.settled(claims.starts[claim]) || needed.at(claim) > seats;
    }

    /** Gives the seats that become free first, and says how long that takes. */
    private long serve(int claim, int seats) {
        int quantity = claims.quantity(claim);
        if (quantity > seats) {
            wheel.disturb(claims.ends[claim]);
            return NEVER;
        }
        long turn = claims.starts[claim];
        for (int i = 0; i < quantity; i++) {
            turn = Math.max(turn, wheel.take());
        }
        long wait = turn - claims.starts[claim];
        long end = claims.ends[claim] + wait;
        for (int i = 0; i < quantity; i++) {
            wheel.put(end);
        }
        if (wait > 0) {
            wheel.disturb(end);
        }
        return wait;
    }

    /**
     * Finds who is in when this claim comes and nobody has waited yet, and returns how many seats they hold. Where that is more than
     * there are seats, the last to leave count.
     */
    private int leaving(int claim) {
        int in = needed.at(claim) - claims.quantity(claim);
        leaving = leaving.length < in ? new long[in] : leaving;
        int seat = 0;
        for (int at = firstEndAfter(claims.starts[claim]); seat < in; at++) {
            int other = line.byEnd[at];
            for (int i = other < claim ? claims.quantity(other) : 0; i > 0; i--) {
                leaving[seat++] = claims.ends[other];
            }
        }
        return in;
    }

    private int firstEndAfter(long instant) {
        int low = 0;
        int high = claims.size;
        while (low < high) {
            int middle = low + high >>> 1;
            if (claims.ends[line.byEnd[middle]] <= instant) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
