// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.health;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import tsukasa.api.Period;
import tsukasa.api.Site;
import tsukasa.api.health.Severity;
import tsukasa.licenses.Pool;
import tsukasa.licenses.UseService;
import tsukasa.sessions.Peak;

/**
 * The pool that is nearest to its entitlement in a period that ends now. A named pool whose seats are all assigned is as it should
 * be, and nobody is refused for it; so it comes before others only if more is assigned than there is, or if there is no other.
 *
 * @param among with how many it was compared
 */
record Tightest(Pool pool, Peak peak, int entitlement, int among) {
    private static final int DAYS_OF_TREND = 14;
    private static final double NEAR = 0.9;

    static Optional<Tightest> of(List<Pool> pools, UseService uses, Period period, LocalDate today) {
        int concurrent = (int) pools.stream().filter(pool -> !pool.named()).count();
        return pools.stream().map(pool -> new Tightest(pool, uses.peak(pool.id(), pool.named() ? now(period) : period), pool.entitlementOn(today),
                pool.named() || concurrent == 0 ? pools.size() : concurrent))
                .max(Comparator.comparing(Tightest::competes).thenComparingDouble(Tightest::share)
                        .thenComparing(one -> one.pool.id(), Comparator.reverseOrder()));
    }

    /** This very instant. */
    static Period now(Site site) {
        return new Period(site.now(), site.now().plusNanos(1_000));
    }

    /** Its last instant: what was assigned earlier says nothing of what is assigned too much. */
    private static Period now(Period period) {
        return new Period(period.to().minusNanos(1_000), period.to());
    }

    /** This month so far. */
    static Period month(Site site) {
        Instant from = YearMonth.from(today(site)).atDay(1).atStartOfDay(site.zone()).toInstant();
        return new Period(from, now(site).to());
    }

    static LocalDate today(Site site) {
        return LocalDate.ofInstant(site.now(), site.zone());
    }

    private double share() {
        return entitlement == 0 ? peak.count() : (double) peak.count() / entitlement;
    }

    private boolean over() {
        return peak.count() > entitlement && entitlement > 0;
    }

    private boolean competes() {
        return !pool.named() || over();
    }

    /** All seats assigned is as it should be; all in use is not. */
    Severity severity() {
        if (over()) {
            return Severity.CRITICAL;
        }
        return !pool.named() && entitlement > 0 && share() > NEAR ? Severity.WARNING : Severity.OK;
    }

    /** By which its texts are called. */
    String word() {
        return pool.named() && !over() ? "NAMED" : severity().name();
    }

    /** The peaks of the last days, today's so far the last. */
    List<Double> trend(UseService uses, Site site) {
        List<Double> trend = new ArrayList<>();
        for (LocalDate day = today(site).minusDays(DAYS_OF_TREND - 1L); !day.isAfter(today(site)); day = day.plusDays(1)) {
            Period whole = Period.day(day, site.zone());
            Instant end = whole.to().isAfter(now(site).to()) ? now(site).to() : whole.to();
            trend.add((double) uses.peak(pool.id(), new Period(whole.from(), end)).count());
        }
        return trend;
    }
}
