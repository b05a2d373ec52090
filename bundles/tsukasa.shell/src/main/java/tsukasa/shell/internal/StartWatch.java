// SPDX-License-Identifier: EPL-2.0
package tsukasa.shell.internal;

import java.io.IOException;
import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.ILog;

/**
 * Sees to it that no start stalls unseen: when the overview is not painted five seconds after the process began, what every
 * thread is doing is written to the log and to a file beside it, and again later if it goes on.
 */
public final class StartWatch {
    private static final Duration[] LOOKS = { Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(20) };
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private final Path logs;
    /** When the process began; asked for off the UI thread, since the bean that knows it takes its time to load. */
    private final CompletableFuture<Long> begun = new CompletableFuture<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final CompletableFuture<Void> painted = new CompletableFuture<>();

    private StartWatch(Path logs) {
        this.logs = logs;
    }

    static StartWatch begin(Path logs) {
        StartWatch watch = new StartWatch(logs);
        Thread.ofPlatform().daemon().name("start watch").start(watch::watch);
        return watch;
    }

    /** Says that the first page has been painted; later calls do nothing. */
    public void painted() {
        if (ended.getCount() > 0) {
            ended.countDown();
            ILog.of(StartWatch.class).info("Painted %,d ms after the process began".formatted(sinceStart()));
            painted.complete(null);
        }
    }

    /** Completes when the first page has been painted, or when that has been waited for long enough. */
    public CompletionStage<Void> whenPainted() {
        return painted;
    }

    /** Stops watching without a word. */
    void end() {
        ended.countDown();
    }

    private void watch() {
        begun.complete(ManagementFactory.getRuntimeMXBean().getStartTime());
        try {
            for (Duration look : LOOKS) {
                if (ended.await(look.toMillis() - sinceStart(), TimeUnit.MILLISECONDS)) {
                    return;
                }
                report();
            }
            painted.complete(null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void report() {
        String threads = threads();
        Path file = logs.resolve("start-" + STAMP.format(LocalDateTime.now()) + ".txt");
        ILog log = ILog.of(StartWatch.class);
        log.warn("The start takes long: not painted %,d ms after the process began; see %s%n%s"
                .formatted(sinceStart(), file, threads));
        try {
            Files.writeString(file, threads);
        } catch (IOException e) {
            log.warn("What the threads were doing could not be written to " + file, e);
        }
    }

    private long sinceStart() {
        return System.currentTimeMillis() - begun.join();
    }

    /** What every thread is doing, whole stacks, the main thread first. */
    static String threads() {
        StringBuilder text = new StringBuilder();
        ThreadInfo[] all = ManagementFactory.getThreadMXBean().dumpAllThreads(true, true);
        Arrays.stream(all).sorted(Comparator.comparing(thread -> !thread.getThreadName().equals("main")))
                .forEach(thread -> describe(thread, text));
        return text.toString();
    }

    private static void describe(ThreadInfo thread, StringBuilder text) {
        LockInfo lock = thread.getLockInfo();
        text.append('"').append(thread.getThreadName()).append("\" ").append(thread.getThreadState())
                .append(lock == null ? "" : " on " + lock)
                .append(thread.getLockOwnerName() == null ? "" : " held by \"" + thread.getLockOwnerName() + '"').append('\n');
        for (StackTraceElement frame : thread.getStackTrace()) {
            text.append("    at ").append(frame).append('\n');
        }
        text.append('\n');
    }
}
