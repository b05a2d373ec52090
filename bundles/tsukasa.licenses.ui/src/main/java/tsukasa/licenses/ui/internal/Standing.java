// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.ui.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import tsukasa.api.Progress;
import tsukasa.api.Site;
import tsukasa.licenses.Expiry;
import tsukasa.licenses.PoolId;
import tsukasa.licenses.ReclaimService;

/**
 * How everything stands now: what the cards of the page show.
 *
 * @param idle     seats that nobody has used for the usual number of days
 * @param expiring contracts whose end or last day of notice is near or over
 */
record Standing(List<PoolStatus> pools, Idle idle, boolean named, int contracts, List<Expiry> expiring) {
    static final Standing NONE = new Standing(List.of(), new Idle(0, Instant.EPOCH), false, 0, List.of());
    static final int AHEAD_DAYS = 90;
    /** Of seats that were idle for months, some minutes say nothing, but months of use have to be gone through. */
    private static final Duration IDLE_HOLDS = Duration.ofMinutes(15);

    /** How many seats were idle when that was looked for. */
    record Idle(int seats, Instant at) {
    }

    Standing {
        pools = List.copyOf(pools);
        expiring = List.copyOf(expiring);
    }

    Optional<PoolStatus> of(PoolId pool) {
        return pools.stream().filter(status -> status.pool().id().equals(pool)).findFirst();
    }

    /** @param before as long as no seat, pool or contract has been changed since: of that, what takes long is taken over for a while */
    static Standing load(LicensesServices services, Site site, Optional<Standing> before, Progress progress) {
        LocalDate today = site.now().atZone(site.zone()).toLocalDate();
        List<PoolStatus> statuses = services.use().recent(progress).stream().map(use -> PoolStatus.of(use, today)).toList();
        boolean named = statuses.stream().anyMatch(status -> status.pool().named());
        Idle idle = before.map(Standing::idle).filter(known -> known.at().plus(IDLE_HOLDS).isAfter(site.now()))
                .orElseGet(() -> new Idle(named ? services.reclaim().idle(Optional.empty(), ReclaimService.USUAL_DAYS).size() : 0, site.now()));
        return new Standing(statuses, idle, named, services.licenses().contracts().size(),
                services.licenses().expiring(today.plusDays(AHEAD_DAYS)));
    }
}
