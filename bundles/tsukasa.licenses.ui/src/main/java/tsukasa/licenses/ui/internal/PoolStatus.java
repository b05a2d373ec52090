// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.ui.internal;

import java.time.LocalDate;
import java.util.List;

import tsukasa.api.health.Severity;
import tsukasa.licenses.Pool;
import tsukasa.licenses.RecentUse;

/**
 * How a pool stands now.
 *
 * @param entitled how many there are today
 * @param month    the peak of this month so far
 * @param trend    daily peaks of the last weeks, the oldest first
 */
record PoolStatus(Pool pool, int inUse, int entitled, int month, List<Double> trend) {
    private static final double TIGHT = 0.9;

    /** How near the greatest use of the month came to what there is; of a named pool, how many of its seats are assigned now. */
    enum Fullness {
        NONE, FREE, ASSIGNED, TIGHT, FULL, OVER
    }

    PoolStatus {
        trend = List.copyOf(trend);
    }

    static PoolStatus of(RecentUse use, LocalDate today) {
        return new PoolStatus(use.pool(), use.inUse(), use.pool().entitlementOn(today), use.month().count(),
                use.dailyPeaks().stream().map(Integer::doubleValue).toList());
    }

    private int most() {
        return pool.named() ? inUse : Math.max(inUse, month);
    }

    /** The greatest use as a part of what there is; of what there is not, without end. */
    double share() {
        return entitled == 0 ? most() == 0 ? 0 : Double.POSITIVE_INFINITY : (double) most() / entitled;
    }

    Fullness fullness() {
        int most = most();
        if (entitled == 0) {
            return most == 0 ? Fullness.NONE : Fullness.OVER;
        }
        if (most > entitled) {
            return Fullness.OVER;
        }
        if (pool.named()) {
            return most == entitled ? Fullness.ASSIGNED : Fullness.FREE;
        }
        return most == entitled ? Fullness.FULL : most >= entitled * TIGHT ? Fullness.TIGHT : Fullness.FREE;
    }

    Severity severity() {
        return switch (fullness()) {
            case NONE -> Severity.UNKNOWN;
            case FREE, ASSIGNED -> Severity.OK;
            case TIGHT, FULL -> Severity.WARNING;
            case OVER -> Severity.CRITICAL;
        };
    }
}
