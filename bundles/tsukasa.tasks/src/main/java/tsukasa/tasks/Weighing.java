// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/** What tasks count for: each one the same, or by their hours, their people, or a weight of the inventory. */
public record Weighing(By by, String weight) {
    /** What is added up. */
    public enum By {
        TASKS, HOURS, PEOPLE, WEIGHT
    }

    /** Each task counts one. */
    public static final Weighing TASKS = new Weighing(By.TASKS, "");
    /** By hours in a year. */
    public static final Weighing HOURS = new Weighing(By.HOURS, "");
    /** By the people concerned. */
    public static final Weighing PEOPLE = new Weighing(By.PEOPLE, "");

    public Weighing {
        Objects.requireNonNull(by);
        if (weight.isEmpty() == (by == By.WEIGHT)) {
            throw new IllegalArgumentException("a weight is named where tasks are weighed by one: " + by + " " + weight);
        }
    }

    /** By {@code hours} or {@code people}, or by the weight of this name. */
    public static Weighing by(String column) {
        return switch (column) {
            case "hours" -> HOURS;
            case "people" -> PEOPLE;
            default -> new Weighing(By.WEIGHT, column);
        };
    }

    /** What a task counts for; empty where that is not known, and then it counts for nothing. */
    public Optional<BigDecimal> of(Task task) {
        return switch (by) {
            case TASKS -> Optional.of(BigDecimal.ONE);
            case HOURS -> task.load().yearlyHours();
            case PEOPLE -> task.load().people().map(Quantity::value);
            case WEIGHT -> Optional.ofNullable(task.weights().get(weight)).map(Quantity::value);
        };
    }
}
