// SPDX-License-Identifier: EPL-2.0
package tsukasa.plugins.internal;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** Runs foreign code on a thread of its own and waits for it only so long. */
final class BoundedCall {
    /** The code did not come back in time; it was interrupted, and may still be running. */
    static final class Hung extends Exception {
        private static final long serialVersionUID = 1;
        private final boolean still;

        Hung(String where, boolean still) {
            super(where);
            this.still = still;
        }

        /** Whether it did not even heed the interruption. */
        boolean still() {
            return still;
        }
    }

    private static final Duration HEED = Duration.ofSeconds(2);
    private final Duration limit;

    BoundedCall(Duration limit) {
        this.limit = limit;
    }

    Duration limit() {
        return limit;
    }

    /** @throws Hung if it takes too long; its message says where the code stood */
    <T> T run(String name, Callable<T> code) throws Exception {
        FutureTask<T> task = new FutureTask<>(code);
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.setContextClassLoader(BoundedCall.class.getClassLoader());
        thread.start();
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            String where = Arrays.stream(thread.getStackTrace()).limit(30).map(frame -> "\tat " + frame).collect(Collectors.joining("\n"));
            thread.interrupt();
            thread.join(HEED.toMillis());
            throw new Hung(where, thread.isAlive());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        } catch (InterruptedException e) {
            thread.interrupt();
            throw e;
        }
    }
}
