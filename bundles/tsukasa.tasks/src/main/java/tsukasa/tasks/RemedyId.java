// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks;

/** Identity of a remedy: its code in the list of remedies. It never changes. */
public record RemedyId(String value) implements Comparable<RemedyId> {
    public static final int LONGEST = 100;

    public RemedyId {
        Names.requireListed(value, "a remedy's id", LONGEST);
    }

    @Override
    public int compareTo(RemedyId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
