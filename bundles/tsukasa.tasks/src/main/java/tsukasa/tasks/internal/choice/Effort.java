// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.choice;

import java.time.Duration;
import java.util.function.BooleanSupplier;

import tsukasa.api.CancelledException;
import tsukasa.api.Progress;

/**
 * How much work a proof may take. At the end of it the best answer so far is given, with its bound; a cancelled {@link Progress} gives
 * no answer but a {@link CancelledException}.
 */
public final class Effort {
    private final long began = System.nanoTime();
    private final long most;
    private final BooleanSupplier enough;
    private final Progress progress;
    private final String doing;

    private Effort(long most, BooleanSupplier enough, Progress progress, String doing) {
        this.most = most;
        this.enough = enough;
        this.progress = progress;
        this.doing = doing;
    }

    /** Until it is proven. */
    public static Effort unlimited() {
        return new Effort(Long.MAX_VALUE, () -> false, Progress.NONE, "");
    }

    /** For so long, from now on. */
    public static Effort within(Duration most) {
        return new Effort(most.toNanos(), () -> false, Progress.NONE, "");
    }

    /** The same, but also over once this says so: a person wants what there is by now. It is asked often. */
    public Effort orUntil(BooleanSupplier stopped) {
        return new Effort(most, () -> enough.getAsBoolean() || stopped.getAsBoolean(), progress, doing);
    }

    /** The same, told to this progress. */
    public Effort reporting(Progress to, String what) {
        return new Effort(most, enough, to, what);
    }

    boolean over() {
        progress.check();
        return enough.getAsBoolean() || most != Long.MAX_VALUE && System.nanoTime() - began >= most;
    }

    void at(long done, long total) {
        progress.at(done, total, doing);
    }
}
