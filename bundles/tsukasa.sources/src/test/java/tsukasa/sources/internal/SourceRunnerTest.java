// SPDX-License-Identifier: EPL-2.0
package tsukasa.sources.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.api.source.SourceContext;
import tsukasa.api.source.SourceId;
import tsukasa.persistence.StoringThread;
import tsukasa.sources.SourceState;
import tsukasa.testing.Eventually;

@Timeout(60)
class SourceRunnerTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant MORNING = Instant.parse("2026-10-01T00:00:00Z");
    private final AtomicReference<Instant> time = new AtomicReference<>(MORNING);
    private final Map<SourceId, History> kept = new ConcurrentHashMap<>();
    private final AtomicBoolean databaseDown = new AtomicBoolean();
    private final BlockingQueue<Duration> waits = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> rings = new LinkedBlockingQueue<>();
    private final SourceLoop.Histories histories = new SourceLoop.Histories() {
        @Override
        public History load(SourceId id) {
            requireDatabase();
            return kept.getOrDefault(id, History.NONE);
        }

        @Override
        public void save(SourceId id, History history) {
            requireDatabase();
            kept.put(id, history);
        }

        private void requireDatabase() {
            if (databaseDown.get()) {
                throw new Refusal("the database can't be reached");
            }
        }
    };
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return time.get();
        }
    };
    private final SourceLoop.Surroundings surroundings = new SourceLoop.Surroundings(clock, TOKYO, histories,
            Texts.of(SourceLoop.class, Locale.ENGLISH), () -> { });
    private SourceRunner runner = runner(Duration.ofSeconds(20));

    /** Waits are told to the test, pass in no time but advance the clock, and end when the test rings. */
    private final class TestBell implements Bell {
        @Override
        public void await(Duration longest) throws InterruptedException {
            waits.add(longest);
            rings.take();
            time.updateAndGet(now -> now.plus(longest));
        }

        @Override
        public void ring() {
            rings.add("ring");
        }
    }

    private SourceRunner runner(Duration patience) {
        return new SourceRunner(handle -> new SourceLoop(handle, surroundings, new TestBell(), new Backoff(new Random(1))), patience);
    }

    @AfterEach
    void stop() {
        runner.stop(time.get());
    }

    private SourceLoop loop(String name) {
        return runner.loop(new SourceId(name)).orElseThrow();
    }

    private static void untilInterrupted(SourceContext context) throws InterruptedException {
        new CountDownLatch(1).await();
    }

    @Test
    void runsNothingBeforeItIsAsked() throws Exception {
        ScriptedSource source = new ScriptedSource("a", SourceRunnerTest::untilInterrupted);
        runner.attach(source);
        assertEquals(Optional.empty(), runner.loop(source.id()));
        runner.start(List.of());
        Eventually.holds("it runs", () -> loop("a").state() == SourceState.RUNNING && source.taken.get() == 1);
        runner.stop(time.get());
        assertEquals(1, source.givenBack.get());
        assertEquals(List.of(), runner.stuck());
    }

    @Test
    void goesOnFromWhereItGot() throws Exception {
        kept.put(new SourceId("a"), History.NONE.advanced("line 5", 5, Optional.of(MORNING.minusSeconds(60)), MORNING.minusSeconds(60), 0));
        AtomicReference<Optional<String>> began = new AtomicReference<>();
        runner.attach(new ScriptedSource("a", context -> {
            began.set(context.cursor());
            context.advance("line 7\n{}", 2, Optional.of(MORNING.minusSeconds(120)));
        }));
        runner.start(List.of());
        Eventually.holds("it finishes", () -> loop("a").state() == SourceState.FINISHED);
        assertEquals(Optional.of("line 5"), began.get());
        History history = kept.get(new SourceId("a"));
        assertEquals("line 7", history.reached());
        assertEquals(7, history.total());
        assertEquals(2, history.today());
        assertEquals(Optional.of(MORNING.minusSeconds(60)), history.lastEvent());
    }

    @Test
    void triesAgainAfterPausesThatGrowAndForgetsThemOnceItWorks() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        runner.attach(new ScriptedSource("a", context -> {
            if (tries.incrementAndGet() < 4) {
                throw new IOException("connection refused");
            }
            context.alive();
            throw new Refusal("the password is wrong");
        }));
        runner.start(List.of());
        long[] least = {500, 1000, 2000};
        for (int i = 0; i < 3; i++) {
            Duration wait = waits.take();
            assertTrue(wait.toMillis() >= least[i] && wait.toMillis() <= 2 * least[i], wait.toString());
            assertEquals("It failed: connection refused", kept.get(new SourceId("a")).problem().orElseThrow().sentence());
            assertEquals(MORNING, kept.get(new SourceId("a")).problem().orElseThrow().since());
            Eventually.holds("it says until when", () -> loop("a").state() == SourceState.WAITING && loop("a").until().isPresent());
            rings.add("go");
        }
        assertTrue(waits.take().toMillis() <= 1000);
        assertEquals("the password is wrong", kept.get(new SourceId("a")).problem().orElseThrow().sentence());
        assertEquals(4, tries.get());
    }

    @Test
    void triesAtOnceWhenAsked() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        runner.attach(new ScriptedSource("a", context -> {
            if (tries.incrementAndGet() == 1) {
                throw new IOException("no");
            }
            untilInterrupted(context);
        }));
        runner.start(List.of());
        waits.take();
        runner.tryNow(new SourceId("a"));
        Eventually.holds("it runs again", () -> tries.get() == 2);
    }

    @Test
    void aComponentThatIsConfiguredAnewJustNowIsNoFailure() throws Exception {
        ScriptedSource source = new ScriptedSource("a", SourceRunnerTest::untilInterrupted);
        source.absences.set(3);
        runner.attach(source);
        runner.start(List.of());
        for (int i = 0; i < 3; i++) {
            assertEquals(Taking.PAUSE, waits.take());
            assertEquals(SourceState.RUNNING, loop("a").state());
            rings.add("go");
        }
        Eventually.holds("it runs", () -> source.taken.get() == 1);
        assertFalse(kept.containsKey(source.id()), "nothing has failed");
    }

    @Test
    void oneThatDoesNotComeIsAFailure() throws Exception {
        ScriptedSource source = new ScriptedSource("a", SourceRunnerTest::untilInterrupted);
        source.absences.set(Taking.ATTEMPTS);
        runner.attach(source);
        runner.start(List.of());
        for (int i = 1; i < Taking.ATTEMPTS; i++) {
            assertEquals(Taking.PAUSE, waits.take());
            rings.add("go");
        }
        assertTrue(waits.take().toMillis() >= 500, "the pause after a failure");
        assertEquals("the component is not there", kept.get(source.id()).problem().orElseThrow().sentence());
    }

    @Test
    void isStoppedWithoutAnInterruptWhileItStores() throws Exception {
        SourceId id = new SourceId("a");
        CountDownLatch stores = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        AtomicReference<Boolean> interrupted = new AtomicReference<>();
        runner.attach(new ScriptedSource("a", context -> {
            StoringThread.whole(() -> {
                stores.countDown();
                try {
                    stopped.await();
                    interrupted.set(Thread.currentThread().isInterrupted());
                } catch (InterruptedException e) {
                    interrupted.set(true);
                }
                return null;
            });
            untilInterrupted(context);
        }));
        runner.start(List.of());
        stores.await();
        SourceLoop loop = loop("a");
        loop.stop();
        stopped.countDown();
        Eventually.holds("it has ended", loop::ended);
        assertEquals(false, interrupted.get());
        assertFalse(kept.containsKey(id), "to be stopped is no failure");
    }

    @Test
    void survivesEverythingThatASourceThrows() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        runner.attach(new ScriptedSource("a", context -> {
            switch (tries.incrementAndGet()) {
                case 1 -> throw new NoClassDefFoundError("gone");
                case 2 -> throw new StackOverflowError();
                case 3 -> throw new InterruptedException();
                case 4 -> {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException();
                }
                default -> untilInterrupted(context);
            }
        }));
        runner.start(List.of());
        for (int i = 0; i < 4; i++) {
            waits.take();
            rings.add("go");
        }
        Eventually.holds("it runs", () -> tries.get() == 5);
    }

    @Test
    void keepsTheCursorWhenTheDatabaseFails() throws Exception {
        SourceId id = new SourceId("a");
        kept.put(id, History.NONE.advanced("5", 5, Optional.empty(), MORNING, 0));
        databaseDown.set(true);
        BlockingQueue<Optional<String>> began = new LinkedBlockingQueue<>();
        runner.attach(new ScriptedSource("a", context -> {
            began.add(context.cursor());
            context.advance("6", 1, Optional.empty());
            untilInterrupted(context);
        }));
        runner.start(List.of());
        waits.take();
        databaseDown.set(false);
        rings.add("go");
        assertEquals(Optional.of("5"), began.take());
        Eventually.holds("it has advanced", () -> kept.get(id).cursor().equals(Optional.of("6")) && kept.get(id).total() == 6);
    }

    @Test
    void doesNotCountWhatTheDatabaseDidNotKeep() throws Exception {
        SourceId id = new SourceId("a");
        BlockingQueue<Optional<String>> began = new LinkedBlockingQueue<>();
        runner.attach(new ScriptedSource("a", context -> {
            began.add(context.cursor());
            databaseDown.set(began.size() == 1);
            context.advance("1", 1, Optional.empty());
            untilInterrupted(context);
        }));
        runner.start(List.of());
        waits.take();
        databaseDown.set(false);
        assertEquals(Optional.empty(), began.take());
        began.add(Optional.of("placeholder"));
        rings.add("go");
        Eventually.holds("it has advanced once", () -> kept.containsKey(id) && kept.get(id).total() == 1);
    }

    @Test
    void pausesAndResumes() throws Exception {
        ScriptedSource source = new ScriptedSource("a", SourceRunnerTest::untilInterrupted);
        runner.attach(source);
        runner.start(Set.of(source.id()));
        assertEquals(Optional.empty(), runner.loop(source.id()));
        runner.resume(source.id());
        Eventually.holds("it runs", () -> source.taken.get() == 1);
        runner.pause(source.id(), time.get());
        assertEquals(1, source.givenBack.get());
        runner.resume(source.id());
        Eventually.holds("it runs again", () -> source.taken.get() == 2);
    }

    @Test
    void letsGoOfASourceWhosePluginGoes() throws Exception {
        WeakReference<ScriptedSource> source = attachAndDetach();
        assertEquals(List.of(), runner.stuck());
        Eventually.holds("it is collected", () -> {
            System.gc();
            return source.get() == null;
        });
    }

    private WeakReference<ScriptedSource> attachAndDetach() throws Exception {
        ScriptedSource source = new ScriptedSource("a", SourceRunnerTest::untilInterrupted);
        runner.start(List.of());
        runner.attach(source);
        Eventually.holds("it runs", () -> source.taken.get() == 1);
        runner.detach(source, time.get());
        assertEquals(1, source.givenBack.get());
        assertEquals(Optional.empty(), runner.loop(source.id()));
        return new WeakReference<>(source);
    }

    @Test
    void leavesASourceAloneThatDoesNotStopAndGoesOn() throws Exception {
        runner = runner(Duration.ofMillis(50));
        CountDownLatch release = new CountDownLatch(1);
        AtomicReference<Exception> refused = new AtomicReference<>();
        runner.attach(new ScriptedSource("deaf", context -> {
            boolean released = false;
            while (!released) {
                try {
                    release.await();
                    released = true;
                } catch (InterruptedException e) {
                    released = false;
                }
            }
            try {
                context.advance("late", 1, Optional.empty());
            } catch (IllegalStateException e) {
                refused.set(e);
            }
        }));
        ScriptedSource other = new ScriptedSource("good", SourceRunnerTest::untilInterrupted);
        runner.attach(other);
        runner.start(List.of());
        Eventually.holds("both run", () -> other.taken.get() == 1 && loop("deaf").state() == SourceState.RUNNING);
        long before = System.nanoTime();
        runner.stop(MORNING);
        assertTrue(Duration.ofNanos(System.nanoTime() - before).toSeconds() < 10);
        assertEquals(List.of("deaf"), runner.stuck().stream().map(stuck -> stuck.id().value()).toList());
        assertEquals(1, other.givenBack.get());
        release.countDown();
        Eventually.holds("it is forgotten once it ends", () -> runner.stuck().isEmpty());
        assertTrue(refused.get() != null);
        assertFalse(kept.containsKey(new SourceId("deaf")) && kept.get(new SourceId("deaf")).cursor().isPresent());
    }

    @Test
    void replacesASourceWhoseComponentIsMadeAnew() throws Exception {
        ScriptedSource first = new ScriptedSource("a", SourceRunnerTest::untilInterrupted);
        ScriptedSource second = new ScriptedSource("a", SourceRunnerTest::untilInterrupted);
        runner.start(List.of());
        runner.attach(first);
        Eventually.holds("it runs", () -> first.taken.get() == 1);
        runner.detach(first, time.get());
        runner.attach(second);
        Eventually.holds("the new one runs", () -> second.taken.get() == 1);
        runner.detach(first, time.get());
        assertTrue(runner.loop(new SourceId("a")).isPresent());
    }

    @Test
    void leavesNoThread() throws Exception {
        ScriptedSource source = new ScriptedSource("leaves nothing", SourceRunnerTest::untilInterrupted);
        runner.attach(source);
        runner.start(List.of());
        Eventually.holds("it runs", () -> source.taken.get() == 1);
        runner.stop(time.get());
        assertTrue(Thread.getAllStackTraces().keySet().stream().noneMatch(thread -> thread.getName().contains("leaves nothing")));
    }

    @Test
    void keepsSignsOfLifeOnceAMinuteAndClearsTheProblemAtOnce() throws Exception {
        SourceId id = new SourceId("a");
        kept.put(id, History.NONE.failed("it was bad", MORNING));
        BlockingQueue<String> steps = new LinkedBlockingQueue<>();
        BlockingQueue<Optional<Instant>> seen = new LinkedBlockingQueue<>();
        runner.attach(new ScriptedSource("a", context -> {
            while (true) {
                steps.take();
                context.alive();
                seen.add(kept.get(id).lastAlive());
            }
        }));
        runner.start(List.of());
        steps.add("first");
        assertEquals(Optional.of(MORNING), seen.take());
        assertEquals(Optional.empty(), kept.get(id).problem());
        time.set(MORNING.plusSeconds(10));
        steps.add("soon");
        assertEquals(Optional.of(MORNING), seen.take());
        time.set(MORNING.plusSeconds(60));
        steps.add("later");
        assertEquals(Optional.of(MORNING.plusSeconds(60)), seen.take());
        assertThrows(IllegalStateException.class, () -> {
            SourceLoop loop = loop("a");
            loop.stop();
            loop.alive();
        });
    }

    @Test
    void countsTheEventsOfTheDayOfTheSite() {
        long day = java.time.LocalDate.of(2026, 10, 1).toEpochDay();
        History history = History.NONE.advanced("1", 3, Optional.empty(), MORNING, day).advanced("2", 4, Optional.empty(), MORNING, day);
        assertEquals(7, history.todayOn(day));
        History next = history.advanced("3", 1, Optional.empty(), MORNING, day + 1);
        assertEquals(1, next.todayOn(day + 1));
        assertEquals(8, next.total());
        assertEquals(0, next.todayOn(day + 2));
    }
}
