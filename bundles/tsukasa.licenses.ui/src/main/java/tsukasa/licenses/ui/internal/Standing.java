// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.ui.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import tsukasa.api.CancelledException;
import tsukasa.api.Period;
import tsukasa.api.Progress;
import tsukasa.api.Site;
import tsukasa.licenses.Expiry;
import tsukasa.licenses.Pool;
import tsukasa.licenses.ReclaimService;

/**
 * How everything stands now: what the cards of the page show.
 *
 * @param idle     seats that nobody has used for the usual number of days
 * @param expiring contracts whose end or last day of notice is near or over
 */
record Standing(List<PoolStatus> pools, int idle, boolean named, int contracts, List<Expiry> expiring) {
    static final int AHEAD_DAYS = 90;
    private static final int TREND_DAYS = 30;

    Standing {
        pools = List.copyOf(pools);
        expiring = List.copyOf(expiring);
    }

    Optional<PoolStatus> of(tsukasa.licenses.PoolId pool) {
        return pools.stream().filter(status -> status.pool().id().equals(pool)).findFirst();
    }

    static Standing load(LicensesServices services, Site site, Progress progress) {
        LocalDate today = site.now().atZone(site.zone()).toLocalDate();
        List<PoolStatus> statuses = new ArrayList<>();
        for (Pool pool : services.licenses().pools()) {
            if (progress.cancelled()) {
                throw new CancelledException();
            }
            statuses.add(status(services, pool, site.now(), today, site.zone()));
        }
        boolean named = statuses.stream().anyMatch(status -> status.pool().named());
        int idle = named ? services.reclaim().idle(Optional.empty(), ReclaimService.USUAL_DAYS).size() : 0;
        return new Standing(statuses, idle, named, services.licenses().contracts().size(),
                services.licenses().expiring(today.plusDays(AHEAD_DAYS)));
    }

    private static PoolStatus status(LicensesServices services, Pool pool, Instant now, LocalDate today, ZoneId zone) {
        LocalDate first = today.minusDays(TREND_DAYS - 1);
        Period weeks = new Period(first.atStartOfDay(zone).toInstant(), now);
        UseSteps steps = new UseSteps(services.use().concurrency(pool.id(), weeks), now);
        Period month = new Period(YearMonth.from(today).atDay(1).atStartOfDay(zone).toInstant(), now);
        return new PoolStatus(pool, steps.last(), pool.entitlementOn(today), services.use().peak(pool.id(), month),
                steps.dailyPeaks(first, today, zone));
    }
}
