// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses;

/** Identity of a contract: its number, as the papers have it. */
public record ContractId(String value) implements Comparable<ContractId> {
    public static final int LONGEST = 100;

    public ContractId {
        Names.require(value, "a contract's number", LONGEST);
    }

    @Override
    public int compareTo(ContractId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
