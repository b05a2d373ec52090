// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import tsukasa.api.Period;
import tsukasa.licenses.Denials;
import tsukasa.licenses.Holder;
import tsukasa.licenses.Pool;
import tsukasa.licenses.PoolUse;
import tsukasa.licenses.UseService;
import tsukasa.persistence.Micros;
import tsukasa.sessions.Concurrency;
import tsukasa.sessions.Peak;

/** What a report says of the use of one pool, read once. */
record UseOfPool(Pool pool, Period period, PoolUse use, Concurrency steps, Peak peak, List<Holder> atPeak, List<DayUse> days, Denials denials,
        Inferred inferred) {
    private static final int HUNDRED = 100;
    private static final int NEARLY = 90;

    static UseOfPool of(Pool pool, Period period, UseService service, InferredEnds ends, ZoneId zone) {
        PoolUse use = service.during(pool.id(), period);
        Concurrency steps = use.concurrency();
        Peak peak = use.peak();
        List<Holder> atPeak = peak.at().map(at -> service.holders(pool.id(), at)).orElse(List.of());
        return new UseOfPool(pool, period, use, steps, peak, atPeak, DayUse.of(pool, steps, period, zone), service.denials(pool.id(), period),
                ends.of(pool, period));
    }

    /** How many of the ends in a pool's use nobody reported. */
    record Inferred(long ends, long of) {
    }

    /** How long more than nine tenths of what there was were in use. */
    Duration nearlyFull(ZoneId zone) {
        return full(zone).stream().map(Full::lasted).reduce(Duration.ZERO, Duration::plus);
    }

    /** A time of one day during which just so many were in use, more than nine tenths of what there was. */
    record Full(Instant from, int inUse, int entitlement, Duration lasted) {
    }

    List<Full> full(ZoneId zone) {
        List<Full> full = new ArrayList<>();
        for (DayUse day : days) {
            if (day.peak() * HUNDRED > day.entitlement() * NEARLY) {
                above(day, Period.day(day.day(), zone), full);
            }
        }
        return full;
    }

    private void above(DayUse day, Period whole, List<Full> full) {
        for (int i = 0; i < steps.counts().length; i++) {
            if (steps.counts()[i] * HUNDRED > day.entitlement() * NEARLY) {
                long from = Math.max(steps.epochMicros()[i], Micros.of(whole.from()));
                long end = i + 1 < steps.counts().length ? steps.epochMicros()[i + 1] : Micros.of(period.to());
                long micros = Math.min(end, Micros.of(whole.to())) - from;
                if (micros > 0) {
                    full.add(new Full(Micros.toInstant(from), steps.counts()[i], day.entitlement(), Duration.of(micros, ChronoUnit.MICROS)));
                }
            }
        }
    }
}
