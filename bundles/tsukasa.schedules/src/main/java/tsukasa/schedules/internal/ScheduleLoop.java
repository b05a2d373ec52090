// SPDX-License-Identifier: EPL-2.0
package tsukasa.schedules.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import tsukasa.api.BackgroundWork.Running;
import tsukasa.api.CancelledException;
import tsukasa.api.Progress;
import tsukasa.api.Refusal;
import tsukasa.persistence.StoringThread;

/**
 * Looks each half minute whether something is due. So a clock that jumps, a computer that slept, or a schedule that another console
 * made needs nobody who tells of it.
 */
final class ScheduleLoop {
    private static final Logger LOG = System.getLogger(ScheduleLoop.class.getName());
    private static final long LOOK_SECONDS = 30;
    private static final long PATIENCE_SECONDS = 30;
    private final Consumer<Progress> work;
    private int users;
    private Turn turn;

    /** @param work makes what is due; it is called off by its progress */
    ScheduleLoop(Consumer<Progress> work) {
        this.work = work;
    }

    synchronized Running begin() {
        users++;
        if (users == 1) {
            turn = new Turn();
            turn.thread.start();
        }
        AtomicBoolean closed = new AtomicBoolean();
        return () -> {
            if (closed.compareAndSet(false, true)) {
                leave();
            }
        };
    }

    private void leave() {
        Turn ending = null;
        synchronized (this) {
            users--;
            if (users == 0) {
                ending = turn;
                turn = null;
            }
        }
        if (ending != null) {
            ending.end();
        }
    }

    /** Ends it, whoever uses it. */
    void end() {
        Turn ending;
        synchronized (this) {
            ending = turn;
            turn = null;
            users = 0;
        }
        if (ending != null) {
            ending.end();
        }
    }

    /** The thread from one beginning to its end. */
    private final class Turn implements Progress {
        private final CountDownLatch over = new CountDownLatch(1);
        private final StoringThread thread = new StoringThread("schedules", this::run);

        private void run() {
            try {
                do {
                    look();
                } while (!over.await(LOOK_SECONDS, TimeUnit.SECONDS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void look() {
            try {
                work.accept(this);
            } catch (CancelledException e) {
                LOG.log(Level.DEBUG, "called off; it is made up for at the next start", e);
            } catch (Refusal e) {
                LOG.log(Level.WARNING, "schedules can't be looked after at the moment: " + e.getMessage());
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "schedules can't be looked after at the moment", e);
            }
        }

        @Override
        public void at(long done, long total, String doing) {
            // nobody watches
        }

        @Override
        public boolean cancelled() {
            return over.getCount() == 0;
        }

        private void end() {
            over.countDown();
            try {
                if (!thread.join(Duration.ofSeconds(PATIENCE_SECONDS))) {
                    thread.interrupt();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
