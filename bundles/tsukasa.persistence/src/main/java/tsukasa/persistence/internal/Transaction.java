// SPDX-License-Identifier: EPL-2.0
package tsukasa.persistence.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.persistence.EntityManager;
import tsukasa.persistence.DatabaseFault;

/** One transaction of one thread: its connection, one entity manager for each unit that took part, and what follows it. */
final class Transaction {
    private static final Logger LOG = System.getLogger(Transaction.class.getName());

    private final Connection connection;
    private final Connection lent;
    private final Map<Object, EntityManager> managers = new LinkedHashMap<>();
    private final Map<Class<?>, Runnable> before = new LinkedHashMap<>();
    private final List<Runnable> after = new ArrayList<>();
    private boolean doomed;
    private boolean committing;
    private boolean committed;

    Transaction(Connection connection) {
        this.connection = connection;
        this.lent = LentConnection.of(connection);
    }

    Connection lent() {
        return lent;
    }

    /** Whether the database may have committed it, for all that is known. */
    boolean committing() {
        return committing;
    }

    boolean committed() {
        return committed;
    }

    /** A part that fails dooms the whole, even if somebody further out takes no notice of the failure. */
    <T> T join(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException | Error e) {
            doomed = true;
            throw e;
        }
    }

    /** The entity manager of this unit, made at its first use in this transaction. */
    EntityManager manager(Object unit, Function<Object, EntityManager> maker) {
        return managers.computeIfAbsent(unit, key -> {
            EntityManager manager = maker.apply(key);
            manager.getTransaction().begin();
            return manager;
        });
    }

    <W extends Runnable> W beforeCommit(Class<W> key, Supplier<W> maker) {
        return key.cast(before.computeIfAbsent(key, any -> maker.get()));
    }

    void afterCommit(Runnable work) {
        after.add(work);
    }

    void commit() {
        if (doomed) {
            throw new IllegalStateException("a part of this transaction failed, so it can't be committed");
        }
        before.values().forEach(Runnable::run);
        // sends what is left; the connection that is lent to them leaves the real commit to the line below
        managers.values().forEach(manager -> manager.getTransaction().commit());
        committing = true;
        try {
            connection.commit();
        } catch (SQLException e) {
            throw new DatabaseFault("the database did not commit", e);
        }
        committed = true;
    }

    void undo(Throwable why) {
        for (EntityManager manager : managers.values()) {
            try {
                if (manager.getTransaction().isActive()) {
                    manager.getTransaction().rollback();
                }
            } catch (RuntimeException e) {
                why.addSuppressed(e);
            }
        }
        try {
            connection.rollback();
        } catch (SQLException e) {
            why.addSuppressed(e);
        }
    }

    /** Gives everything back. The outcome is settled, so what fails here is only told to the log. */
    void release() {
        for (EntityManager manager : managers.values()) {
            quietly(manager::close);
        }
        quietly(connection);
    }

    /** What follows can't undo the transaction any more, so its faults must not look as if they did. */
    void tellCommitted() {
        for (Runnable work : after) {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "what was to follow a committed transaction failed", e);
            }
        }
    }

    private static void quietly(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            LOG.log(Level.DEBUG, "a connection of a settled transaction could not be given back", e);
        }
    }
}
