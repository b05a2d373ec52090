// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.health;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import tsukasa.api.Period;
import tsukasa.api.Site;
import tsukasa.api.health.Severity;
import tsukasa.licenses.PoolId;
import tsukasa.licenses.RecentUse;
import tsukasa.licenses.RecentUse.Most;

/**
 * The pool that is nearest to its entitlement, now or in this month. A named pool whose seats are all assigned is as it should be, and
 * nobody is refused for it; so it comes before others only if more is assigned than there is, or if there is no other.
 *
 * @param most  how many were in use, and since when
 * @param among with how many it was compared
 */
record Tightest(RecentUse use, Most most, int entitlement, int among) {
    private static final int DAYS_OF_TREND = 14;
    private static final double NEAR = 0.9;

    /** @param most of a pool that is not named; of a named one, what is assigned now counts */
    static Optional<Tightest> of(List<RecentUse> uses, Function<RecentUse, Most> most, Site site) {
        int concurrent = (int) uses.stream().filter(use -> !use.pool().named()).count();
        return uses.stream().map(use -> new Tightest(use, use.pool().named() ? now(use, site) : most.apply(use),
                use.pool().entitlementOn(today(site)), use.pool().named() || concurrent == 0 ? uses.size() : concurrent))
                .max(Comparator.comparing(Tightest::competes).thenComparingDouble(Tightest::share)
                        .thenComparing(one -> one.use.pool().id(), Comparator.reverseOrder()));
    }

    /** This very instant. */
    static Most now(RecentUse use, Site site) {
        return new Most(use.inUse(), use.inUse() == 0 ? Optional.empty() : Optional.of(site.now()));
    }

    /** This month so far. */
    static Period month(Site site) {
        return new Period(YearMonth.from(today(site)).atDay(1).atStartOfDay(site.zone()).toInstant(), site.now().plusNanos(1_000));
    }

    static LocalDate today(Site site) {
        return LocalDate.ofInstant(site.now(), site.zone());
    }

    PoolId pool() {
        return use.pool().id();
    }

    private double share() {
        return entitlement == 0 ? most.count() : (double) most.count() / entitlement;
    }

    private boolean over() {
        return most.count() > entitlement && entitlement > 0;
    }

    private boolean competes() {
        return !use.pool().named() || over();
    }

    /** All seats assigned is as it should be; all in use is not. */
    Severity severity() {
        if (over()) {
            return Severity.CRITICAL;
        }
        return !use.pool().named() && entitlement > 0 && share() > NEAR ? Severity.WARNING : Severity.OK;
    }

    /** By which its texts are called. */
    String word() {
        return use.pool().named() && !over() ? "NAMED" : severity().name();
    }

    /** The peaks of the last days, today's so far the last. */
    List<Double> trend() {
        return use.dailyPeaks().subList(RecentUse.DAYS - DAYS_OF_TREND, RecentUse.DAYS).stream().map(Integer::doubleValue).toList();
    }
}
