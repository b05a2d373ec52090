// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A share of completable tasks that the city wants to have reached on a day.
 *
 * @param by       the day; there is one target for a day
 * @param share    1 being the whole; at most six decimals
 * @param scenario whose remedies are to lead there; empty: all that have a day on which they go live
 */
public record Target(LocalDate by, BigDecimal share, Optional<ScenarioId> scenario) {
    public static final int DECIMALS = 6;

    public Target {
        Objects.requireNonNull(by);
        Objects.requireNonNull(scenario);
        if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0 || share.stripTrailingZeros().scale() > DECIMALS) {
            throw new IllegalArgumentException("a target is a share of more than 0 and at most 1, with " + DECIMALS + " decimals: " + share);
        }
        share = share.stripTrailingZeros();
    }

    /** Reads a share as a person writes it, {@code 0.1} or {@code 10%}; empty if it can't be a target. */
    public static Optional<BigDecimal> share(String written) {
        String narrow = Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
        boolean percent = narrow.endsWith("%");
        String digits = percent ? narrow.substring(0, narrow.length() - 1).strip() : narrow;
        if (!digits.matches("\\d{1,3}(\\.\\d{1,8})?")) {
            return Optional.empty();
        }
        BigDecimal share = percent ? new BigDecimal(digits).movePointLeft(2) : new BigDecimal(digits);
        return Optional.of(share.stripTrailingZeros()).filter(one -> one.signum() > 0 && one.compareTo(BigDecimal.ONE) <= 0
                && one.scale() <= DECIMALS);
    }
}
