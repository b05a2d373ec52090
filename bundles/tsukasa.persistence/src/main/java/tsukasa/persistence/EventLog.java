// SPDX-License-Identifier: EPL-2.0
package tsukasa.persistence;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;

/**
 * Takes events of one kind and never changes them; one whose key is there already is a no-op. Safe for all threads: what
 * several threads hand over at the same time is committed together by the log's own thread. Closed by the slice when it
 * goes.
 */
public interface EventLog<E> extends AutoCloseable {
    /**
     * Stores these events and returns once they are durable. Not for use within a transaction of the caller, which could
     * wait for itself.
     *
     * @return those that were new, in the order given
     * @throws IllegalStateException within a transaction, or after the log was closed
     */
    List<E> append(Collection<? extends E> events);

    /**
     * Stores these events in the caller's transaction, all or nothing with it; takes them in pieces, so a million need not
     * be in memory. The work that follows an insert is called once for each piece.
     *
     * @return how many were new
     * @throws IllegalStateException outside of a transaction
     */
    long appendInTransaction(Iterator<? extends E> events);

    /** Waits until what was handed over is stored, then ends the log's thread. */
    @Override
    void close();
}
