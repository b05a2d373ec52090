// SPDX-License-Identifier: EPL-2.0
package tsukasa.shell.internal.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AheadTest {
    private static final Object CONTRIBUTION = new Object();
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Ahead ahead = new Ahead(thread);
    private final AtomicInteger reads = new AtomicInteger();

    @AfterEach
    void end() {
        thread.shutdownNow();
    }

    private Integer take() throws Exception {
        return ahead.take(CONTRIBUTION, reads::incrementAndGet);
    }

    private void await() throws Exception {
        thread.submit(() -> { }).get(10, TimeUnit.SECONDS);
    }

    @Test
    void takesWhatWasReadAheadAndReadsAnewAfterThat() throws Exception {
        ahead.begin(() -> CONTRIBUTION, there -> 40 + reads.incrementAndGet());
        await();
        assertEquals(41, take());
        assertEquals(2, take());
    }

    @Test
    void readsOnceWhenItIsTakenBeforeItsTurn() throws Exception {
        CountDownLatch busy = new CountDownLatch(1);
        Future<?> before = thread.submit(() -> busy.await(10, TimeUnit.SECONDS));
        ahead.begin(() -> CONTRIBUTION, there -> reads.incrementAndGet());
        assertEquals(1, take());
        busy.countDown();
        before.get();
        await();
        assertEquals(1, reads.get());
    }

    @Test
    void givesTheFaultToTheOneWhoTakesIt() {
        ahead.begin(() -> CONTRIBUTION, there -> {
            throw new IllegalStateException("read ahead");
        });
        assertEquals("read ahead", assertThrows(IllegalStateException.class, () -> {
            await();
            take();
        }).getMessage());
        assertThrows(IOException.class, () -> ahead.take(new Object(), () -> {
            throw new IOException("read now");
        }));
    }

    @Test
    void leavesOutWhatHasLeft() throws Exception {
        ahead.begin(() -> null, there -> reads.incrementAndGet());
        await();
        assertEquals(0, reads.get());
    }

    @Test
    void keepsNothingOnceItHasEnded() throws Exception {
        ahead.begin(() -> CONTRIBUTION, there -> 40 + reads.incrementAndGet());
        await();
        ahead.end();
        ahead.begin(() -> CONTRIBUTION, there -> 40 + reads.incrementAndGet());
        assertEquals(2, take());
    }
}
