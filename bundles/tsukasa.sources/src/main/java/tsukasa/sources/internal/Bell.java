// SPDX-License-Identifier: EPL-2.0
package tsukasa.sources.internal;

import java.time.Duration;

/** What a source waits by: for some time, or until somebody rings. */
interface Bell {
    void await(Duration longest) throws InterruptedException;

    /** Ends the wait that is going on, or the next one. */
    void ring();

    /** Waits in real time. */
    static Bell real() {
        return new Bell() {
            private boolean rung;

            @Override
            public synchronized void await(Duration longest) throws InterruptedException {
                long end = System.nanoTime() + longest.toNanos();
                for (long left = longest.toNanos(); !rung && left > 0; left = end - System.nanoTime()) {
                    java.util.concurrent.TimeUnit.NANOSECONDS.timedWait(this, left);
                }
                rung = false;
            }

            @Override
            public synchronized void ring() {
                rung = true;
                notifyAll();
            }
        };
    }
}
