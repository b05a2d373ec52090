// SPDX-License-Identifier: EPL-2.0
package tsukasa.persistence;

import java.util.function.Supplier;

/**
 * A thread that is not interrupted within a transaction, nor within other work that it does {@link #whole}: an interrupt waits
 * until that is over. The embedded database would answer it by breaking the connection, so whoever ends threads that store
 * things had better run them on threads like this one.
 */
public final class StoringThread extends Thread {
    private int depth;
    private boolean kept;

    /** Not started yet; a daemon that inherits nothing from the thread that makes it. */
    public StoringThread(String name, Runnable work) {
        super(null, work, name, 0, false);
        setDaemon(true);
    }

    /** Does work that no interrupt breaks off, if the current thread is a thread like this one; on others it is just done. */
    public static <T> T whole(Supplier<T> work) {
        if (!(Thread.currentThread() instanceof StoringThread here)) {
            return work.get();
        }
        here.enter();
        try {
            return work.get();
        } finally {
            here.leave();
        }
    }

    @Override
    public void interrupt() {
        synchronized (this) {
            if (depth > 0) {
                kept = true;
                return;
            }
        }
        super.interrupt();
    }

    private synchronized void enter() {
        depth++;
    }

    private void leave() {
        boolean now;
        synchronized (this) {
            depth--;
            now = depth == 0 && kept;
            kept &= !now;
        }
        if (now) {
            super.interrupt();
        }
    }
}
