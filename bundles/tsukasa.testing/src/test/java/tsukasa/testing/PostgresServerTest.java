// SPDX-License-Identifier: EPL-2.0
package tsukasa.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;

import org.junit.jupiter.api.BeforeEach;

class PostgresServerTest {
    private TestDatabase given;

    @BeforeEach
    void keeps(TestDatabase database) {
        given = database;
    }

    @StoreTest
    void givesEachTestOneDatabaseOfItsOwn(TestDatabase database) {
        assertEquals(given, database);
        assertEquals(database.derby(), database.url().isEmpty());
        assertTrue(Files.isDirectory(database.data()));
    }

    @StoreTest
    void makesAndDropsDatabases(TestDatabase database) {
        database.url().ifPresent(url -> {
            String other = PostgresServer.running().createDatabase();
            assertNotEquals(url, other);
            PostgresServer.running().dropDatabase(other);
        });
    }
}
