// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal.index;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;

import tsukasa.persistence.Micros;
import tsukasa.sessions.Peak;

/** Finds the peak between two instants: of a whole day its maximum will do; only days that are cut are gone through. */
final class PeakSearch {
    private final ConcurrencyIndex index;
    private final CountedDays counted;
    private final long from;
    private final long to;
    private int most;
    private long at;

    PeakSearch(ConcurrencyIndex index, CountedDays counted, long from, long to) {
        this.index = index;
        this.counted = counted;
        this.from = from;
        this.to = to;
    }

    Peak peak() {
        if (from < to) {
            NavigableSet<Long> days = index.days(counted, Days.of(from), Days.of(to - 1));
            index.count(counted, days);
            days.forEach(this::look);
            if (most > 0) {
                long lasted = until(days.tailSet(Days.of(at), true)) - at;
                return new Peak(most, Optional.of(Micros.toInstant(at)), Duration.of(lasted, ChronoUnit.MICROS),
                        index.dayCount(counted, Days.of(at)).who(at));
            }
        }
        return new Peak(0, Optional.empty(), Duration.ZERO, List.of());
    }

    private boolean whole(long day) {
        return from <= Days.start(day) && Days.start(day + 1) <= to;
    }

    private void look(long day) {
        if (whole(day)) {
            DaySteps.Extremes extremes = index.extremes(counted, day);
            if (extremes.most() > most) {
                most = extremes.most();
                at = extremes.at();
            }
            return;
        }
        DaySteps steps = index.steps(counted, day);
        int step = from > Days.start(day) ? steps.at(from) : 0;
        for (; step < steps.times().length && steps.times()[step] < to; step++) {
            if (steps.counts()[step] > most) {
                most = steps.counts()[step];
                at = Math.max(from, steps.times()[step]);
            }
        }
    }

    /** How long it stays as many as at the peak; never more, so until it is less. */
    private long until(NavigableSet<Long> days) {
        for (long day : days) {
            if (day != Days.of(at) && whole(day) && index.extremes(counted, day).least() == most) {
                continue;
            }
            DaySteps steps = index.steps(counted, day);
            int step = day == Days.of(at) ? steps.at(at) + 1 : 0;
            for (; step < steps.times().length; step++) {
                if (steps.counts()[step] < most) {
                    return Math.min(to, steps.times()[step]);
                }
            }
        }
        return to;
    }
}
