// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.health;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import tsukasa.api.UserId;
import tsukasa.licenses.Expiry;
import tsukasa.licenses.IdleSeat;
import tsukasa.licenses.Pool;
import tsukasa.licenses.RecentUse;
import tsukasa.licenses.RecentUse.Most;
import tsukasa.licenses.Seat;

/**
 * What the rules judge.
 *
 * @param expiring contracts that end, or of which notice must be given, within {@link #DAYS_AHEAD} days, and those that are over
 *                 though in use
 * @param idle     seats that have been idle for the usual time
 * @param left     who has left the city, as far as a plugin knows
 */
record LicenseFacts(LocalDate today, ZoneId zone, List<PoolFacts> pools, List<Expiry> expiring, List<IdleSeat> idle,
        Set<UserId> left) {
    static final int DAYS_AHEAD = 90;
    /** The peak is that of so many days, today the last. */
    static final int DAYS_BACK = RecentUse.DAYS;

    /**
     * One pool.
     *
     * @param peak  of the last days
     * @param seats all that ever were; none unless the pool is named
     */
    record PoolFacts(Pool pool, Most peak, List<Seat> seats) {
        List<Seat> heldOn(LocalDate day) {
            return seats.stream().filter(seat -> seat.heldOn(day)).toList();
        }
    }
}
