// SPDX-License-Identifier: EPL-2.0
package tsukasa.shell.internal.overview;

import java.util.function.Consumer;

/** Joins calls that come together into one that follows them. Used on the UI thread. */
final class Joined {
    private final Consumer<Runnable> later;
    private final Runnable work;
    private boolean called;

    /** @param later runs what it is given a moment later */
    Joined(Consumer<Runnable> later, Runnable work) {
        this.later = later;
        this.work = work;
    }

    void call() {
        if (!called) {
            called = true;
            later.accept(this::now);
        }
    }

    /** Does it now, if it has been called for and not yet done. */
    void now() {
        if (called) {
            called = false;
            work.run();
        }
    }
}
