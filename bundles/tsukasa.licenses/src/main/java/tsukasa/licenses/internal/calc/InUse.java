// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.calc;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import tsukasa.persistence.Micros;
import tsukasa.sessions.Concurrency;
import tsukasa.sessions.Peak;

/** How many licenses claims held at every instant of their period. */
final class InUse {
    private InUse() {
    }

    static Concurrency of(Timeline line) {
        long[] times = new long[line.events.length + 1];
        int[] counts = new int[line.events.length + 1];
        int last = 0;
        times[0] = line.claims.from;
        counts[0] = line.carried;
        for (int event = 0; event < line.events.length; event++) {
            int claim = line.events[event];
            if (claim >= 0 && line.holdsNothing(claim)) {
                continue;
            }
            long at = claim >= 0 ? line.claims.starts[claim] : line.claims.ends[~claim];
            if (at != times[last]) {
                last += last > 0 && counts[last] == counts[last - 1] ? 0 : 1;
                times[last] = at;
            }
            counts[last] = line.levels.at(event);
        }
        int steps = last + (last > 0 && counts[last] == counts[last - 1] ? 0 : 1);
        return new Concurrency(Arrays.copyOf(times, steps), Arrays.copyOf(counts, steps));
    }

    static Peak peak(Concurrency use, Claims claims) {
        int most = use.peak();
        if (most == 0) {
            return new Peak(0, Optional.empty(), Duration.ZERO, List.of());
        }
        int step = 0;
        while (use.counts()[step] < most) {
            step++;
        }
        long at = use.epochMicros()[step];
        long until = step + 1 < use.counts().length ? use.epochMicros()[step + 1] : claims.to;
        TreeSet<String> who = new TreeSet<>();
        for (int claim = 0; claim < claims.size && claims.starts[claim] <= at; claim++) {
            if (at < claims.ends[claim]) {
                who.add(claims.owner(claim));
            }
        }
        return new Peak(most, Optional.of(Micros.toInstant(at)), Duration.of(until - at, ChronoUnit.MICROS), List.copyOf(who));
    }
}
