// SPDX-License-Identifier: EPL-2.0
package tsukasa.persistence.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;

import tsukasa.api.CancelledException;
import tsukasa.api.Refusal;
import tsukasa.persistence.Database;
import tsukasa.persistence.DatabaseFault;
import tsukasa.persistence.Engine;
import tsukasa.testing.StoreTest;

class TransactionTest {
    @BeforeEach
    void makeTable(Database database) {
        execute(database, "create table account (id integer not null primary key, amount integer not null)");
    }

    @StoreTest
    void commitsTheWholeOrNothing(Database database) {
        database.transaction(() -> insert(database, 1, 10));
        assertThrows(Refusal.class, () -> database.transaction(() -> {
            insert(database, 2, 20);
            throw new Refusal("no");
        }));
        assertEquals(List.of(1), ids(database));
    }

    @StoreTest
    void nestedWorkBelongsToTheOutermost(Database database) {
        assertThrows(Refusal.class, () -> database.transaction(() -> {
            database.transaction(() -> insert(database, 1, 10));
            throw new Refusal("no");
        }));
        assertEquals(List.of(), ids(database));
    }

    @StoreTest
    void doesNotCommitWhenAPartFailedUnnoticed(Database database) {
        assertThrows(IllegalStateException.class, () -> database.transaction(() -> {
            insert(database, 1, 10);
            assertThrows(Refusal.class, () -> database.transaction(() -> {
                throw new Refusal("no");
            }));
        }));
        assertEquals(List.of(), ids(database));
    }

    @StoreTest
    void borrowersCanNotEndTheTransaction(Database database) {
        assertThrows(Refusal.class, () -> database.transaction(() -> {
            insert(database, 1, 10);
            database.jdbc(connection -> {
                connection.commit();
                connection.close();
                return null;
            });
            insert(database, 2, 20);
            throw new Refusal("no");
        }));
        assertEquals(List.of(), ids(database));
    }

    @StoreTest
    void tellsAfterTheCommitAndOnlyThen(Database database) {
        List<String> told = new ArrayList<>();
        database.transaction(() -> {
            database.afterCommit(() -> told.add(database.inTransaction() ? "within" : "after"));
            assertEquals(List.of(), told);
        });
        assertThrows(Refusal.class, () -> database.transaction(() -> {
            database.afterCommit(() -> told.add("undone"));
            throw new Refusal("no");
        }));
        database.afterCommit(() -> told.add("at once"));
        assertEquals(List.of("after", "at once"), told);
    }

    /** Gathers numbers and stores them at the end. */
    private record Gathered(Database database, List<Integer> numbers) implements Runnable {
        @Override
        public void run() {
            numbers.forEach(number -> insert(database, number, 1));
        }
    }

    @StoreTest
    void writesWhatWasGatheredOnceAtTheEnd(Database database) {
        database.transaction(() -> {
            for (int i = 1; i <= 2; i++) {
                database.beforeCommit(Gathered.class, () -> new Gathered(database, new ArrayList<>())).numbers().add(i);
            }
            assertEquals(List.of(), ids(database));
        });
        assertEquals(List.of(1, 2), ids(database));
        assertThrows(DatabaseFault.class, () -> database.transaction(() -> {
            insert(database, 3, 1);
            database.beforeCommit(Gathered.class, () -> new Gathered(database, List.of(1)));
        }));
        assertEquals(List.of(1, 2), ids(database));
        assertThrows(IllegalStateException.class, () -> database.beforeCommit(Gathered.class, () -> new Gathered(database, List.of())));
    }

    @StoreTest
    void runsAgainWhenTheDatabaseAsksForIt(Database database) {
        AtomicInteger attempts = new AtomicInteger();
        int result = database.transaction(() -> database.transaction(() -> {
            if (attempts.incrementAndGet() < 4) {
                throw new DatabaseFault("deadlock", new SQLException("deadlock", attempts.get() == 1 ? "40P01" : "40001"));
            }
            return attempts.get();
        }));
        assertEquals(4, result);
    }

