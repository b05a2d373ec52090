// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks;

import java.math.BigDecimal;

/** How much there is of something, exactly: not negative, with at most six decimals. Its owner says the unit. */
public record Quantity(BigDecimal value) implements Comparable<Quantity> {
    public static final int DECIMALS = 6;
    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(12);
    public static final Quantity ZERO = new Quantity(BigDecimal.ZERO);

    public Quantity {
        if (value.signum() < 0 || value.compareTo(LIMIT) >= 0) {
            throw new IllegalArgumentException("a quantity is from 0 to less than a million millions: " + value);
        }
        value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        if (value.scale() > DECIMALS) {
            throw new IllegalArgumentException("a quantity has at most " + DECIMALS + " decimals: " + value);
        }
        value = value.scale() < 0 ? value.setScale(0) : value;
    }

    public static Quantity of(long value) {
        return new Quantity(BigDecimal.valueOf(value));
    }

    public static Quantity of(String value) {
        return new Quantity(new BigDecimal(value));
    }

    @Override
    public int compareTo(Quantity other) {
        return value.compareTo(other.value);
    }

    /** Without exponent and trailing zeros. */
    @Override
    public String toString() {
        return value.toPlainString();
    }
}
