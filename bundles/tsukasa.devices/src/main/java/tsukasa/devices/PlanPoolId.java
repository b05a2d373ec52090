// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices;

/** Identity of a pool of lines that share a volume of data: the name that the administrator gave it. */
public record PlanPoolId(String value) implements Comparable<PlanPoolId> {
    public static final int LONGEST = 100;

    public PlanPoolId {
        Names.require(value, "a plan pool's name", LONGEST);
    }

    @Override
    public int compareTo(PlanPoolId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
