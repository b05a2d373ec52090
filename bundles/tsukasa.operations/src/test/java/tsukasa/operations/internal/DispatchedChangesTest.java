// SPDX-License-Identifier: EPL-2.0
package tsukasa.operations.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.junit.jupiter.api.BeforeEach;

import tsukasa.api.Refusal;
import tsukasa.persistence.Database;
import tsukasa.testing.Eventually;
import tsukasa.testing.StoreTest;

class DispatchedChangesTest {
    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    private Database database;
    private DispatchedChanges changes;

    @BeforeEach
    void open(Database given) {
        database = given;
        changes = new DispatchedChanges(database, Duration.ZERO);
    }

    @StoreTest
    void tellsAfterTheCommitAndNotWhenUndone() throws Exception {
        add(new Offered(topic -> heard.add(database.inTransaction() + " " + topic)));
        assertThrows(Refusal.class, () -> database.transaction(() -> {
            changes.publish("undone");
            throw new Refusal("no");
        }));
        database.transaction(() -> changes.publish("done"));
        changes.publish("at once");
        Eventually.holds("two", () -> heard.size() >= 2);
        assertEquals(List.of("false done", "false at once"), heard);
    }

    @StoreTest
    void joinsWhatComesWhileAListenerIsBusyOrRests() throws Exception {
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        add(new Offered(topic -> {
            heard.add(topic);
            busy.countDown();
            await(goOn);
        }));
        changes.publish("first");
        busy.await();
        for (int i = 0; i < 100; i++) {
            changes.publish("a");
            changes.publish("b");
        }
        goOn.countDown();
        Eventually.holds("all", () -> heard.size() >= 3);
        changes.publish("last");
        Eventually.holds("the last", () -> heard.contains("last"));
        assertEquals(List.of("first", "a", "b", "last"), heard);
    }

    @StoreTest
    void aSlowListenerHoldsUpNobody() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        add(new Offered(topic -> await(goOn)));
        add(new Offered(heard::add));
        changes.publish("one");
        Eventually.holds("the one", () -> heard.contains("one"));
        goOn.countDown();
    }

    @StoreTest
    void aListenerThatThrowsIsToldAgainAndIsReported() throws Exception {
        List<String> reported = Collections.synchronizedList(new ArrayList<>());
        Logger log = Logger.getLogger(Mailbox.class.getName());
        Handler handler = new Reporter(reported);
        log.setUseParentHandlers(false);
        log.addHandler(handler);
        add(new Offered(topic -> {
            heard.add(topic);
            throw new IllegalStateException("broken");
        }));
        changes.publish("one");
        Eventually.holds("the first", () -> reported.size() == 1);
        changes.publish("two");
        Eventually.holds("the second", () -> reported.size() == 2);
        assertEquals(List.of("one", "two"), heard);
        log.removeHandler(handler);
        log.setUseParentHandlers(true);
    }

    @StoreTest
    void whoHasGoneIsToldNothing() throws Exception {
        Offered listener = new Offered(heard::add);
        add(listener);
        changes.removeListener(listener.properties());
        List<String> others = Collections.synchronizedList(new ArrayList<>());
        add(new Offered(others::add));
        changes.publish("one");
        Eventually.holds("the other", () -> others.contains("one"));
        assertFalse(heard.contains("one"));
    }

    @StoreTest
    void aListenerIsMadeWhenThereIsSomethingToTellItAndLetGoWhenItGoes() throws Exception {
        Offered listener = new Offered(heard::add);
        add(listener);
        assertEquals(0, listener.held.get());
        changes.publish("one");
        changes.publish("two");
        Eventually.holds("both", () -> heard.contains("two"));
        assertEquals(1, listener.held.get());
        changes.removeListener(listener.properties());
        assertEquals(0, listener.held.get());
    }

    private void add(Offered listener) {
        changes.addListener(listener, listener.properties());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Reporter extends Handler {
        private final List<String> reported;

        Reporter(List<String> reported) {
            this.reported = reported;
        }

        @Override
        public void publish(LogRecord entry) {
            reported.add(entry.getMessage());
        }

        @Override
        public void flush() {
            // keeps nothing back
        }

        @Override
        public void close() {
            // has nothing open
        }
    }
}
