// SPDX-License-Identifier: EPL-2.0
package tsukasa.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Several threads that are within something at the same time. */
final class Crowd {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private Crowd() {
    }

    /** Asks while so many threads are in the midst of what {@code scope} runs; fails if they do not all get there. */
    static <T> T within(int many, Consumer<Runnable> scope, Callable<T> ask) throws Exception {
        CountDownLatch arrived = new CountDownLatch(many);
        CountDownLatch leave = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            threads.add(Thread.ofPlatform().daemon().name("crowd " + i).start(() -> scope.accept(() -> {
                arrived.countDown();
                await(leave);
            })));
        }
        try {
            if (!await(arrived)) {
                throw new AssertionError(arrived.getCount() + " of " + many + " did not get in within " + LIMIT);
            }
            return ask.call();
        } finally {
            leave.countDown();
            for (Thread thread : threads) {
                thread.join(LIMIT);
            }
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
