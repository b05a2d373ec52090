// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses;

/** Identity of a pool: the name that the administrator gave it. */
public record PoolId(String value) implements Comparable<PoolId> {
    public static final int LONGEST = 100;

    public PoolId {
        Names.require(value, "a pool's name", LONGEST);
    }

    @Override
    public int compareTo(PoolId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
