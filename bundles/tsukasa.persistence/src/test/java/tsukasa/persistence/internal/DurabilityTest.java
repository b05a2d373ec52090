// SPDX-License-Identifier: EPL-2.0
package tsukasa.persistence.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

import org.apache.derby.jdbc.EmbeddedDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tsukasa.api.Refusal;
import tsukasa.persistence.ConsoleLock;
import tsukasa.persistence.Database;
import tsukasa.persistence.EventLog;
import tsukasa.persistence.OpenDatabase;
import tsukasa.persistence.internal.AppendingProcess.Said;
import tsukasa.testing.StoreTest;
import tsukasa.testing.TestDatabase;

class DurabilityTest {
    /** Hundreds are for whoever asks: {@code -Dtsukasa.kills=300}. */
    private static final int KILLS = Integer.getInteger("tsukasa.kills", 2);
    private static final int LIMIT_KILOBYTES = 2_048;

    @StoreTest
    void whatWasAcknowledgedSurvivesAKill(TestDatabase place) throws Exception {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        Set<String> acknowledged = new HashSet<>();
        for (int kill = 1; kill <= KILLS; kill++) {
            Process process = AppendingProcess.start(place.data(), place.url());
            Said said = Said.by(process, 1 + random.nextInt(150));
            process.waitFor();
            assertFalse(said.keys().isEmpty());
            acknowledged.addAll(said.keys());
            assertHolds(place.data(), place.url(), acknowledged, "kill " + kill + " of seed " + seed);
        }
    }

    /** All that was acknowledged is there, and what follows events was stored with just them. */
    private static void assertHolds(Path data, Optional<String> url, Set<String> acknowledged, String when) {
        try (ConsoleLock lock = ConsoleLock.take(data, Locale.ENGLISH);
                OpenDatabase database = Database.open(data, url, Locale.ENGLISH)) {
            Set<String> stored = new HashSet<>();
            Seen.all(database).forEach(seen -> assertTrue(stored.add(seen.key()), when));
            Set<String> lost = new HashSet<>(acknowledged);
            lost.removeAll(stored);
            assertEquals(Set.of(), lost, when);
            assertEquals(stored.size(), Seen.number(database, "select events from tally"), when);
        }
    }

    @StoreTest
    void aChangeOutlivesTheDeathOfEveryPooledConnection(TestDatabase place, Database database) throws Exception {
        Seen.migrate(database);
        try (EventLog<Seen> log = database.events(Seen.TABLE, added -> Seen.tally(database, added));
                ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int round = 0; round < 3; round++) {
                long first = round * 100;
                CyclicBarrier together = new CyclicBarrier(4);
                List<Future<?>> all = new ArrayList<>();
                for (int i = 0; i < 4; i++) {
                    all.add(threads.submit(() -> database.jdbc(connection -> {
                        try {
                            return together.await();
                        } catch (InterruptedException | BrokenBarrierException e) {
                            throw new IllegalStateException(e);
                        }
                    })));
                }
                for (Future<?> each : all) {
                    each.get();
                }
                killConnections(place);
                List<Seen> events = LongStream.range(first, first + 100).mapToObj(Seen::numbered).toList();
                assertEquals(events, log.append(events));
            }
            assertEquals(300, Seen.number(database, "select events from tally"));
        }
    }

    private static void killConnections(TestDatabase place) throws SQLException {
        if (place.derby()) {
            EmbeddedDataSource source = new EmbeddedDataSource();
            source.setDatabaseName(place.data().resolve("database").toString());
            source.setShutdownDatabase("shutdown");
            assertEquals("08006", assertThrows(SQLException.class, source::getConnection).getSQLState());
        } else {
            try (Connection connection = DriverManager.getConnection(place.url().orElseThrow())) {
                connection.createStatement().execute("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where datname = current_database() and pid <> pg_backend_pid()");
            }
        }
    }

    @Test
    void aSecondConsoleOnTheFolderGetsOneSentence(@TempDir Path data) throws Exception {
        Process process = AppendingProcess.start(data, Optional.empty());
        try {
            assertEquals("open", process.inputReader().readLine());
            Refusal folder = assertThrows(Refusal.class, () -> ConsoleLock.take(data, Locale.ENGLISH));
            assertTrue(folder.getMessage().startsWith("Another console (process " + process.pid() + ") is working on"),
                    folder.getMessage());
            try (OpenDatabase database = Database.open(data, Optional.empty(), Locale.ENGLISH)) {
                Refusal refusal = assertThrows(Refusal.class, () -> Seen.count(database));
                assertTrue(refusal.getMessage().startsWith("Another console is working on the database"), refusal.getMessage());
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        ConsoleLock.take(data, Locale.ENGLISH).close();
        try (OpenDatabase database = Database.open(data, Optional.empty(), Locale.JAPANESE)) {
            assertTrue(Seen.count(database) >= 0);
        }
    }

    @Test
    void aFileThatMayNotGrowLosesNothingAcknowledged(@TempDir Path data) throws Exception {
        try (OpenDatabase database = Database.open(data, Optional.empty(), Locale.ENGLISH)) {
            Seen.migrate(database);
        }
        Process process = AppendingProcess.start(data, Optional.empty(), "bash", "-c",
                "ulimit -f " + LIMIT_KILOBYTES + "; exec \"$@\"", "bash");
        Said said = Said.by(process, Integer.MAX_VALUE);
        process.waitFor();
        assertFalse(said.keys().isEmpty());
        assertEquals(4, said.refusals().size());
        String sentence = "There is no room left for the database";
        assertTrue(said.refusals().stream().allMatch(refusal -> refusal.startsWith(sentence)), said.refusals().toString());
        assertHolds(data, Optional.empty(), Set.copyOf(said.keys()), "after the limit");
    }

    @Test
    void goesOnInTheSameProcessOnceThereIsRoomAgain(@TempDir Path folder) throws Exception {
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=12m", "tsukasa-test", folder.toString()),
                "only root may mount a small disk");
        try {
            Path ballast = folder.resolve("ballast");
            Files.write(ballast, new byte[2 << 20]);
            try (OpenDatabase database = Database.open(folder.resolve("data"), Optional.empty(), Locale.ENGLISH)) {
                Seen.migrate(database);
                fillAndGoOn(database, ballast);
            }
        } finally {
            run("umount", "-l", folder.toString());
        }
    }

    private static void fillAndGoOn(OpenDatabase database, Path ballast) throws IOException {
        List<Seen> acknowledged = new ArrayList<>();
        try (EventLog<Seen> log = database.events(Seen.TABLE, added -> Seen.tally(database, added))) {
            Refusal refusal = assertThrows(Refusal.class, () -> {
                for (long from = 0;; from += 500) {
                    acknowledged.addAll(log.append(LongStream.range(from, from + 500).mapToObj(Seen::numbered).toList()));
                }
            });
            assertTrue(refusal.getMessage().startsWith("There is no room left for the database"), refusal.getMessage());
            Files.delete(ballast);
            List<Seen> next = LongStream.range(-10, 0).mapToObj(Seen::numbered).toList();
            assertEquals(next, log.append(next));
            assertEquals(acknowledged.size() + 10, Seen.count(database));
            assertEquals(acknowledged.size() + 10, Seen.number(database, "select events from tally"));
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start()
                .waitFor() == 0;
    }
}
