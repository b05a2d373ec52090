// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.calc;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

import tsukasa.licenses.Replay;
import tsukasa.licenses.ReplayMode;

/** Collects whom one number of seats keeps out of a queue's replay. */
final class QueuedStarts implements SeatQueue.Sink {
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
    public void waited(int first, int count, long[] micros) {
        for (int i = 0; i < count; i++) {
            if (micros[i] != 0) {
                put(first + i, micros[i]);
            }
        }
    }

    private void put(int claim, long wait) {
        who[size] = claim;
        waits[size++] = wait;
        if (wait == SeatQueue.NEVER) {
            refused++;
        } else {
            longest = Math.max(longest, wait);
            total = total.plus(wait, ChronoUnit.MICROS);
        }
    }

    Replay result(int seats) {
        return new Replay(ReplayMode.QUEUE, seats, who.length, refused, size - refused, Duration.of(longest, ChronoUnit.MICROS), total,
                new KeptOut(claims, Arrays.copyOf(who, size), Arrays.copyOf(waits, size)));
    }
}
