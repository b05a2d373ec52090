// SPDX-License-Identifier: EPL-2.0
package tsukasa.persistence.internal;

/** Waiting that an interrupt does not cut short but outlives. */
final class Waits {
    /** Something that waits. */
    @FunctionalInterface
    interface Wait {
        void run() throws InterruptedException;
    }

    private Waits() {
    }

    static void uninterruptibly(Wait wait) {
        boolean interrupted = false;
        while (true) {
            try {
                wait.run();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
