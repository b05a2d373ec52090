// SPDX-License-Identifier: EPL-2.0
package tsukasa.persistence.internal;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;

import javax.sql.DataSource;

/** Gives each thread the connection of its transaction, and a fresh one where there is none. */
final class ThreadDataSource implements DataSource {
    private final Transactions transactions;
    private final Transactions.Connections connections;

    ThreadDataSource(Transactions transactions, Transactions.Connections connections) {
        this.transactions = transactions;
        this.connections = connections;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Transaction transaction = transactions.current();
        return transaction == null ? connections.open() : transaction.lent();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        // has nothing to write
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // the pool has its own
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        throw new SQLException("this is no " + type.getName());
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
