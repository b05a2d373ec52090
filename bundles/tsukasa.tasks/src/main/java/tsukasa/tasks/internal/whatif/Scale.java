// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.whatif;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/** Weights as whole numbers: with as many decimals as the finest of them has, as long as their sum fits. */
final class Scale {
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE / 4);
    private final int decimals;

    Scale(Collection<BigDecimal> weights) {
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add).max(BigDecimal.ONE);
        int finest = weights.stream().mapToInt(weight -> Math.max(0, weight.stripTrailingZeros().scale())).max().orElse(0);
        while (finest > 0 && sum.scaleByPowerOfTen(finest).compareTo(MOST) > 0) {
            finest--;
        }
        decimals = finest;
    }

    long whole(BigDecimal weight) {
        return weight.setScale(decimals, RoundingMode.HALF_EVEN).unscaledValue().longValueExact();
    }

    /** Rounded up: what is at least this much. */
    long atLeast(BigDecimal weight) {
        return weight.setScale(decimals, RoundingMode.CEILING).unscaledValue().longValueExact();
    }

    BigDecimal weight(long whole) {
        BigDecimal weight = BigDecimal.valueOf(whole, decimals).stripTrailingZeros();
        return weight.scale() < 0 ? weight.setScale(0) : weight;
    }
}
