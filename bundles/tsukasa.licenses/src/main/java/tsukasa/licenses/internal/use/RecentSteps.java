// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.use;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;

import tsukasa.api.Period;
import tsukasa.licenses.Pool;
import tsukasa.licenses.RecentUse;
import tsukasa.licenses.RecentUse.Most;
import tsukasa.licenses.internal.calc.Steps;
import tsukasa.persistence.Micros;
import tsukasa.sessions.Concurrency;

/** The last days up to an instant, and what follows from how many were in use in them. */
record RecentSteps(Instant now, ZoneId zone) {
    LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    private LocalDate first() {
        return today().minusDays(RecentUse.DAYS - 1L);
    }

    private LocalDate month() {
        return YearMonth.from(today()).atDay(1);
    }

    /** From the earlier of the first of these days and the first of the month, to just after now. */
    Period period() {
        LocalDate earliest = first().isBefore(month()) ? first() : month();
        return new Period(earliest.atStartOfDay(zone).toInstant(), now.plusNanos(1_000));
    }

    RecentUse of(Pool pool, Concurrency use) {
        int[] counts = use.counts();
        int[] days = new Steps(use, period()).dailyPeaks(first(), today(), zone);
        return new RecentUse(pool, counts.length == 0 ? 0 : counts[counts.length - 1], most(use, month()), most(use, first()),
                Arrays.stream(days).boxed().toList());
    }

    private Most most(Concurrency use, LocalDate day) {
        long from = Micros.of(day.atStartOfDay(zone).toInstant());
        int found = -1;
        for (int step = 0; step < use.counts().length; step++) {
            boolean within = step + 1 == use.counts().length || use.epochMicros()[step + 1] > from;
            if (within && use.counts()[step] > (found < 0 ? 0 : use.counts()[found])) {
                found = step;
            }
        }
        return found < 0 ? Most.NONE : new Most(use.counts()[found], Optional.of(Micros.toInstant(Math.max(from, use.epochMicros()[found]))));
    }
}
