// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.report;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import tsukasa.api.Period;
import tsukasa.api.Progress;
import tsukasa.licenses.Denials;
import tsukasa.licenses.Forecast;
import tsukasa.licenses.Pool;
import tsukasa.licenses.PoolUse;
import tsukasa.licenses.ReclaimService;
import tsukasa.licenses.ReplayCurve;
import tsukasa.licenses.ReplayMode;
import tsukasa.licenses.Schedule.Step;
import tsukasa.licenses.UseService;
import tsukasa.licenses.Yen;
import tsukasa.sessions.Peak;

/**
 * What is said of one pool, read once. A named pool has no curve: a seat is needed while somebody uses it.
 *
 * @param idle seats that nobody has used for long; 0 unless the pool is named
 */
record PoolNeed(Pool pool, Period period, Peak peak, int starts, List<DayUse> days, List<MonthUse> months, Denials denials, Forecast forecast,
        Optional<ReplayCurve> curve, Optional<Need> need, int idle, LocalDate today) {

    static PoolNeed of(Pool pool, Period period, UseService uses, ReclaimService reclaim, Assumptions assumptions, ZoneId zone, Progress progress) {
        PoolUse use = uses.during(pool.id(), period);
        List<DayUse> days = DayUse.of(pool, use.concurrency(), period, zone);
        Denials denials = uses.denials(pool.id(), period);
        LocalDate today = days.isEmpty() ? LocalDate.ofInstant(period.to(), zone) : days.getLast().day();
        List<MonthUse> months = MonthUse.of(pool, days, denials, zone);
        if (pool.named()) {
            int idle = reclaim.idle(Optional.of(pool.id()), ReclaimService.USUAL_DAYS).size();
            return new PoolNeed(pool, period, use.peak(), use.starts(), days, months, denials, new Forecast.TooEarly(0, 0), Optional.empty(),
                    Optional.empty(), idle, today);
        }
        Forecast forecast = uses.forecast(pool.id(), assumptions.horizon());
        ReplayCurve curve = use.curve(ReplayMode.LOSS, progress);
        Need need = Need.of(pool.entitlementOn(today), curve, assumptions.perMonth(), forecast, denials, assumptions.reserve(), days.size());
        return new PoolNeed(pool, period, use.peak(), use.starts(), days, months, denials, forecast, Optional.of(curve), Optional.of(need), 0, today);
    }

    int now() {
        return pool.entitlementOn(today);
    }

    Yen seatCost() {
        return pool.schedule().seatCostPerMonthOn(today);
    }

    /** How many are recommended. */
    int recommended() {
        return need.map(Need::recommended).orElseGet(() -> Math.max(0, assigned() - idle));
    }

    Need.Verdict verdict() {
        return need.map(Need::verdict).orElseGet(() -> recommended() < now() ? Need.Verdict.REDUCE
                : recommended() > now() ? Need.Verdict.RAISE : Need.Verdict.KEEP);
    }

    /** Seats of a named pool that are assigned at the end of the period. */
    int assigned() {
        return days.isEmpty() ? 0 : days.getLast().peak();
    }

    /** What the recommendation costs more in a year; negative if it saves. */
    long yenAYear() {
        return (recommended() - (long) now()) * seatCost().amount() * 12;
    }

    /** The numbers that somebody may ask about: all that the pool ever had, the recommended one and those that bound it, and some more. */
    List<Integer> candidates(List<Integer> more) {
        TreeSet<Integer> numbers = new TreeSet<>(more);
        pool.schedule().steps().stream().map(Step::entitlement).forEach(numbers::add);
        need.ifPresent(one -> numbers.addAll(List.of(one.now(), one.tolerable(), one.forAll(), one.recommended())));
        return List.copyOf(numbers);
    }
}