    @StoreTest
    void givesUpAfterSomeAttemptsWithASentence(Database database) {
        AtomicInteger attempts = new AtomicInteger();
        Refusal refusal = assertThrows(Refusal.class, () -> database.transaction(() -> {
            attempts.incrementAndGet();
            throw new DatabaseFault("deadlock", new SQLException("deadlock", "40001"));
        }));
        assertEquals(6, attempts.get());
        assertTrue(refusal.getMessage().contains("busy"), refusal.getMessage());
    }

    @StoreTest
    void plainSqlRunsOnceEvenThen(Database database) {
        AtomicInteger attempts = new AtomicInteger();
        assertThrows(Refusal.class, () -> database.jdbc(connection -> {
            attempts.incrementAndGet();
            throw new SQLException("deadlock", "40001");
        }));
        assertEquals(1, attempts.get());
    }

    @StoreTest
    void realDeadlocksAreResolved(Database database) throws Exception {
        database.transaction(() -> {
            insert(database, 1, 0);
            insert(database, 2, 0);
        });
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);
        AtomicInteger meetings = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<?>> all = new ArrayList<>();
            for (int first = 1; first <= 2; first++) {
                int mine = first;
                all.add(threads.submit(() -> database.transaction(() -> {
                    execute(database, "update account set amount = amount + 1 where id = " + mine);
                    if (meetings.incrementAndGet() <= 2) {
                        await(bothHoldOne);
                    }
                    execute(database, "update account set amount = amount + 1 where id = " + (3 - mine));
                })));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
        assertTrue(meetings.get() > 2, "one of the two ran again");
        assertEquals(List.of(2, 2), query(database, "select amount from account"));
    }

    @StoreTest
    void anInterruptDoesNotBreakAChange(Database database) {
        Thread.currentThread().interrupt();
        AtomicInteger attempts = new AtomicInteger();
        database.transaction(() -> {
            if (attempts.incrementAndGet() == 1) {
                Thread.currentThread().interrupt();
            }
            insert(database, 1, 10);
            execute(database, "update account set amount = 11 where id = 1");
        });
        assertTrue(Thread.interrupted(), "it is still there afterwards");
        assertEquals(List.of(11), query(database, "select amount from account"));
    }

    @StoreTest
    void anInterruptMayBreakOffReading(Database database) {
        database.transaction(() -> insert(database, 1, 10));
        try {
            database.jdbc(connection -> {
                Thread.currentThread().interrupt();
                return connection.createStatement().executeQuery("select * from account").next();
            });
        } catch (CancelledException e) {
            assertEquals(Engine.DERBY, database.engine());
        }
        assertTrue(Thread.interrupted());
        assertEquals(List.of(1), ids(database));
    }

    @StoreTest
    void nameOfADuplicateIsTheSameOnBothEngines(Database database) {
        database.transaction(() -> insert(database, 1, 10));
        DatabaseFault fault = assertThrows(DatabaseFault.class, () -> database.transaction(() -> insert(database, 1, 10)));
        assertTrue(fault.duplicate());
        assertFalse(database.inTransaction());
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void insert(Database database, int id, int amount) {
        database.jdbc(connection -> {
            try (PreparedStatement statement = connection.prepareStatement("insert into account values (?, ?)")) {
                statement.setInt(1, id);
                statement.setInt(2, amount);
                return statement.executeUpdate();
            }
        });
    }

    private static void execute(Database database, String sql) {
        database.jdbc(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(sql);
            }
        });
    }

    private static List<Integer> ids(Database database) {
        return query(database, "select id from account order by id");
    }

    private static List<Integer> query(Database database, String sql) {
        return database.jdbc(connection -> {
            List<Integer> ids = new ArrayList<>();
            try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    ids.add(rows.getInt(1));
                }
            }
            return ids;
        });
    }
}
