// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import tsukasa.api.operation.Operation;

/** Finds seats that are not used, and takes them back. A service, safe for all threads; reads the database, so not for the UI thread. */
public interface ReclaimService {
    /** After so many days without use a seat is idle, unless somebody says otherwise. */
    int USUAL_DAYS = 60;

    /** Seats assigned now that have been idle for so many days, those longest idle first; of all pools if none is given. */
    List<IdleSeat> idle(Optional<PoolId> pool, int days);

    /** Releases these seats from today; one that was used within the last {@code days} days after all makes the whole operation refused. */
    Operation<List<Seat>> reclaim(Collection<SeatId> seats, int days);
}
