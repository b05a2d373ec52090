// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.calc;

import java.util.Arrays;

/**
 * The starts and ends of a period in the one order of a replay: by instant; at an instant ends before starts; starts by key.
 * With each, how many licenses would be needed there if nobody were ever refused. A claim of length zero has a start, which
 * needs a license, and no end, as it holds none.
 */
final class Timeline {
    final Claims claims;
    /** The number of the claim that starts, or the complement of the number of the one that ends. */
    final int[] events;
    /** At a start, how many are in with it; at an end, how many are left. */
    final Levels levels;
    /** How many were held by those that began before the period. */
    final int carried;
    /** The claims by their ends. */
    final int[] byEnd;

    Timeline(Claims claims) {
        this.claims = claims;
        byEnd = EndOrder.of(claims.ends);
        int first = claims.firstInside;
        int open = 0;
        for (int claim = 0; claim < first; claim++) {
            open += claims.quantity(claim);
        }
        carried = open;
        int[] order = new int[2 * claims.size];
        int[] level = new int[2 * claims.size];
        int size = 0;
        int ended = 0;
        int claim = first;
        while (true) {
            ended = nextToEnd(ended);
            boolean end = ended < claims.size && (claim == claims.size || claims.ends[byEnd[ended]] <= claims.starts[claim]);
            if (end) {
                open -= claims.quantity(byEnd[ended]);
                order[size] = ~byEnd[ended++];
                level[size++] = open;
            } else if (claim < claims.size) {
                level[size] = open + claims.quantity(claim);
                open = holdsNothing(claim) ? open : level[size];
                order[size++] = claim++;
            } else {
                break;
            }
        }
        events = Arrays.copyOf(order, size);
        levels = new Levels(level, size);
    }

    /** Skips those of length zero and those that last beyond the period. */
    private int nextToEnd(int from) {
        int at = from;
        while (at < claims.size && holdsNothing(byEnd[at])) {
            at++;
        }
        return at < claims.size && claims.ends[byEnd[at]] >= claims.to ? claims.size : at;
    }

    boolean holdsNothing(int claim) {
        return claims.starts[claim] == claims.ends[claim];
    }

    /** The smallest number of licenses with which nobody is refused. */
    int top() {
        int top = 0;
        for (int i = 0; i < events.length; i++) {
            top = events[i] >= 0 ? Math.max(top, levels.at(i)) : top;
        }
        return top;
    }
}
