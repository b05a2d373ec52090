// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices;

/** Identity of a SIM: the number that is printed on it and that its device reads; 10 to 22 digits. */
public record Iccid(String value) implements Comparable<Iccid> {
    public static final int LONGEST = 22;

    public Iccid {
        Names.require(value, "an ICCID", LONGEST);
        if (!value.matches("[0-9]{10,22}")) {
            throw new IllegalArgumentException("an ICCID has 10 to 22 digits: '" + value + "'");
        }
    }

    @Override
    public int compareTo(Iccid other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
