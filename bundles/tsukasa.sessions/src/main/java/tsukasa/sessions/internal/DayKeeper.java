// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.CancelledException;
import tsukasa.api.ChangeListener;
import tsukasa.api.Refusal;
import tsukasa.persistence.DatabaseFault;
import tsukasa.sessions.SessionService;

/**
 * Sees to it that the days are kept in their short form some time after the start and after events have come, from whatever source,
 * so that the first question about a year finds them.
 */
@Component(service = ChangeListener.class, immediate = true)
public final class DayKeeper implements ChangeListener {
    private static final Logger LOG = System.getLogger(DayKeeper.class.getName());
    /** So long a start has better things to do, and many events are likely to be followed by more. */
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_END = Duration.ofSeconds(20);
    private final SessionStorage storage;
    private final long pause;
    private final Thread thread;
    private boolean changed = true;
    private boolean closed;

    @Activate
    public DayKeeper(@Reference SessionStorage storage) {
        this(storage, PAUSE);
    }

    DayKeeper(SessionStorage storage, Duration pause) {
        this.storage = storage;
        this.pause = pause.toNanos();
        thread = Thread.ofPlatform().daemon().name("tsukasa-sessions days").inheritInheritableThreadLocals(false).unstarted(this::keep);
        thread.setContextClassLoader(null);
        thread.start();
    }

    /** Lets it finish the days that it is at: an interrupt would hit the database. */
    @Deactivate
    void close() throws InterruptedException {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        thread.join(LONGEST_END);
    }

    @Override
    public synchronized void changed(String topic) {
        if (topic.equals(SessionService.TOPIC)) {
            changed = true;
            notifyAll();
        }
    }

    private void keep() {
        try {
            while (awaitWork()) {
                prepare();
            }
        } catch (InterruptedException e) {
            LOG.log(Level.DEBUG, "the days are not kept any more", e);
        }
    }

    /** Waits for a change and then for a pause; false when it is over. */
    private synchronized boolean awaitWork() throws InterruptedException {
        while (!changed && !closed) {
            wait();
        }
        long until = System.nanoTime() + pause;
        for (long left = pause; left > 0 && !closed; left = until - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        changed = false;
        return !closed;
    }

    /** It only saves time: what can't be kept now is kept after the next change, or by the question that needs it. */
    private void prepare() {
        try {
            storage.tables().index().prepare(this::wanted);
        } catch (Refusal | DatabaseFault | CancelledException | IllegalStateException e) {
            LOG.log(Level.DEBUG, "the days were not kept", e);
        }
    }

    private synchronized boolean wanted() {
        return !closed;
    }
}
