// SPDX-License-Identifier: EPL-2.0
package tsukasa.persistence.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;

import tsukasa.api.Refusal;
import tsukasa.persistence.Database;
import tsukasa.persistence.DatabaseFault;
import tsukasa.persistence.EventLog;
import tsukasa.persistence.OpenDatabase;
import tsukasa.testing.Eventually;
import tsukasa.testing.StoreTest;
import tsukasa.testing.TestDatabase;

class EventLogTest {
    @BeforeEach
    void makeTables(Database database) {
        Seen.migrate(database);
    }

    @StoreTest
    void storesWhatIsNewInTheOrderGiven(Database database) {
        try (EventLog<Seen> log = log(database)) {
            assertEquals(numbered(3, 1, 2), log.append(numbered(3, 1, 2)));
            assertEquals(numbered(5, 4), log.append(numbered(5, 3, 4, 1)));
            assertEquals(List.of(), log.append(numbered(1, 2, 3, 4, 5)));
            assertEquals(List.of(), log.append(List.of()));
        }
        assertEquals(numbered(1, 2, 3, 4, 5), Seen.all(database));
        assertEquals(5, tally(database));
    }

    @StoreTest
    void theFirstOfAKeyStays(Database database) {
        Seen other = new Seen("here", "k1", 99, "another", 1L);
        try (EventLog<Seen> log = log(database)) {
            assertEquals(numbered(1), log.append(List.of(Seen.numbered(1), other)));
            assertEquals(List.of(), log.append(List.of(other)));
        }
        assertEquals(numbered(1), Seen.all(database));
    }

    @StoreTest
    void manyAtOnceTakeTheFastPathAndAreStillStoredOnce(Database database) {
        List<Seen> first = range(0, 25_000);
        List<Seen> second = range(24_990, 40_000);
        try (EventLog<Seen> log = log(database)) {
            assertEquals(25_000, log.append(first).size());
            assertSame(range(25_000, 40_000), log.append(second));
            assertEquals(List.of(), log.append(second));
            assertSame(range(40_000, 41_000), log.append(range(39_000, 41_000)));
        }
        assertSame(range(0, 41_000), Seen.all(database));
        assertEquals(41_000, tally(database));
    }

    @StoreTest
    void keepsEveryTextAsItIs(Database database) {
        List<String> texts = List.of("", " ", "\\", "\\N", "\\.", "a\tb", "a\nb\r\nc", "日本語の端末", "𠮷野家😀", "é", "\u0001\u007f", "'; --");
        List<Seen> events = IntStream.range(0, texts.size()).mapToObj(i -> new Seen("here", "t" + i + texts.get(i), i, texts.get(i), null)).toList();
        try (EventLog<Seen> log = log(database)) {
            assertEquals(events, log.append(events));
            assertEquals(events, Seen.all(database));
            assertEquals(List.of(), log.append(events));
            List<Seen> many = Stream.concat(range(100, 200).stream(), events.stream().map(e -> new Seen("there", e.key(), e.happened(), e.text(), null))).toList();
            assertEquals(many, log.append(many));
            assertEquals(List.of(), log.append(many));
            assertEquals(Set.copyOf(many), Set.copyOf(Seen.all(database).stream().filter(many::contains).toList()));
        }
    }

    @StoreTest
    void replacesWhatOneEngineWouldRefuse(Database database) {
        try (EventLog<Seen> log = log(database)) {
            List<Seen> bad = List.of(new Seen("here", "bad\u0000key", 1, "half \ud83d and \u0000 and 😀", null));
            assertEquals(bad, log.append(bad));
            assertEquals(List.of(), log.append(bad));
        }
        assertEquals(List.of(new Seen("here", "bad\ufffdkey", 1, "half \ufffd and \ufffd and 😀", null)), Seen.all(database));
    }

    @StoreTest
    void whatFollowsIsStoredWithTheEventsOrNeither(Database database) {
        try (EventLog<Seen> log = database.events(Seen.TABLE, added -> {
            Seen.tally(database, added);
            if (added.contains(Seen.numbered(3))) {
                throw new Refusal("three is not wanted");
            }
        })) {
            log.append(numbered(1, 2));
            Refusal refusal = assertThrows(Refusal.class, () -> log.append(numbered(4, 3)));
            assertEquals("three is not wanted", refusal.getMessage());
            assertEquals(numbered(4), log.append(numbered(4)));
        }
        assertEquals(numbered(1, 2, 4), Seen.all(database));
        assertEquals(3, tally(database));
    }

