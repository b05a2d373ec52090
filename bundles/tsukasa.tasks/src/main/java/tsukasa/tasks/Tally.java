// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How many tasks can be done by telework. Those that nobody has answered for are among all tasks, and are none that can be done.
 *
 * @param hours    by hours in a year
 * @param people   by the people concerned
 * @param weighted by the weight that was asked for
 */
public record Tally(int tasks, int answered, int completable, Measure hours, Measure people, Optional<Measure> weighted) {
    /** Completable tasks of all tasks, 1 being the whole; empty if there is none. */
    public OptionalDouble share() {
        return tasks == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) completable / tasks);
    }

    public int unanswered() {
        return tasks - answered;
    }
}
