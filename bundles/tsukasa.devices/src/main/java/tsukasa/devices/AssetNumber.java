// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices;

/** Identity of a device: the number on its label. */
public record AssetNumber(String value) implements Comparable<AssetNumber> {
    public static final int LONGEST = 50;

    public AssetNumber {
        Names.require(value, "an asset number", LONGEST);
    }

    @Override
    public int compareTo(AssetNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
