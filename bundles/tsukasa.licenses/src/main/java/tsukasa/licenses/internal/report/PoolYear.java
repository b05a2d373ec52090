// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.report;

import java.time.LocalDate;
import java.util.Arrays;

import tsukasa.api.Period;
import tsukasa.api.report.Months;
import tsukasa.licenses.Denials;
import tsukasa.licenses.Pool;
import tsukasa.licenses.UseService;
import tsukasa.sessions.Peak;

/**
 * A pool in its year.
 *
 * @param entitlement on the last day of the month that is known
 * @param peak        of the month
 * @param denials     of the month
 * @param peaks       of each month; NaN where there were no licenses
 * @param held        how many there were at the end of each month
 */
record PoolYear(Pool pool, int entitlement, Peak peak, Denials denials, double[] peaks, double[] held) {
    static PoolYear of(Pool pool, Months months, UseService uses) {
        Period month = months.past(months.last());
        LocalDate last = months.lastDay(months.last());
        double[] held = months.each(one -> pool.entitlementOn(months.lastDay(one)));
        double[] peaks = months.each(one -> pool.entitlementOn(months.lastDay(one)) == 0 ? Double.NaN : uses.peak(pool.id(), months.past(one)).count());
        return new PoolYear(pool, pool.entitlementOn(last), uses.peak(pool.id(), month), uses.denialsQuickly(pool.id(), month), peaks, held);
    }

    /** The peak as a share of what there is. */
    double load() {
        return entitlement == 0 ? 0 : (double) peak.count() / entitlement;
    }

    /** The most of all months known. */
    int most() {
        return (int) Arrays.stream(peaks).filter(Double::isFinite).max().orElse(0);
    }

    /** How many months are known. */
    long known() {
        return Arrays.stream(peaks).filter(Double::isFinite).count();
    }
}
