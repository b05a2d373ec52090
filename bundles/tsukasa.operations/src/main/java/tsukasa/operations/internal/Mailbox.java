// SPDX-License-Identifier: EPL-2.0
package tsukasa.operations.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import tsukasa.api.ChangeListener;

/** What one listener is still to be told. It has a thread only while there is something. */
final class Mailbox {
    private static final Logger LOG = System.getLogger(Mailbox.class.getName());

    private final ChangeListener listener;
    private final long restNanos;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition end = lock.newCondition();
    private final Set<String> waiting = new LinkedHashSet<>();
    private boolean telling;
    private boolean closed;

    Mailbox(ChangeListener listener, Duration rest) {
        this.listener = listener;
        this.restNanos = rest.toNanos();
    }

    void put(String topic) {
        lock.lock();
        try {
            if (closed) {
                return;
            }
            waiting.add(topic);
            if (!telling) {
                telling = true;
                Thread teller = Thread.ofVirtual().name("tsukasa changes").inheritInheritableThreadLocals(false)
                        .unstarted(this::tell);
                teller.setContextClassLoader(Mailbox.class.getClassLoader());
                teller.start();
            }
        } finally {
            lock.unlock();
        }
    }

    private void tell() {
        for (List<String> topics = next(); !topics.isEmpty(); topics = next()) {
            for (String topic : topics) {
                tell(topic);
            }
            rest();
        }
    }

    private List<String> next() {
        lock.lock();
        try {
            List<String> topics = List.copyOf(waiting);
            waiting.clear();
            telling = !topics.isEmpty();
            return topics;
        } finally {
            lock.unlock();
        }
    }

    private void tell(String topic) {
        if (closed()) {
            return;
        }
        try {
            listener.changed(topic);
        } catch (RuntimeException | LinkageError e) {
            LOG.log(Level.ERROR, "a listener failed at " + topic, e);
        }
    }

    private void rest() {
        lock.lock();
        try {
            long left = restNanos;
            while (!closed && left > 0) {
                left = end.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            LOG.log(Level.DEBUG, "nobody but a listener interrupts this thread, and a shorter rest does no harm", e);
        } finally {
            lock.unlock();
        }
    }

    private boolean closed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            waiting.clear();
            end.signal();
        } finally {
            lock.unlock();
        }
    }
}
