// SPDX-License-Identifier: EPL-2.0
package tsukasa.persistence;

import java.util.function.Consumer;
import java.util.function.Function;

import jakarta.persistence.EntityManager;

/**
 * The entities of one slice. Within a transaction of the thread all calls share one entity manager and the
 * transaction's connection; what a call wrote is sent before it returns, so that SQL sees it. Closed by the slice when it
 * goes.
 */
public interface Unit extends AutoCloseable {
    /** Reads; runs once. What it returns should be values, not entities. */
    <T> T read(Function<EntityManager, T> work);

    /** Reads and writes in one transaction. May run again from the start as {@link Database#transaction} does. */
    <T> T write(Function<EntityManager, T> work);

    /** As {@link #write}, for work without a result. */
    default void update(Consumer<EntityManager> work) {
        write(entities -> {
            work.accept(entities);
            return null;
        });
    }

    @Override
    void close();
}
