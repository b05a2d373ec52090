// SPDX-License-Identifier: EPL-2.0
package tsukasa.persistence.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import tsukasa.persistence.DatabaseFault;
import tsukasa.persistence.SqlWork;
import tsukasa.persistence.StoringThread;

/** Binds at most one transaction to each thread, and runs work in it. */
final class Transactions {
    /** Where the connections come from. */
    @FunctionalInterface
    interface Connections {
        Connection open() throws SQLException;
    }

    private static final int ATTEMPTS = 6;
    private static final long FIRST_PAUSE_MILLIS = 10;

    private final ThreadLocal<Transaction> current = new ThreadLocal<>();
    private final Connections connections;
    private final Runnable suspect;
    private final Judge judge;

    /** @param suspect called when the other connections may be dead too */
    Transactions(Connections connections, Runnable suspect, Judge judge) {
        this.connections = connections;
        this.suspect = suspect;
        this.judge = judge;
    }

    /** The thread's transaction, or null. */
    Transaction current() {
        return current.get();
    }

    /** Joins the thread's transaction, or runs in a new one, again when the database asks for it. */
    <T> T retried(Supplier<T> work) {
        return run(work, ATTEMPTS);
    }

    /** Joins the thread's transaction, or runs in a new one, once. */
    <T> T once(Supplier<T> work) {
        return run(work, 1);
    }

    /** Runs work that has transactions of its own, whether or not the thread is within one. */
    void apart(Runnable work) {
        Transaction running = current.get();
        current.remove();
        try {
            work.run();
        } finally {
            if (running != null) {
                current.set(running);
            }
        }
    }

    <T> T sql(SqlWork<T> work) {
        try {
            return work.with(current.get().lent());
        } catch (SQLException e) {
            throw new DatabaseFault(e.getMessage(), e);
        }
    }

    private <T> T run(Supplier<T> work, int attempts) {
        Transaction running = current.get();
        return running != null ? running.join(work) : StoringThread.whole(() -> runOwn(work, attempts));
    }

    private <T> T runOwn(Supplier<T> work, int attempts) {
        boolean interrupted = false;
        try {
            for (int attempt = 1;; attempt++) {
                // Derby breaks the connection of a thread that is interrupted; so the interrupt is kept until the end
                interrupted |= Thread.interrupted();
                Transaction transaction = null;
                try {
                    transaction = begin();
                    T result = attempt(transaction, work);
                    transaction.tellCommitted();
                    return result;
                } catch (RuntimeException e) {
                    if (Judge.brokeConnection(e)) {
                        suspect.run();
                    }
                    if (attempt >= attempts || !again(transaction, e)) {
                        throw judge.judge(e);
                    }
                }
                pause(attempt);
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static boolean again(Transaction transaction, RuntimeException e) {
        if (transaction == null || transaction.committed()) {
            return false;
        }
        // a connection out of the pool may have died there; but one lost in the commit leaves open what became of it
        return Judge.again(e) || Judge.interrupted(e) || Judge.lostConnection(e) && !transaction.committing();
    }

    private Transaction begin() {
        try {
            return new Transaction(connections.open());
        } catch (SQLException e) {
            throw new DatabaseFault("no connection to the database", e);
        }
    }

    private <T> T attempt(Transaction transaction, Supplier<T> work) {
        current.set(transaction);
        try {
            T result = work.get();
            transaction.commit();
            return result;
        } catch (Throwable e) {
            transaction.undo(e);
            throw e;
        } finally {
            current.remove();
            transaction.release();
        }
    }

    private static void pause(int attempt) {
        long most = FIRST_PAUSE_MILLIS << attempt;
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1 + ThreadLocalRandom.current().nextLong(most)));
    }
}
