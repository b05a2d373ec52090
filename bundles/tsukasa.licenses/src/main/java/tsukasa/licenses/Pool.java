// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Licenses of one product that are counted together.
 *
 * @param disconnected whether a disconnected session holds a license
 * @param grace        a refused start that is followed by a successful one of the same user within this time is transient
 */
public record Pool(PoolId id, String product, CountingRule counting, boolean disconnected, Basis basis, Schedule schedule, Duration grace,
        Optional<ContractId> contract, String notes) {
    public static final Duration USUAL_GRACE = Duration.ofMinutes(10);
    public static final int LONGEST_PRODUCT = 200;
    public static final int LONGEST_NOTES = 2_000;

    public Pool {
        Objects.requireNonNull(id);
        Objects.requireNonNull(counting);
        Objects.requireNonNull(basis);
        Objects.requireNonNull(schedule);
        Objects.requireNonNull(contract);
        Names.require(product, "a product's name", LONGEST_PRODUCT);
        if (grace.isNegative() || grace.getNano() != 0 || grace.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("a grace is whole seconds from none to a day: " + grace);
        }
        if (notes.length() > LONGEST_NOTES) {
            throw new IllegalArgumentException("notes have up to " + LONGEST_NOTES + " characters");
        }
    }

    /** A pool of remote-desktop sessions of every source, with the usual grace, without contract and notes. */
    public static Pool of(PoolId id, String product, CountingRule counting, boolean disconnected, Schedule schedule) {
        return new Pool(id, product, counting, disconnected, Basis.EVERY_SESSION, schedule, USUAL_GRACE, Optional.empty(), "");
    }

    public boolean named() {
        return counting == CountingRule.NAMED;
    }

    public int entitlementOn(LocalDate day) {
        return schedule.entitlementOn(day);
    }
}
