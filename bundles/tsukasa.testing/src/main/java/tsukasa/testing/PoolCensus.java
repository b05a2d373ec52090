// SPDX-License-Identifier: EPL-2.0
package tsukasa.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Counts the connections of a database while every one of a pool is lent: where one has been borrowed for good, the last of us
 * waits in vain, and where there are more, somebody holds one past the pool.
 */
public final class PoolCensus {
    private static final String DERBY = "select count(*) from syscs_diag.transaction_table where type = 'UserTransaction'";
    /** Once it has looked after index statistics, Derby keeps a transaction for it that looks like any other. */
    private static final int DERBYS_OWN = 1;
    private static final String POSTGRESQL = "select count(*) from pg_stat_activity where datname = current_database()";

    private PoolCensus() {
    }

    /** Runs something with a connection of the pool, for example {@code work -> database.jdbc(work::on)}. */
    @FunctionalInterface
    public interface Pool {
        long lend(Work work);
    }

    /** What is done with a connection. */
    @FunctionalInterface
    public interface Work {
        long on(Connection connection) throws SQLException;
    }

    /**
     * Fails if a connection of the pool does not come back, or one exists beside the pool.
     *
     * @param size how many connections the pool lends
     */
    public static void assertNoneLeft(int size, Pool pool) throws Exception {
        long beside = Crowd.within(size - 1, inside -> pool.lend(connection -> {
            inside.run();
            return 0;
        }), () -> pool.lend(PoolCensus::count)) - size;
        if (beside > 0) {
            throw new AssertionError(beside + " connections are held past the pool");
        }
    }

    private static long count(Connection connection) throws SQLException {
        boolean derby = connection.getMetaData().getDatabaseProductName().contains("Derby");
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(derby ? DERBY : POSTGRESQL)) {
            row.next();
            return row.getLong(1) - (derby ? DERBYS_OWN : 0);
        }
    }
}
