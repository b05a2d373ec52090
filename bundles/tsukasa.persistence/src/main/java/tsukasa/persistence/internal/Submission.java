// SPDX-License-Identifier: EPL-2.0
package tsukasa.persistence.internal;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

import tsukasa.api.Refusal;
import tsukasa.persistence.DatabaseFault;

/** What one thread has handed over and waits for. */
final class Submission<E> {
    private final List<EventRow<E>> rows;
    private final CountDownLatch settled = new CountDownLatch(1);
    private List<E> added;
    private RuntimeException failure;

    Submission(List<EventRow<E>> rows) {
        this.rows = rows;
    }

    List<EventRow<E>> rows() {
        return rows;
    }

    static <E> Set<EventRow<E>> identities(Collection<EventRow<E>> rows) {
        Set<EventRow<E>> set = Collections.newSetFromMap(new IdentityHashMap<>(rows.size()));
        set.addAll(rows);
        return set;
    }

    /** @param all the rows that were new, of this submission and of others; by identity */
    void stored(Set<EventRow<E>> all) {
        added = rows.stream().filter(all::contains).map(EventRow::event).toList();
        settled.countDown();
    }

    void storedAll() {
        added = rows.stream().map(EventRow::event).toList();
        settled.countDown();
    }

    void failed(RuntimeException e) {
        failure = e;
        settled.countDown();
    }

    /** The wait is as long as a commit, and what comes of it is not known before; so an interrupt is kept for later. */
    List<E> await() {
        Waits.uninterruptibly(settled::await);
        if (failure != null) {
            throw mine(failure);
        }
        return added;
    }

    /** Several threads may get the same failure; each has its own exception, with its own stack. */
    private static RuntimeException mine(RuntimeException e) {
        if (e instanceof Refusal) {
            return new Refusal(e.getMessage(), e);
        }
        if (e instanceof DatabaseFault fault) {
            return new DatabaseFault(e.getMessage(), fault.getCause());
        }
        return new IllegalStateException("events could not be stored: " + e.getMessage(), e);
    }
}
