// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a pool was used lately: what its card and the overview say of it.
 *
 * @param inUse      how many are in use now; of a named pool, how many seats are assigned
 * @param month      the most in this month so far
 * @param recent     the most in the last {@link #DAYS} days
 * @param dailyPeaks the most on each of these days, the oldest first, today so far the last
 */
public record RecentUse(Pool pool, int inUse, Most month, Most recent, List<Integer> dailyPeaks) {
    public static final int DAYS = 30;

    public RecentUse {
        dailyPeaks = List.copyOf(dailyPeaks);
    }

    /**
     * The true maximum over every instant.
     *
     * @param at the first instant at which it was reached; empty if nothing was in use
     */
    public record Most(int count, Optional<Instant> at) {
        public static final Most NONE = new Most(0, Optional.empty());
    }
}
