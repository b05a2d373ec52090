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

    /** So many times as many as are in came last, as a rule with all that are in among them. */
    private static final int LATELY = 4;
    private static final int TOLD_AT_ONCE = 128;
    private final Timeline line;
    private final Claims claims;
    /** By claim, how many are in with it at its start if nobody ever waits. */
    private final Levels needed;
    private final SeatWheel wheel;
    private final long[] waits = new long[TOLD_AT_ONCE];
    /** When those that are in will leave. */
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
            if (in > seats) {
                Arrays.sort(leaving, 0, in); // the last to leave count
            }
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
        int claim = from;
        while (claim < claims.size && inShortage(claim, seats)) {
            int end = Math.min(claims.size, claim + TOLD_AT_ONCE);
            if (claims.eachOfOne()) {
                wheel.seat(claims, claim, end, waits);
            } else {
                for (int i = claim; i < end; i++) {
                    waits[i - claim] = serve(i, seats);
                }
            }
            sink.waited(claim, end - claim, waits);
            claim = end;
        }
        return claim;
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
     * Finds when those leave who are in when this claim comes and nobody has waited yet, and returns how many seats they hold.
     */
    private int leaving(int claim) {
        int in = needed.at(claim) - claims.quantity(claim);
        leaving = leaving.length < in ? new long[in] : leaving;
        if (!cameLately(claim, in)) {
            leaveSoon(claim, in);
        }
        return in;
    }

    /** Looks for them among those that came last; returns whether all are. */
    private boolean cameLately(int claim, int in) {
        int least = Math.max(0, claim - LATELY * in);
        int seat = 0;
        for (int other = claim - 1; other >= least && seat < in && claims.eachOfOne(); other--) {
            leaving[seat] = claims.ends[other];
            seat += (int) (claims.starts[claim] - claims.ends[other] >>> Long.SIZE - 1); // a branch would often be guessed wrongly
        }
        return seat == in;
    }

    private void leaveSoon(int claim, int in) {
        int seat = 0;
        for (int at = firstEndAfter(claims.starts[claim]); seat < in; at++) {
            int other = line.byEnd[at];
            for (int i = other < claim ? claims.quantity(other) : 0; i > 0; i--) {
                leaving[seat++] = claims.ends[other];
            }
        }
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
