// SPDX-License-Identifier: EPL-2.0
package tsukasa.persistence.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import tsukasa.api.Site;
import tsukasa.persistence.Database;
import tsukasa.persistence.DatabaseFault;
import tsukasa.persistence.Engine;
import tsukasa.persistence.EventLog;
import tsukasa.persistence.EventTable;
import tsukasa.persistence.OpenDatabase;
import tsukasa.persistence.SqlWork;
import tsukasa.persistence.Unit;

/** The database behind one pool of connections, opened at the first call that needs it. */
@Component(service = Database.class)
public final class PooledDatabase implements OpenDatabase {
    private static final Logger LOG = System.getLogger(PooledDatabase.class.getName());
    private static final int CONNECTIONS = 10;
    private static final Duration WAIT = Duration.ofSeconds(15);

    private final Backend backend;
    private final Transactions transactions;
    private final SchemaHistory history;
    private final Set<AutoCloseable> lent = ConcurrentHashMap.newKeySet();
    private final Object opening = new Object();
    private volatile HikariDataSource pool;
    private boolean closed;

    @Activate
    public PooledDatabase(@Reference Site site) {
        this(backend(site.data(), site.database()), site.locale(), site.clock());
    }

    PooledDatabase(Backend backend, Locale locale, Clock clock) {
        this.backend = backend;
        Judge judge = new Judge(locale, backend.place());
        this.transactions = new Transactions(this::connection, this::dropIdle, judge);
        this.history = new SchemaHistory(transactions, backend.engine(), locale, clock);
    }

    public static OpenDatabase of(Path data, Optional<String> url, Locale locale) {
        return new PooledDatabase(backend(data, url), locale, Clock.systemUTC());
    }

    private static Backend backend(Path data, Optional<String> url) {
        if (url.isEmpty()) {
            return DerbyBackend.inFolder(data);
        }
        if (url.get().startsWith(DerbyBackend.MEMORY_URL)) {
            return DerbyBackend.inMemory(data, url.get());
        }
        if (url.get().startsWith(PostgresBackend.URL)) {
            return new PostgresBackend(url.get(), System.getenv());
        }
        throw new IllegalArgumentException("a database's URL begins with " + PostgresBackend.URL);
    }

    private Connection connection() throws SQLException {
        HikariDataSource open = pool;
        return (open == null ? open() : open).getConnection();
    }

    private HikariDataSource open() throws SQLException {
        synchronized (opening) {
            if (closed) {
                throw new IllegalStateException("the database is closed");
            }
            if (pool == null) {
                HikariConfig config = new HikariConfig();
                config.setPoolName("tsukasa-database");
                config.setAutoCommit(false);
                config.setMaximumPoolSize(CONNECTIONS);
                config.setMinimumIdle(1);
                config.setConnectionTimeout(WAIT.toMillis());
                config.setThreadFactory(PooledDatabase::poolThread);
                backend.configure(config);
                pool = new HikariDataSource(config);
            }
            return pool;
        }
    }

    /** The pool looks only at connections that it has not given out for half a second. */
    private void dropIdle() {
        HikariDataSource open = pool;
        if (open != null && open.getHikariPoolMXBean() != null) {
            open.getHikariPoolMXBean().softEvictConnections();
        }
    }

    /** The pool starts threads on behalf of whoever calls first; they must not hold on to the caller's loader. */
    private static Thread poolThread(Runnable work) {
        Thread thread = new Thread(null, work, "tsukasa-database pool", 0, false);
        thread.setContextClassLoader(PooledDatabase.class.getClassLoader());
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public Engine engine() {
        return backend.engine();
    }

    @Override
    public <T> T transaction(Supplier<T> work) {
        return transactions.retried(work);
    }

    @Override
    public <T> T jdbc(SqlWork<T> work) {
        return transactions.once(() -> transactions.sql(work));
    }

    @Override
    public boolean inTransaction() {
        return transactions.current() != null;
    }

    @Override
    public <W extends Runnable> W beforeCommit(Class<W> key, Supplier<W> maker) {
        Transaction transaction = transactions.current();
        if (transaction == null) {
            throw new IllegalStateException("there is no transaction to be committed");
        }
        return transaction.beforeCommit(key, maker);
    }

    @Override
    public void afterCommit(Runnable work) {
        Transaction transaction = transactions.current();
        if (transaction == null) {
            work.run();
        } else {
            transaction.afterCommit(work);
        }
    }

    @Override
    public void migrate(String slice, Class<?> neighbour, List<String> scripts) {
        history.migrate(slice, SchemaScript.read(neighbour, scripts, backend.engine()));
    }

    @Override
    public Unit unit(String name, Class<?> neighbour) {
        ThreadDataSource source = new ThreadDataSource(transactions, this::connection);
        EntityUnit unit = EntityUnit.of(name, neighbour.getClassLoader(), source, transactions, engine(), lent::remove);
        lent.add(unit);
        return unit;
    }

    @Override
    public <E> EventLog<E> events(EventTable<E> table, Consumer<List<E>> then) {
        GroupCommitLog<E> log = new GroupCommitLog<>(table, then, transactions, EventInserter.of(engine(), table),
                lent::remove);
        lent.add(log);
        return log;
    }

    /** Ends what slices have left open, then the pool, then the engine; each whatever becomes of the others. */
    @Override
    @Deactivate
    public void close() {
        synchronized (opening) {
            if (closed) {
                return;
            }
            closed = true;
        }
        for (AutoCloseable open : new ArrayList<>(lent)) {
            try {
                open.close();
            } catch (Exception e) {
                LOG.log(Level.ERROR, "a part of the database could not be closed", e);
            }
        }
        if (pool != null) {
            pool.close();
            try {
                backend.shutDown();
            } catch (SQLException e) {
                throw new DatabaseFault("the database did not shut down as it should", e);
            }
        }
    }

}
