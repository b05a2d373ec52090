// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalDouble;

/**
 * Tasks weighed by something, exactly.
 *
 * @param completable the weight of those that can be done by telework
 * @param total       the weight of all
 * @param unknown     how many have no known weight; they are in neither
 */
public record Measure(BigDecimal completable, BigDecimal total, int unknown) {
    /** The part that can be done, 1 being the whole; empty if nothing is known. */
    public OptionalDouble share() {
        return total.signum() == 0 ? OptionalDouble.empty() : OptionalDouble.of(completable.divide(total, MathContext.DECIMAL128).doubleValue());
    }
}
