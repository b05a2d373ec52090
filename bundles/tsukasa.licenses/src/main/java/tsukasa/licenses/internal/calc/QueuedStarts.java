// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.calc;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

import tsukasa.licenses.Replay;
import tsukasa.licenses.ReplayMode;

/** Collects whom one number of seats keeps out of a queue's replay. */
final class QueuedStarts implements SeatQueue.Sink {
    private static final long REFUSED = -1;
    private final Claims claims;
    private final int[] who;
    private final long[] waits;
    private int size;
    private int refused;
    private long longest;
    private Duration total = Duration.ZERO;

    QueuedStarts(Claims claims) {
        this.claims = claims;
        who = new int[claims.startsInside()];
        waits = new long[who.length];
    }

    @Override
    public void waited(int seats, int claim, long micros) {
        put(claim, micros);
        longest = Math.max(longest, micros);
        total = total.plus(micros, ChronoUnit.MICROS);
    }

    @Override
    public void refused(int seats, int claim) {
        put(claim, REFUSED);
        refused++;
    }

    private void put(int claim, long wait) {
        who[size] = claim;
        waits[size++] = wait;
    }

    Replay result(int seats) {
        return new Replay(ReplayMode.QUEUE, seats, who.length, refused, size - refused, Duration.of(longest, ChronoUnit.MICROS), total,
                new KeptOut(claims, Arrays.copyOf(who, size), Arrays.copyOf(waits, size)));
    }
}
