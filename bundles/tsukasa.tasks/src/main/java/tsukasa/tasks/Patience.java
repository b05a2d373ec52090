// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks;

import java.time.Duration;
import java.util.Objects;
import java.util.function.BooleanSupplier;

import tsukasa.api.Progress;

/**
 * How long somebody waits for a proof. When it is over, the best answer so far is given, with what could be better at most.
 *
 * @param most     for so long
 * @param enough   or until this says so; it is asked often
 * @param progress who is told how far it is; one that is cancelled ends the question without an answer
 */
public record Patience(Duration most, BooleanSupplier enough, Progress progress) {
    /** Half a minute; what a city has is proven in less than a second. */
    public static final Patience USUAL = new Patience(Duration.ofSeconds(30), () -> false, Progress.NONE);

    public Patience {
        Objects.requireNonNull(most);
        Objects.requireNonNull(enough);
        Objects.requireNonNull(progress);
    }
}
