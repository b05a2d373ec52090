// SPDX-License-Identifier: EPL-2.0
package tsukasa.shell.internal.overview;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Readings that were begun while the window was still coming up, for the overview to take when it is there. Each is taken once; who
 * comes again reads anew. Holds on to what plugins bring, so it ends once the overview stands.
 */
final class Ahead {
    private final Map<Object, Begun<?>> readings = new ConcurrentHashMap<>();
    private final ExecutorService thread;
    private volatile boolean ended;

    /** @param thread one of their own, so that they don't crowd out the window */
    Ahead(ExecutorService thread) {
        this.thread = thread;
    }

    /**
     * Begins to read, unless it has been read already by the time that its turn comes.
     *
     * @param contribution looks it up, which may start it; null if it has left
     */
    synchronized <C> void begin(Supplier<C> contribution, Function<C, ?> read) {
        if (!ended) {
            thread.execute(() -> {
                C there = ended ? null : contribution.get();
                if (there != null) {
                    readings.computeIfAbsent(there, key -> new Begun<>(() -> read.apply(there))).task.run();
                }
            });
        }
    }

    /** What was read ahead, waiting for it if need be; else reads now. */
    @SuppressWarnings("unchecked") // one contribution is always read in the same way
    <T> T take(Object contribution, Callable<T> read) throws Exception {
        Begun<T> begun = ended ? null : (Begun<T>) readings.computeIfAbsent(contribution, key -> new Begun<>(read));
        return begun == null || begun.taken.getAndSet(true) ? read.call() : begun.result();
    }

    synchronized void end() {
        ended = true;
        thread.shutdown();
        readings.clear();
    }

    private static final class Begun<T> {
        private final FutureTask<T> task;
        private final AtomicBoolean taken = new AtomicBoolean();

        Begun(Callable<T> read) {
            task = new FutureTask<>(read);
        }

        T result() throws Exception {
            task.run(); // does nothing where another thread has begun
            try {
                return task.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof Exception cause) {
                    throw cause;
                }
                throw e;
            }
        }
    }
}
