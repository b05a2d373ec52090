// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks;

/** Identity of a rule by which ratings are judged: its code in the method. */
public record RuleId(String value) implements Comparable<RuleId> {
    public static final int LONGEST = 100;

    public RuleId {
        Names.requireListed(value, "a rule's id", LONGEST);
    }

    @Override
    public int compareTo(RuleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
