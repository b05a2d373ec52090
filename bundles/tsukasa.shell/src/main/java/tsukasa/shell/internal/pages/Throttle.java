// SPDX-License-Identifier: EPL-2.0
package tsukasa.shell.internal.pages;

import java.util.function.LongSupplier;

/**
 * Joins what comes fast: the first call runs at once, those within the interval after it run once, at its end. Not safe for
 * threads; the timer calls back on the thread that called.
 */
final class Throttle {
    /** Runs something after some milliseconds. */
    @FunctionalInterface
    interface Timer {
        void after(int millis, Runnable work);
    }

    private final int interval;
    private final LongSupplier clock;
    private final Timer timer;
    private final Runnable work;
    private long nextAllowed = Long.MIN_VALUE;
    private boolean waiting;

    Throttle(int intervalMillis, LongSupplier millis, Timer timer, Runnable work) {
        interval = intervalMillis;
        clock = millis;
        this.timer = timer;
        this.work = work;
    }

    void call() {
        long now = clock.getAsLong();
        if (waiting) {
            return;
        }
        if (now >= nextAllowed) {
            nextAllowed = now + interval;
            work.run();
        } else {
            waiting = true;
            timer.after((int) (nextAllowed - now), this::late);
        }
    }

    private void late() {
        waiting = false;
        nextAllowed = clock.getAsLong() + interval;
        work.run();
    }
}
