// SPDX-License-Identifier: EPL-2.0
package tsukasa.persistence.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;

import org.apache.derby.jdbc.EmbeddedDataSource;

import com.zaxxer.hikari.HikariConfig;

import tsukasa.persistence.Engine;

/** Derby inside this process: in a folder below the data, or in memory for tests. */
final class DerbyBackend implements Backend {
    static final String MEMORY_URL = "jdbc:derby:";
    /** Looks for deadlocks after 2 s instead of 20, and waits for a lock as long as a large import may hold it. */
    private static final Map<String, String> SETTINGS = Map.of("derby.locks.deadlockTimeout", "2", "derby.locks.waitTimeout", "180");
    private static final String PROPERTIES = """
            # What the database engine reads when it starts.
            # Its management beans would cost a tenth of a second at each start, and nobody asks them.
            derby.module.mgmt.jmx=org.apache.derby.impl.services.jmxnone.NoManagementService
            """;
    /** "Shut down", "dropped", and "was not running", which are what a successful end looks like. */
    private static final Set<String> ENDED = Set.of("08006", "XJ004");

    private final Path data;
    private final String name;
    private final boolean memory;

    private DerbyBackend(Path data, String name, boolean memory) {
        this.data = data;
        this.name = name;
        this.memory = memory;
    }

    static DerbyBackend inFolder(Path data) {
        return new DerbyBackend(data, data.resolve("database").toAbsolutePath().toString(), false);
    }

    /** @param url {@code jdbc:derby:memory:NAME} */
    static DerbyBackend inMemory(Path data, String url) {
        return new DerbyBackend(data, url.substring(MEMORY_URL.length()), true);
    }

    @Override
    public Engine engine() {
        return Engine.DERBY;
    }

    @Override
    public String place() {
        return name;
    }

    @Override
    public void configure(HikariConfig config) throws SQLException {
        prepareFolder();
        EmbeddedDataSource source = source();
        source.setCreateDatabase("create");
        // boots the engine and the database here, on our own account
        source.getConnection().close();
        config.setDataSource(source);
        config.setMaxLifetime(0);
        // Derby's parser keeps the stack that first used it, with the classes on it; so that is not to be a plugin's
        config.setConnectionInitSql("values 1");
    }

    private void prepareFolder() {
        try {
            Files.createDirectories(data);
            Path properties = data.resolve("derby.properties");
            if (!Files.exists(properties)) {
                Files.writeString(properties, PROPERTIES);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the data folder " + data + " can't be written", e);
        }
        SETTINGS.forEach(DerbyBackend::unlessGiven);
        unlessGiven("derby.system.home", data.toAbsolutePath().toString()); // where it looks for its properties and keeps its log
    }

    private static void unlessGiven(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    private EmbeddedDataSource source() {
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName(name);
        return source;
    }

    @Override
    public void shutDown() throws SQLException {
        EmbeddedDataSource source = source();
        if (memory) {
            source.setConnectionAttributes("drop=true");
        } else {
            source.setShutdownDatabase("shutdown");
        }
        try (Connection unexpected = source.getConnection()) {
            throw new SQLException("Derby did not shut down");
        } catch (SQLException e) {
            if (!ENDED.contains(String.valueOf(e.getSQLState()))) {
                throw e;
            }
        }
    }
}
