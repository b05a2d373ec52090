// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import tsukasa.api.operation.Operation;

/**
 * Pools, contracts and seats: what the city has, and how it is changed. A service, safe for all threads; each question reads
 * the database, so not for the UI thread. An operation that is not possible is refused in one sentence when it is executed.
 */
public interface LicenseService {
    /** Topic of {@link tsukasa.api.Changes} when pools, contracts or seats have changed. */
    String TOPIC = "licenses";

    /** All pools, by name. */
    List<Pool> pools();

    Optional<Pool> pool(PoolId id);

    /** All contracts, by number. */
    List<Contract> contracts();

    Optional<Contract> contract(ContractId id);

    /** All seats of this pool that ever were, by first day, then by assignee. */
    List<Seat> seats(PoolId pool);

    /** The seats of every pool that are assigned on this day, by pool, then by assignee. */
    List<Seat> seatsOn(LocalDate day);

    /**
     * Contracts whose last day, or whose last day to give notice, is from today to this day, or that are over while a pool is still
     * entitled by them; by last day.
     */
    List<Expiry> expiring(LocalDate until);

    Operation<Pool> addPool(Pool pool);

    /** Refused if the pool is not as {@code before} any more: somebody else has changed it meanwhile. The name stays. */
    Operation<Pool> editPool(Pool before, Pool after);

    /** Refused while a seat of the pool is assigned, today or later. Its past seats go with it. */
    Operation<Pool> removePool(PoolId id);

    /** A pool of sessions for each of these features of license servers that has none, entitled from today to what the servers report. */
    Operation<List<Pool>> addServerPools(Collection<ServerFeature> features);

    Operation<Contract> addContract(Contract contract);

    /** Refused if the contract is not as {@code before} any more. The number stays. */
    Operation<Contract> editContract(Contract before, Contract after);

    /** Refused while a pool names it. */
    Operation<Contract> removeContract(ContractId id);

    /**
     * Assigns seats of a named pool to all of these, or to none: refused if one of them has a seat of it in these days already, or
     * if more would be assigned on a day than the pool is entitled to then.
     */
    Operation<List<Seat>> assign(PoolId pool, Collection<Assignee> assignees, LocalDate from, Optional<LocalDate> until, String note);

    /** Ends seats: {@code day} is the first day on which they are free. Undoable for a day, see {@link #undoRelease}. */
    Operation<List<Seat>> release(Collection<SeatId> seats, LocalDate day);

    /** Takes releases back; refused for a seat whose release is older than a day, or whose place has been given to somebody else. */
    Operation<List<Seat>> undoRelease(Collection<SeatId> seats);

    /** Ends these seats and assigns their places to the others from the same day on, all or nothing; answers the new seats. */
    Operation<List<Seat>> rotate(Collection<SeatMove> moves, LocalDate day, String note);
}
