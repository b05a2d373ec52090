// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses;

/** An amount of money, in whole yen. */
public record Yen(long amount) implements Comparable<Yen> {
    public static final Yen ZERO = new Yen(0);

    public Yen {
        if (amount < 0) {
            throw new IllegalArgumentException("yen can't be negative: " + amount);
        }
    }

    public Yen plus(Yen other) {
        return new Yen(Math.addExact(amount, other.amount));
    }

    public Yen times(long count) {
        return new Yen(Math.multiplyExact(amount, count));
    }

    @Override
    public int compareTo(Yen other) {
        return Long.compare(amount, other.amount);
    }
}
