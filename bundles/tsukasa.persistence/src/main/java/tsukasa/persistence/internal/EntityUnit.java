// SPDX-License-Identifier: EPL-2.0
package tsukasa.persistence.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.eclipse.persistence.sessions.server.ServerSession;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import tsukasa.persistence.Engine;
import tsukasa.persistence.Unit;

/**
 * A persistence unit whose entity managers live as long as the thread's transaction. Its classes are read at the first use, since that
 * takes longer than opening the database, and most starts only read with SQL.
 */
final class EntityUnit implements Unit {
    private static final String BATCH = "500";

    private final Supplier<EntityManagerFactory> opening;
    private final Transactions transactions;
    private final Consumer<EntityUnit> forget;
    private EntityManagerFactory factory;
    private boolean closed;

    private EntityUnit(Supplier<EntityManagerFactory> opening, Transactions transactions, Consumer<EntityUnit> forget) {
        this.opening = opening;
        this.transactions = transactions;
        this.forget = forget;
    }

    static EntityUnit of(String name, ClassLoader loader, DataSource source, Transactions transactions, Engine engine,
            Consumer<EntityUnit> forget) {
        return new EntityUnit(() -> open(name, loader, source, engine), transactions, forget);
    }

    private static EntityManagerFactory open(String name, ClassLoader loader, DataSource source, Engine engine) {
        Map<String, Object> properties = new HashMap<>();
        properties.put(PersistenceUnitProperties.CLASSLOADER, loader);
        properties.put(PersistenceUnitProperties.NON_JTA_DATASOURCE, source);
        // EclipseLink keeps units by this name in a static map: two of one name would be one, with the first's loader
        properties.put(PersistenceUnitProperties.SESSION_NAME, name + "@" + UUID.randomUUID());
        properties.put(PersistenceUnitProperties.TARGET_DATABASE, engine == Engine.DERBY ? "Derby" : "PostgreSQL");
        properties.put(PersistenceUnitProperties.DDL_GENERATION, PersistenceUnitProperties.NONE);
        properties.put(PersistenceUnitProperties.BATCH_WRITING, "JDBC");
        properties.put(PersistenceUnitProperties.BATCH_WRITING_SIZE, BATCH);
        properties.put(PersistenceUnitProperties.SHARED_CACHE_MODE, "NONE");
        properties.put(PersistenceUnitProperties.VALIDATION_MODE, "NONE");
        // its own log goes to standard output, which may be a command's; what matters comes as an exception
        properties.put(PersistenceUnitProperties.LOGGING_LEVEL, "OFF");
        EntityManagerFactory factory = new PersistenceProvider().createEntityManagerFactory(name, properties);
        if (factory == null) {
            throw new IllegalStateException("there is no persistence unit " + name + " in META-INF/persistence.xml");
        }
        try {
            factory.unwrap(ServerSession.class);
        } catch (RuntimeException e) {
            factory.close();
            throw e;
        }
        return factory;
    }

    @Override
    public <T> T read(Function<EntityManager, T> work) {
        return transactions.once(() -> work.apply(manager()));
    }

    @Override
    public <T> T write(Function<EntityManager, T> work) {
        return transactions.retried(() -> {
            EntityManager manager = manager();
            T result = work.apply(manager);
            manager.flush();
            return result;
        });
    }

    private EntityManager manager() {
        EntityManagerFactory open = factory();
        return transactions.current().manager(this, unit -> open.createEntityManager());
    }

    private synchronized EntityManagerFactory factory() {
        if (closed) {
            throw new IllegalStateException("the unit is closed");
        }
        if (factory == null) {
            factory = opening.get();
        }
        return factory;
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            forget.accept(this);
            if (factory != null) {
                factory.close();
            }
        }
    }
}
