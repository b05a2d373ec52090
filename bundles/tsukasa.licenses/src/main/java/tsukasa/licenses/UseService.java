// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses;

import java.time.Instant;
import java.util.List;

import tsukasa.api.Period;
import tsukasa.api.Progress;
import tsukasa.sessions.Concurrency;
import tsukasa.sessions.Peak;

/**
 * Answers how pools were used, whatever their basis and counting rule, and what would have been with other numbers of licenses.
 * A service, safe for all threads; each call reads the database, so not for the UI thread. A pool that does not exist is an
 * {@link IllegalArgumentException}.
 */
public interface UseService {
    /** The exact peak; what is open counts up to the end of the period. Cheap for pools of sessions, also over years. */
    Peak peak(PoolId pool, Period period);

    /** How many were in use at every instant. */
    Concurrency concurrency(PoolId pool, Period period);

    /**
     * How all pools are used now and were in the last days, by name of the pool. Cheap for hundreds of pools: only what has
     * changed since it was asked last is read again.
     */
    List<RecentUse> recent(Progress progress);

    /** Who held a license at this instant, by name. */
    List<Holder> holders(PoolId pool, Instant at);

    /** All that was held in this period, as it is known now: read once, it answers many questions. */
    PoolUse during(PoolId pool, Period period);

    /** The refused starts of this period, judged by the pool's grace. */
    Denials denials(PoolId pool, Period period);

    /** As {@link #denials}, but without the sections, which take longer to find than whether a refusal was made good. */
    Denials denialsQuickly(PoolId pool, Period period);

    /** The daily peaks of so many days, today being the first: of today, only the whole day will tell. */
    Forecast forecast(PoolId pool, int days);
}
