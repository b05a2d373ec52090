// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.calc;

import java.util.stream.Stream;

/**
 * The replay in which a start that finds all seats taken waits its turn, first come first served, and then runs its full length.
 * Where nobody would be short of seats and nobody is late any more, all is as if nobody had ever waited: such stretches are leapt
 * over. Some neighbouring numbers of seats are replayed side by side, as that keeps a processor busier.
 */
final class SeatQueue {
    /** Is told whom a number of seats keeps out. */
    interface Sink {
        void waited(int seats, int claim, long micros);

        /** It needs more seats than there are: its turn never comes. It keeps nobody waiting. */
        void refused(int seats, int claim);
    }

    private final Timeline line;
    private final Claims claims;
    /** By claim, how many are in with it at its start if nobody ever waits. */
    private final Levels needed;
    private SeatTree[] trees = {};
    private int[] several = new int[0];
    /** When those that are in will leave, in that order. */
    private long[] leaving = new long[0];

    SeatQueue(Timeline line, Levels needed) {
        this.line = line;
        claims = line.claims;
        this.needed = needed;
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

    /** Replays each number of seats from {@code first} to {@code last}. */
    void replay(int first, int last, Sink sink) {
        trees = Stream.generate(SeatTree::new).limit(last - first + 1).toArray(SeatTree[]::new);
        int claim = needed.nextOver(first, claims.firstInside);
        while (claim < claims.size) {
            int in = leaving(claim);
            for (int seats = Math.max(1, first); seats <= last; seats++) {
                int seated = Math.min(in, seats);
                trees[seats - first].fill(seats, claims.starts[claim], leaving, in - seated, seated);
            }
            claim = needed.nextOver(first, shortage(first, claim, sink));
        }
    }

    /** Goes on from this claim to the first at which all is as if nobody had waited; returns that one. */
    private int shortage(int first, int from, Sink sink) {
        long late = Long.MIN_VALUE;
        for (int claim = from; claim < claims.size; claim++) {
            long start = claims.starts[claim];
            if (start >= late && needed.at(claim) <= first) {
                return claim;
            }
            long end = claims.ends[claim];
            int quantity = claims.quantity(claim);
            for (int i = 0; i < trees.length; i++) {
                if (quantity > first + i) {
                    late = Math.max(late, end);
                    sink.refused(first + i, claim);
                    continue;
                }
                long wait = serve(trees[i], start, end, quantity);
                if (wait > 0) {
                    late = Math.max(late, end + wait);
                    sink.waited(first + i, claim, wait);
                }
            }
        }
        return claims.size;
    }

    /** Gives the seats that become free first, and says how long that takes. */
    private long serve(SeatTree taken, long start, long end, int quantity) {
        if (quantity == 1) {
            long wait = Math.max(0, taken.earliestTime() - start);
            taken.occupy(taken.earliest(), end + wait);
            return wait;
        }
        several = several.length < quantity ? new int[quantity] : several;
        long turn = start;
        for (int i = 0; i < quantity; i++) {
            several[i] = taken.earliest();
            turn = Math.max(turn, taken.earliestTime());
            taken.hold(several[i]);
        }
        for (int i = 0; i < quantity; i++) {
            taken.occupy(several[i], end + turn - start);
        }
        return turn - start;
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
