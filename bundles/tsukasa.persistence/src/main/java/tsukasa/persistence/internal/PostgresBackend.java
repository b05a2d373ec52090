// SPDX-License-Identifier: EPL-2.0
package tsukasa.persistence.internal;

import java.sql.SQLException;
import java.util.Map;

import org.postgresql.ds.PGSimpleDataSource;

import com.zaxxer.hikari.HikariConfig;

import tsukasa.persistence.Engine;

/** A PostgreSQL server, reached by its JDBC URL; the login stands in the URL or in the environment. */
final class PostgresBackend implements Backend {
    static final String URL = "jdbc:postgresql:";
    private static final String USER = "TSUKASA_DB_USER";
    private static final String PASSWORD = "TSUKASA_DB_PASSWORD";
    private static final int CONNECT_SECONDS = 10;

    private final PGSimpleDataSource source = new PGSimpleDataSource();

    PostgresBackend(String url, Map<String, String> environment) {
        source.setURL(url);
        if (source.getUser() == null && environment.containsKey(USER)) {
            source.setUser(environment.get(USER));
        }
        if (source.getPassword() == null && environment.containsKey(PASSWORD)) {
            source.setPassword(environment.get(PASSWORD));
        }
        source.setReWriteBatchedInserts(true);
        source.setTcpKeepAlive(true);
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setApplicationName("tsukasa");
    }

    @Override
    public Engine engine() {
        return Engine.POSTGRESQL;
    }

    @Override
    public String place() {
        return source.getServerNames()[0] + ":" + source.getPortNumbers()[0] + "/" + source.getDatabaseName();
    }

    @Override
    public void configure(HikariConfig config) {
        config.setDataSource(source);
        config.setConnectionInitSql("set time zone 'UTC'");
    }

    @Override
    public void shutDown() throws SQLException {
        // the server is not ours
    }
}
