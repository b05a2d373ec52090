// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks;

import java.math.BigDecimal;

/**
 * Two remedies that unlock more together than the sum of what each does alone.
 *
 * @param gain what comes only from having both
 */
public record Pairing(RemedyId first, RemedyId second, BigDecimal firstAlone, BigDecimal secondAlone, BigDecimal together, BigDecimal gain) {
    /** Whether neither is of any use without the other. */
    public boolean uselessAlone() {
        return firstAlone.signum() == 0 && secondAlone.signum() == 0;
    }
}
