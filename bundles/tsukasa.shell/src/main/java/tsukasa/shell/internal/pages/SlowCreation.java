// SPDX-License-Identifier: EPL-2.0
package tsukasa.shell.internal.pages;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.ILog;

/** Names the plugin whose page holds up the window, while it does so and afterwards. Keeps names only, nothing of a plugin. */
final class SlowCreation {
    static final Duration LIMIT = Duration.ofSeconds(5);
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, work -> {
        Thread thread = Thread.ofPlatform().daemon().name("slow pages").inheritInheritableThreadLocals(false).unstarted(work);
        thread.setContextClassLoader(SlowCreation.class.getClassLoader());
        return thread;
    });

    SlowCreation() {
        timer.setRemoveOnCancelPolicy(true);
    }

    /** Begins to watch this thread, which is about to create a page. */
    Watch begin(String page, String plugin) {
        Thread creator = Thread.currentThread();
        return new Watch(timer.schedule(() -> report(page, plugin, creator), LIMIT.toMillis(), TimeUnit.MILLISECONDS),
                System.nanoTime());
    }

    void end() {
        timer.shutdownNow();
    }

    private static void report(String page, String plugin, Thread creator) {
        StringBuilder text = new StringBuilder("The plugin " + plugin + " holds up the window: its page " + page
                + " has been opening for " + LIMIT.toSeconds() + " s. The window is in\n");
        for (StackTraceElement frame : creator.getStackTrace()) {
            text.append("    at ").append(frame).append('\n');
        }
        ILog.of(SlowCreation.class).warn(text.toString());
    }

    /** One creation being watched. */
    record Watch(ScheduledFuture<?> report, long begun) {
        /** Stops watching; how long it took. */
        Duration end() {
            report.cancel(false);
            return Duration.ofNanos(System.nanoTime() - begun);
        }
    }
}
