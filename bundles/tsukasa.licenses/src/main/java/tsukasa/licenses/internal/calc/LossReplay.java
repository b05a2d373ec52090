// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.calc;

import java.util.BitSet;

import tsukasa.api.Progress;

/**
 * The replay in which a start that finds all seats taken is refused.
 *
 * <p>Where each claim takes one seat, one pass answers for every number of seats: give each start the first free one of
 * endlessly many seats, in the order of their numbers. The first N of them then do just what N seats alone would do, and who sits
 * further up is who N seats refuse. (Those that began before the period hold a seat with every N, so with c of them still in, a
 * start gets the free seat after the first c free ones.) Claims of several seats have no such order: what one more seat lets in can
 * keep others out.
 */
final class LossReplay {
    private final Timeline line;
    private final Claims claims;
    private int[] seats;

    LossReplay(Timeline line) {
        this.line = line;
        claims = line.claims;
    }

    /** By claim, the smallest number of seats that lets it in; 0 for those that began before the period. Each claim must be of one seat. */
    synchronized int[] seats() {
        seats = seats == null ? find() : seats;
        return seats;
    }

    private int[] find() {
        int[] found = new int[claims.size];
        FreeSeats free = new FreeSeats(line.levels.top() + line.carried + 1);
        int carried = line.carried;
        for (int event : line.events) {
            if (event >= 0) {
                found[event] = free.afterPassing(carried);
                if (!line.holdsNothing(event)) {
                    free.take(found[event]);
                }
            } else if (found[~event] == 0) {
                carried--;
            } else {
                free.free(found[~event]);
            }
        }
        return found;
    }

    /** Whom this number of seats refuses, whatever they take. */
    BitSet refused(int number) {
        BitSet refused = new BitSet(claims.size);
        int free = number - line.carried;
        for (int event : line.events) {
            int claim = event >= 0 ? event : ~event;
            if (event < 0) {
                free += refused.get(claim) ? 0 : claims.quantity(claim);
            } else if (free < claims.quantity(claim)) {
                refused.set(claim);
            } else if (!line.holdsNothing(claim)) {
                free -= claims.quantity(claim);
            }
        }
        return refused;
    }

    /** How many each number of seats refuses, from 0 to the one that refuses nobody, by month. */
    int[][] curve(Months months, Progress progress, String doing) {
        int[][] refused = new int[line.top() + 1][months.size()];
        int[] month = months.ofStarts(claims);
        if (!claims.eachOfOne()) {
            Spread.over(refused.length, progress, doing,
                    () -> number -> refused(number).stream().forEach(claim -> refused[number][month[claim]]++));
            return refused;
        }
        int[] needed = seats();
        for (int claim = claims.firstInside; claim < claims.size; claim++) {
            refused[needed[claim] - 1][month[claim]]++;
        }
        for (int number = refused.length - 1; number > 0; number--) {
            for (int i = 0; i < months.size(); i++) {
                refused[number - 1][i] += refused[number][i];
            }
        }
        return refused;
    }
}
