// SPDX-License-Identifier: EPL-2.0
package tsukasa.persistence;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import tsukasa.persistence.internal.PooledDatabase;

/**
 * The one database of this console, shared by all slices. A service, safe for all threads; it is opened at the first call
 * that needs it. Every call may block, so never on the UI thread.
 *
 * <p>What the database says no to in a way that a person can cure (it can't be reached, is in use by another console, is
 * newer than the program, its disk is full) is a {@link tsukasa.api.Refusal}; everything else is a {@link DatabaseFault}.
 * Either way the transaction has been undone. An interrupt of the thread is kept until a transaction is over; reading that
 * it breaks off ends with a {@link tsukasa.api.CancelledException}.
 */
public interface Database {
    /**
     * A database of the caller's own, for a tool or a test; within a console the service is used.
     *
     * @param data   folder below which the embedded database lies
     * @param url    JDBC URL of a PostgreSQL server, or of a Derby in memory; empty for the embedded one
     * @param locale language of refusals
     */
    static OpenDatabase open(Path data, Optional<String> url, Locale locale) {
        return PooledDatabase.of(data, url, locale);
    }

    Engine engine();

    /**
     * Runs the work in the thread's transaction, or in a new one that is committed at the end; an exception undoes it. The
     * outermost call runs the work again, a few times, when the database asks for it (a deadlock, a serialization failure),
     * so the work changes nothing but the database.
     */
    <T> T transaction(Supplier<T> work);

    /** As above, for work without a result. */
    default void transaction(Runnable work) {
        transaction(() -> {
            work.run();
            return null;
        });
    }

    /** Runs SQL in the thread's transaction, or in one of its own; runs once, so it may hand out rows as it reads them. */
    <T> T jdbc(SqlWork<T> work);

    /** Whether the calling thread is within a transaction. */
    boolean inTransaction();

    /**
     * Work that ends the thread's transaction: runs in it, once, just before it is committed. So what others would wait for
     * is held as short as can be, and what many parts of a transaction have to add is written together.
     *
     * @param key   one for each kind of work; the second call with it in a transaction gives what the first one made
     * @param maker makes the work at the first call
     * @throws IllegalStateException outside of a transaction
     */
    <W extends Runnable> W beforeCommit(Class<W> key, Supplier<W> maker);

    /** Runs this once the thread's transaction is committed, never if it is undone; at once if there is none. */
    void afterCommit(Runnable work);

    /**
     * Brings the tables of a slice to the version of its program: runs those of its scripts that have not run here, each in
     * a transaction of its own, in order. Forward only; a script that has run must never change. Cheap when there is
     * nothing to do.
     *
     * @param slice     under whose name it is remembered what has run
     * @param neighbour class beside which the scripts lie
     * @param scripts   names without ending, all that the slice ever had, for example {@code V001__events}: the n-th begins
     *                  with V and n. The file is {@code NAME.sql}, or {@code NAME.derby.sql} and {@code NAME.postgresql.sql}
     *                  where one text can't serve both engines. A statement ends with a semicolon at the end of a line.
     * @throws tsukasa.api.Refusal if the database is newer than these scripts; it is left untouched
     */
    void migrate(String slice, Class<?> neighbour, List<String> scripts);

    /**
     * The persistence unit of a slice. What is wrong with it shows at its first use.
     *
     * @param name      its name in {@code META-INF/persistence.xml}
     * @param neighbour a class of the slice, by whose loader that file and the entities are found
     */
    Unit unit(String name, Class<?> neighbour);

    /**
     * Opens the log of one kind of events.
     *
     * @param then what follows an insert, in its transaction: gets those that were new, on the thread that inserted; joins
     *             by {@link #jdbc} and {@link Unit#write}; not called when nothing was new. May be called again for the
     *             same events when the database asks for it.
     */
    <E> EventLog<E> events(EventTable<E> table, Consumer<List<E>> then);
}
