// SPDX-License-Identifier: EPL-2.0
package tsukasa.persistence.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Assumptions;

import tsukasa.api.Refusal;
import tsukasa.persistence.Database;
import tsukasa.persistence.DatabaseFault;
import tsukasa.persistence.Engine;
import tsukasa.persistence.OpenDatabase;
import tsukasa.testing.PostgresServer;
import tsukasa.testing.StoreTest;
import tsukasa.testing.TestDatabase;

class SchemaHistoryTest {
    private static final List<String> ALL = List.of("V001__note", "V002__kind", "V003__engine");

    @StoreTest
    void runsEachScriptOnce(Database database) {
        migrate(database, ALL);
        migrate(database, ALL);
        assertEquals(List.of("first", "second"), query(database, "select text from note order by id"));
        assertEquals(List.of(database.engine().suffix()), query(database, "select name from engine"));
    }

    @StoreTest
    void commitsOnItsOwnWhenItIsFirstAskedForWithinATransaction(Database database) {
        migrate(database, List.of());
        assertThrows(IllegalStateException.class, () -> database.transaction(() -> {
            migrate(database, ALL);
            throw new IllegalStateException("undone");
        }));
        assertEquals(2, query(database, "select text from note").size());
    }

    @StoreTest
    void theTransactionThatAskedGoesOn(Database database) {
        migrate(database, List.of("V001__note"));
        database.transaction(() -> {
            insert(database, 7);
            database.migrate("others", SchemaHistoryTest.class, List.of("V001__other"));
            assertEquals(3, query(database, "select text from note").size(), "its own rows are still there");
            insert(database, 8);
            return null;
        });
        assertEquals(4, query(database, "select text from note").size());
    }

    /** Derby, where all of it happens in one process, has a limit in its settings. */
    @StoreTest
    void doesNotWaitForEverForATableThatSomebodyUses(TestDatabase place, Database database) {
        Assumptions.assumeFalse(place.derby());
        migrate(database, List.of("V001__note"));
        Transactions transactions = new Transactions(() -> connection(place), () -> { }, new Judge(Locale.ENGLISH, "here"));
        SchemaHistory hurried = new SchemaHistory(transactions, Engine.POSTGRESQL, Locale.ENGLISH, Clock.systemUTC(), Duration.ofMillis(100));
        List<SchemaScript> scripts = SchemaScript.read(SchemaHistoryTest.class, List.of("V001__note", "V002__kind"), Engine.POSTGRESQL);
        database.transaction(() -> {
            insert(database, 7);
            Refusal refusal = assertThrows(Refusal.class, () -> hurried.migrate("notes", scripts));
            assertTrue(refusal.getMessage().contains("busy"), refusal.getMessage());
            return null;
        });
        hurried.migrate("notes", scripts);
        assertEquals(3, query(database, "select kind from note").size());
    }

    private static Connection connection(TestDatabase place) throws SQLException {
        Connection connection = DriverManager.getConnection(place.url().orElseThrow());
        connection.setAutoCommit(false);
        return connection;
    }

    private static void insert(Database database, int id) {
        database.jdbc(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate("insert into note (id, text) values (" + id + ", 'more')");
            }
        });
    }

    @StoreTest
    void goesOnFromEveryEarlierVersion(TestDatabase place) {
        for (int version = 0; version < ALL.size(); version++) {
            Optional<String> url = place.url().map(any -> PostgresServer.running().createDatabase());
            try (OpenDatabase database = Database.open(place.data().resolve("from" + version), url, Locale.ENGLISH)) {
                migrate(database, ALL.subList(0, version));
                migrate(database, ALL);
                assertEquals(2, query(database, "select text from note").size());
            }
            url.ifPresent(PostgresServer.running()::dropDatabase);
        }
    }

    @StoreTest
    void slicesHaveNumbersOfTheirOwn(Database database) {
        migrate(database, ALL);
        database.migrate("others", SchemaHistoryTest.class, List.of("V001__other"));
        assertEquals(List.of(), query(database, "select text from other"));
    }

    @StoreTest
    void leavesANewerDatabaseUntouched(Database database) {
        migrate(database, ALL);
        Refusal refusal = assertThrows(Refusal.class, () -> migrate(database, ALL.subList(0, 2)));
        assertTrue(refusal.getMessage().contains("newer"), refusal.getMessage());
        assertEquals(3, query(database, "select name from tsukasa_schema").size());
    }

    @StoreTest
    void refusesAScriptThatWasChanged(Database database) {
        migrate(database, List.of("V001__note"));
        Refusal refusal = assertThrows(Refusal.class, () -> migrate(database, List.of("V001__other", "V002__kind")));
        assertTrue(refusal.getMessage().contains("V001__other"), refusal.getMessage());
        assertEquals(1, query(database, "select name from tsukasa_schema").size());
    }

    @StoreTest
    void undoesAScriptThatFails(Database database) {
        DatabaseFault fault = assertThrows(DatabaseFault.class, () -> migrate(database, List.of("V001__note", "V002__broken")));
        assertTrue(fault.getMessage().contains("V002__broken failed at: insert into nowhere"), fault.getMessage());
        assertEquals(List.of("first", "second"), query(database, "select text from note order by id"));
        migrate(database, ALL);
    }

    @StoreTest
    void severalConsolesMayStartAtOnce(TestDatabase place, Database one) throws Exception {
        List<OpenDatabase> others = new ArrayList<>();
        CyclicBarrier start = new CyclicBarrier(4);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Database console = one;
                if (!place.derby() && i > 0) {
                    OpenDatabase other = Database.open(place.data(), place.url(), Locale.ENGLISH);
                    others.add(other);
                    console = other;
                }
                Database mine = console;
                all.add(threads.submit(() -> {
                    start.await();
                    migrate(mine, ALL);
                    return null;
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
        others.forEach(OpenDatabase::close);
        assertEquals(2, query(one, "select text from note").size());
    }

    @StoreTest
    void namesMustCount(Database database) {
        assertThrows(IllegalArgumentException.class, () -> migrate(database, List.of("V002__kind")));
        assertThrows(IllegalArgumentException.class, () -> migrate(database, List.of("V001__missing")));
    }

    @org.junit.jupiter.api.Test
    void checksumsDoNotDependOnLineEnds() {
        SchemaScript script = SchemaScript.read(SchemaHistoryTest.class, List.of("V001__note"), Engine.DERBY).get(0);
        assertEquals(-1, script.text().indexOf('\r'));
        assertEquals(3, script.statements().size());
    }

    private static void migrate(Database database, List<String> scripts) {
        database.migrate("notes", SchemaHistoryTest.class, scripts);
    }

    private static List<String> query(Database database, String sql) {
        return database.jdbc(connection -> {
            List<String> texts = new ArrayList<>();
            try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
            return texts;
        });
    }
}
