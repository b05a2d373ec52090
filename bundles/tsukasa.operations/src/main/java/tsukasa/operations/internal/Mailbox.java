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

import org.osgi.service.component.ComponentServiceObjects;

import tsukasa.api.ChangeListener;

/** What one listener is still to be told. It has a thread only while there is something, and the listener is held only from the first time on. */
final class Mailbox {
    private static final Logger LOG = System.getLogger(Mailbox.class.getName());

    private final ComponentServiceObjects<ChangeListener> objects;
    private final long restNanos;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition end = lock.newCondition();
    private final Set<String> waiting = new LinkedHashSet<>();
    private ChangeListener listener;
    private boolean telling;
    private boolean closed;

    Mailbox(ComponentServiceObjects<ChangeListener> objects, Duration rest) {
        this.objects = objects;
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
        try {
            ChangeListener told = listener();
            if (told != null) {
                told.changed(topic);
            }
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

    /** It is got outside the lock, as this may make it; null where it is gone or nothing is to be told any more. */
    private ChangeListener listener() {
        lock.lock();
        try {
            if (closed || listener != null) {
                return closed ? null : listener;
            }
        } finally {
            lock.unlock();
        }
        ChangeListener got = objects.getService();
        lock.lock();
        try {
            if (!closed) {
                listener = got;
                return got;
            }
        } finally {
            lock.unlock();
        }
        letGo(got);
        return null;
    }

    private void letGo(ChangeListener held) {
        if (held != null) {
            objects.ungetService(held);
        }
    }

    void close() {
        ChangeListener held;
        lock.lock();
        try {
            closed = true;
            waiting.clear();
            end.signal();
            held = listener;
            listener = null;
        } finally {
            lock.unlock();
        }
        letGo(held);
    }
}