    @StoreTest
    void commitsTogetherWhatManyHandOverAndOneBadEventCostsOnlyItsOwn(Database database) throws Exception {
        CountDownLatch firstIsIn = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        List<List<Seen>> groups = Collections.synchronizedList(new ArrayList<>());
        List<Thread> waiters = Collections.synchronizedList(new ArrayList<>());
        try (EventLog<Seen> log = database.events(Seen.TABLE, added -> {
            groups.add(added);
            firstIsIn.countDown();
            Waits.uninterruptibly(goOn::await);
        }); ExecutorService threads = Executors.newCachedThreadPool()) {
            Future<List<Seen>> first = threads.submit(() -> log.append(numbered(0)));
            firstIsIn.await();
            List<Future<List<Seen>>> others = new ArrayList<>();
            for (int i = 1; i <= 8; i++) {
                Seen event = i == 5 ? new Seen("here", "k5", 5, "x".repeat(61), null) : Seen.numbered(i);
                others.add(threads.submit(() -> {
                    waiters.add(Thread.currentThread());
                    return log.append(List.of(event));
                }));
            }
            Eventually.holds("eight that wait", () -> waiters.size() == 8
                    && waiters.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING));
            goOn.countDown();
            assertEquals(numbered(0), first.get());
            for (int i = 1; i <= 8; i++) {
                Future<List<Seen>> mine = others.get(i - 1);
                if (i == 5) {
                    ExecutionException e = assertThrows(ExecutionException.class, mine::get);
                    assertTrue(e.getCause() instanceof DatabaseFault fault && fault.state().equals("22001"), e.toString());
                } else {
                    assertEquals(numbered(i), mine.get());
                }
            }
        }
        assertEquals(8, Seen.count(database));
    }

    @StoreTest
    void randomHandOversFromManyThreadsStoreEachKeyOnce(Database database) throws Exception {
        long seed = new Random().nextLong();
        Set<String> expected = Collections.synchronizedSet(new HashSet<>());
        List<Seen> added = Collections.synchronizedList(new ArrayList<>());
        try (EventLog<Seen> log = log(database); ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<?>> all = new ArrayList<>();
            for (int t = 0; t < 8; t++) {
                Random random = new Random(seed + t);
                all.add(threads.submit(() -> {
                    for (int i = 0; i < 60; i++) {
                        int size = random.nextInt(4) == 0 ? random.nextInt(400) : random.nextInt(12);
                        List<Seen> events = random.longs(size, 0, 6_000).mapToObj(Seen::numbered).toList();
                        events.forEach(event -> expected.add(event.key()));
                        added.addAll(log.append(events));
                    }
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
        String run = "seed " + seed;
        assertEquals(expected.size(), added.size(), run);
        assertEquals(expected, Set.copyOf(added.stream().map(Seen::key).toList()), run);
        assertEquals(expected.size(), Seen.count(database), run);
        assertEquals(expected.size(), tally(database), run);
    }

    @StoreTest
    void twoConsolesMayHandOverTheSame(TestDatabase place, Database database) throws Exception {
        Optional<OpenDatabase> console = place.url().map(url -> Database.open(place.data(), place.url(), Locale.ENGLISH));
        Database second = console.map(Database.class::cast).orElse(database);
        List<Seen> added = Collections.synchronizedList(new ArrayList<>());
        try (EventLog<Seen> one = database.events(Seen.TABLE, nothing -> { });
                EventLog<Seen> two = second.events(Seen.TABLE, nothing -> { });
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<?>> all = new ArrayList<>();
            for (EventLog<Seen> log : List.of(one, two)) {
                all.add(threads.submit(() -> {
                    Random order = new Random(log == one ? 1 : 2);
                    for (int from = 0; from < 3_000; from += 100) {
                        List<Seen> events = new ArrayList<>(range(from, from + 300));
                        Collections.shuffle(events, order);
                        added.addAll(log.append(events));
                    }
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
        console.ifPresent(OpenDatabase::close);
        assertEquals(3_200, added.size());
        assertSame(range(0, 3_200), Seen.all(database));
    }

    @StoreTest
    void anImportIsPartOfTheCallersTransaction(Database database) {
        try (EventLog<Seen> log = log(database)) {
            log.append(range(15_000, 15_010));
            assertThrows(Refusal.class, () -> database.transaction(() -> {
                log.appendInTransaction(range(0, 30_000).iterator());
                throw new Refusal("no");
            }));
            assertEquals(10, Seen.count(database));
            List<Seen> events = Stream.of(range(0, 12_000), range(11_000, 21_000), range(0, 10)).flatMap(Collection::stream).toList();
            assertEquals(20_990, database.<Long>transaction(() -> log.appendInTransaction(events.iterator())));
            assertEquals(0, database.<Long>transaction(() -> log.appendInTransaction(events.iterator())));
        }
        assertSame(range(0, 21_000), Seen.all(database));
        assertEquals(21_000, tally(database));
    }

    @StoreTest
    void refusesToWaitForItself(Database database) {
        try (EventLog<Seen> log = log(database)) {
            assertThrows(IllegalStateException.class, () -> database.transaction(() -> log.append(numbered(1))));
            assertThrows(IllegalStateException.class, () -> log.appendInTransaction(numbered(1).iterator()));
        }
    }

    @StoreTest
    void endsItsThreadWhenClosed(Database database) {
        EventLog<Seen> log = log(database);
        log.append(numbered(1));
        log.close();
        log.close();
        assertThrows(IllegalStateException.class, () -> log.append(numbered(2)));
        assertEquals(0, threads("tsukasa events seen"));
    }

    @StoreTest
    void anInterruptNeitherLosesNorDoublesEvents(Database database) throws Exception {
        try (EventLog<Seen> log = log(database); ExecutorService threads = Executors.newSingleThreadExecutor()) {
            boolean stillInterrupted = threads.submit(() -> {
                Thread.currentThread().interrupt();
                assertEquals(numbered(1), log.append(numbered(1)));
                return Thread.interrupted();
            }).get();
            assertTrue(stillInterrupted);
        }
        assertEquals(numbered(1), Seen.all(database));
    }

    /** As assertEquals, but says no more than where long lists part. */
    private static void assertSame(List<Seen> expected, List<Seen> seen) {
        for (int i = 0; i < Math.min(expected.size(), seen.size()); i++) {
            assertEquals(expected.get(i), seen.get(i), "at " + i);
        }
        assertEquals(expected.size(), seen.size());
    }

    private static EventLog<Seen> log(Database database) {
        return database.events(Seen.TABLE, added -> Seen.tally(database, added));
    }

    private static long tally(Database database) {
        return Seen.number(database, "select events from tally");
    }

    private static long threads(String name) {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().equals(name)).count();
    }

    private static List<Seen> numbered(long... numbers) {
        return LongStream.of(numbers).mapToObj(Seen::numbered).toList();
    }

    private static List<Seen> range(long from, long to) {
        return LongStream.range(from, to).mapToObj(Seen::numbered).toList();
    }
}
