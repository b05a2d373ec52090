// SPDX-License-Identifier: EPL-2.0
package tsukasa.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import tsukasa.testing.StoreTest;

@Timeout(60)
class StoringThreadTest {
    private final List<Boolean> interrupted = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch within = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final AtomicReference<Throwable> thrown = new AtomicReference<>();

    private void look() {
        interrupted.add(Thread.currentThread().isInterrupted());
    }

    private void pause() {
        try {
            within.countDown();
            goOn.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void interruptWithin(Runnable work) throws Exception {
        StoringThread thread = new StoringThread("storing", work);
        thread.setUncaughtExceptionHandler((dead, e) -> thrown.set(e));
        thread.start();
        within.await();
        thread.interrupt();
        goOn.countDown();
        thread.join();
        assertEquals(null, thrown.get());
    }

    @Test
    void anInterruptWaitsForTheEndOfAllThatIsToBeWhole() throws Exception {
        interruptWithin(() -> {
            StoringThread.whole(() -> StoringThread.whole(() -> {
                pause();
                look();
                return null;
            }));
            look();
            assertTrue(Thread.interrupted());
            StoringThread.whole(() -> null);
            look();
        });
        assertEquals(List.of(false, true, false), interrupted);
    }

    @Test
    void anInterruptBetweenIsFeltAtOnce() throws Exception {
        StoringThread thread = new StoringThread("storing", () -> {
            StoringThread.whole(() -> null);
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.add(true);
            }
        });
        thread.start();
        thread.interrupt();
        thread.join();
        assertEquals(List.of(true), interrupted);
    }

    @Test
    void otherThreadsJustDoTheWork() {
        assertEquals("done", StoringThread.whole(() -> "done"));
        assertFalse(Thread.currentThread().isInterrupted());
    }

    @StoreTest
    void aTransactionIsOneOfTheseWholes(Database database) throws Exception {
        interruptWithin(() -> {
            database.transaction(() -> {
                pause();
                look();
                database.jdbc(connection -> connection.createStatement().execute("create table kept (id int)"));
            });
            look();
        });
        assertEquals(List.of(false, true), interrupted);
        boolean there = database.jdbc(connection -> connection.createStatement().execute("select id from kept"));
        assertTrue(there);
    }
}
