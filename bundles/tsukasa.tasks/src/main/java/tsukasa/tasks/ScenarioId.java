// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks;

/** Identity of a scenario: the name that was given to it. */
public record ScenarioId(String value) implements Comparable<ScenarioId> {
    public static final int LONGEST = 100;

    public ScenarioId {
        Names.require(value, "a scenario's name", LONGEST);
    }

    @Override
    public int compareTo(ScenarioId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
