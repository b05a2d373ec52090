// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Which remedies to choose, for one inventory and one way to weigh tasks; every answer is exact, with its proof or its bound. Tasks that
 * policy excludes, that nobody has answered for, or that are blocked for reasons nobody has stated, are never unlocked; remedies that
 * are live on the day of the inventory are counted as done. Immutable, for any thread.
 */
public interface WhatIf {
    Weighing weighing();

    /** The remedies that can be chosen, by id. */
    List<Remedy> offered();

    /** The share that is completable already; empty if nothing is known. */
    OptionalDouble already();

    /** What all remedies together unlock: no choice unlocks more. */
    BigDecimal reach();

    /** What these remedies do; unknown ones and those that are not offered count for nothing. In milliseconds. */
    Prospect with(Collection<RemedyId> remedies);

    /** The choice of at most so many remedies that unlocks most. */
    Plan best(int most, Patience patience);

    /** The choice that unlocks most and costs no more than this. */
    Plan bestWithin(Cost budget, Patience patience);

    /**
     * The choice of least cost by which this share is reached; empty if not even all remedies reach it.
     *
     * @param share 1 being the whole
     */
    Optional<Plan> cheapestFor(BigDecimal share, Patience patience);

    PlanFront front(Patience patience);

    /** The pairs that unlock more together than the sum of both alone, given that these are chosen; most gain first. */
    List<Pairing> pairings(Collection<RemedyId> given);

    /** An order in which to bring in these remedies: what unlocks most for its money first. */
    List<Rung> ladder(Collection<RemedyId> remedies);
}
