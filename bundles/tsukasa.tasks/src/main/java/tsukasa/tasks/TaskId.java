// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks;

/** Identity of a task: the number or code that the city's inventory gives it. It never changes. */
public record TaskId(String value) implements Comparable<TaskId> {
    public static final int LONGEST = 100;

    public TaskId {
        Names.requireListed(value, "a task's id", LONGEST);
    }

    @Override
    public int compareTo(TaskId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
