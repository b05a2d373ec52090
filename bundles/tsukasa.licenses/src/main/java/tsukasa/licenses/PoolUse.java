// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses;

import java.util.List;

import tsukasa.api.Period;
import tsukasa.api.Progress;
import tsukasa.sessions.Concurrency;
import tsukasa.sessions.Peak;

/**
 * What was held of a pool in a period, as it was known when it was read: it reads nothing more and never changes. Safe for all
 * threads; only what is said to be cheap is for the UI thread. It keeps some thirty bytes for each start.
 */
public interface PoolUse {
    Pool pool();

    Period period();

    /** How many starts there are in the period, after the counting rule: overlapping sessions of a user are one where users count. */
    int starts();

    Concurrency concurrency();

    Peak peak();

    UseHistogram histogram();

    /** By hour and weekday in the site's zone. */
    HeatMap heatMap();

    /** By section, the greatest use first; those whose section is not known together. */
    List<SectionUse> bySection();

    Headroom headroom();

    /**
     * What this number of licenses would have done. What began before the period holds its license from the period's start on,
     * however many there are; it counts among no starts. In a loss, cheap after the first.
     */
    Replay replay(int seats, ReplayMode mode);

    /** As {@link #replay} for every number from 0 to the one that keeps nobody out. */
    ReplayCurve curve(ReplayMode mode, Progress progress);
}
