// SPDX-License-Identifier: EPL-2.0
package tsukasa.sources.internal;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.api.source.Source;
import tsukasa.api.source.SourceTest;

/** Tries settings: makes a component of its own with them, asks it, and takes it away again. */
final class Trial {
    private static final Duration TO_APPEAR = Duration.ofSeconds(5);
    private static final Duration TO_ANSWER = Duration.ofSeconds(30);
    private final Map<String, CompletableFuture<SourceHandle>> awaited = new ConcurrentHashMap<>();

    /** Where components come from and go to. */
    interface Maker {
        void make(StoredSource source);

        void remove(StoredSource source);

        /** Why it did not appear. */
        String trouble(StoredSource source);
    }

    /** A component made for a trial has come. */
    void appeared(String trial, SourceHandle handle) {
        CompletableFuture<SourceHandle> wait = awaited.get(trial);
        if (wait != null) {
            wait.complete(handle);
        }
    }

    SourceTest run(StoredSource source, Maker maker, Locale locale, Texts texts) {
        CompletableFuture<SourceHandle> wait = new CompletableFuture<>();
        awaited.put(source.uid(), wait);
        try {
            maker.make(source);
            SourceHandle handle = wait.get(TO_APPEAR.toMillis(), TimeUnit.MILLISECONDS);
            return ask(handle, locale, texts);
        } catch (TimeoutException e) {
            return new SourceTest(false, maker.trouble(source));
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new SourceTest(false, texts.text("Trial_interrupted"));
        } finally {
            awaited.remove(source.uid());
            maker.remove(source);
        }
    }

    private static SourceTest ask(SourceHandle handle, Locale locale, Texts texts) throws InterruptedException {
        CompletableFuture<SourceTest> answer = new CompletableFuture<>();
        Thread thread = Thread.ofPlatform().daemon().name("test of source " + handle.id()).unstarted(() -> {
            try {
                answer.complete(ask(handle, locale));
            } catch (Throwable e) {
                answer.completeExceptionally(e);
            }
        });
        thread.setContextClassLoader(Trial.class.getClassLoader());
        thread.start();
        try {
            return answer.get(TO_ANSWER.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return new SourceTest(false, texts.text("Trial_noAnswer", String.valueOf(TO_ANSWER.toSeconds())));
        } catch (ExecutionException e) {
            return new SourceTest(false, sentence(e.getCause(), texts));
        } finally {
            thread.interrupt();
        }
    }

    private static SourceTest ask(SourceHandle handle, Locale locale) throws InterruptedException {
        Source source = Taking.take(handle, Bell.real());
        try {
            return source.test(locale);
        } finally {
            handle.giveBack(source);
        }
    }

    private static String sentence(Throwable e, Texts texts) {
        return e instanceof Refusal ? e.getMessage() : texts.text("SourceLoop_failed", e.getMessage() == null
                ? e.getClass().getSimpleName() : e.getMessage());
    }
}
