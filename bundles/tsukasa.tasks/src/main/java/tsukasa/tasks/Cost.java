// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks;

/** What a remedy costs, in whole yen. */
public record Cost(long yen) implements Comparable<Cost> {
    public static final Cost NONE = new Cost(0);
    public static final long DEAREST = 1_000_000_000_000_000L;

    public Cost {
        if (yen < 0 || yen > DEAREST) {
            throw new IllegalArgumentException("a cost is from 0 to " + DEAREST + " yen: " + yen);
        }
    }

    public Cost plus(Cost other) {
        return new Cost(Math.addExact(yen, other.yen));
    }

    @Override
    public int compareTo(Cost other) {
        return Long.compare(yen, other.yen);
    }
}
