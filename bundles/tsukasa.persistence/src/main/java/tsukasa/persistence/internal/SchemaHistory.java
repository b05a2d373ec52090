// SPDX-License-Identifier: EPL-2.0
package tsukasa.persistence.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.persistence.DatabaseFault;
import tsukasa.persistence.Engine;
import tsukasa.persistence.Micros;

/** Remembers in the database which scripts of which slice have run, and runs those that have not. */
final class SchemaHistory {
    private static final String TABLE = "tsukasa_schema";
    private static final String DERBY_NO_TABLE = "42X05";
    /** Any number will do, as long as every console takes the same. */
    private static final long SERVER_WIDE_LOCK = 0x7473756b617361L;

    /** What holds a lock on a table may be waiting for this migration, which the server can't see; so nobody waits for ever. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Transactions transactions;
    private final Duration patience;
    private final Engine engine;
    private final Texts texts;
    private final Clock clock;

    SchemaHistory(Transactions transactions, Engine engine, Locale locale, Clock clock) {
        this(transactions, engine, locale, clock, PATIENCE);
    }

    SchemaHistory(Transactions transactions, Engine engine, Locale locale, Clock clock, Duration patience) {
        this.patience = patience;
        this.transactions = transactions;
        this.engine = engine;
        this.texts = Texts.of(SchemaHistory.class, locale);
        this.clock = clock;
    }

    /** A slice may be asked for the first time within a transaction, but scripts commit on their own. */
    void migrate(String slice, List<SchemaScript> scripts) {
        transactions.apart(() -> migrateNow(slice, scripts));
    }

    private synchronized void migrateNow(String slice, List<SchemaScript> scripts) {
        int done = sql(connection -> ran(connection, slice, scripts));
        for (SchemaScript script : scripts.subList(Math.min(done, scripts.size()), scripts.size())) {
            sql(connection -> {
                lock(connection);
                // another console may have run it while this one waited for the lock
                if (ran(connection, slice, scripts) < script.number()) {
                    run(connection, slice, script);
                }
                return null;
            });
        }
    }

    private <T> T sql(tsukasa.persistence.SqlWork<T> work) {
        return transactions.retried(() -> transactions.sql(work));
    }

    /** How many of these have run here, having made sure that it is these, and none beyond. */
    private int ran(Connection connection, String slice, List<SchemaScript> scripts) throws SQLException {
        SortedMap<Integer, String> checksums = checksums(connection, slice);
        if (!checksums.isEmpty() && checksums.lastKey() > scripts.size()) {
            throw new Refusal(texts.text("SchemaHistory_newer", slice, checksums.lastKey(), scripts.size()));
        }
        for (SchemaScript script : scripts) {
            String known = checksums.get(script.number());
            if (known != null && !known.equals(script.checksum())) {
                throw new Refusal(texts.text("SchemaHistory_changed", slice, script.name()));
            }
        }
        return checksums.size();
    }

    private SortedMap<Integer, String> checksums(Connection connection, String slice) throws SQLException {
        SortedMap<Integer, String> checksums = new TreeMap<>();
        if (!exists(connection)) {
            return checksums;
        }
        String query = "select step, checksum from " + TABLE + " where slice = ?";
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, slice);
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                checksums.put(rows.getInt(1), rows.getString(2));
            }
        }
        return checksums;
    }

    private boolean exists(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (engine == Engine.POSTGRESQL) {
                // not to_regclass, which may go on saying no from its cache when another console has just made the table
                return statement.executeQuery("select 1 from pg_tables where tablename = '" + TABLE
                        + "' and schemaname = any (current_schemas(false))").next();
            }
            statement.executeQuery("select step from " + TABLE + " where 1 = 0");
            return true;
        } catch (SQLException e) {
            if (DERBY_NO_TABLE.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    /** Derby, which one process has to itself, gives up on a lock by its own setting. */
    private void lock(Connection connection) throws SQLException {
        if (engine == Engine.POSTGRESQL) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set local lock_timeout = '" + patience.toMillis() + "ms'");
                statement.execute("select pg_advisory_xact_lock(" + SERVER_WIDE_LOCK + ")");
            }
        }
    }

    private void run(Connection connection, String slice, SchemaScript script) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (!exists(connection)) {
                statement.execute("create table " + TABLE + " (slice varchar(100) not null, step integer not null,"
                        + " name varchar(200) not null, checksum varchar(64) not null, ran_at bigint not null,"
                        + " primary key (slice, step))");
            }
            for (String sql : script.statements()) {
                execute(statement, sql, slice + " " + script.name());
            }
        }
        String insert = "insert into " + TABLE + " (slice, step, name, checksum, ran_at) values (?, ?, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setString(1, slice);
            statement.setInt(2, script.number());
            statement.setString(3, script.name());
            statement.setString(4, script.checksum());
            statement.setLong(5, Micros.of(clock.instant()));
            statement.executeUpdate();
        }
    }

    private static void execute(Statement statement, String sql, String where) throws SQLException {
        try {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new DatabaseFault(where + " failed at: " + sql.strip(), e);
        }
    }
}
