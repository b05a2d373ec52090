// SPDX-License-Identifier: EPL-2.0
package tsukasa.sources.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.api.source.Source;
import tsukasa.api.source.SourceContext;
import tsukasa.api.source.SourceId;
import tsukasa.persistence.StoringThread;
import tsukasa.sources.SourceState;

/** Runs one source on a thread of its own, again after each failure, until it is finished or told to stop. */
final class SourceLoop implements SourceContext {
    private static final Logger LOG = System.getLogger(SourceLoop.class.getName());
    private static final Duration BETWEEN_SIGNS_KEPT = Duration.ofMinutes(1);

    /** Where a source's history is kept. */
    interface Histories {
        History load(SourceId id);

        void save(SourceId id, History history);
    }

    /** What all loops share. */
    record Surroundings(Clock clock, ZoneId zone, Histories histories, Texts texts, Runnable changed) {
        Instant now() {
            return clock.instant().truncatedTo(ChronoUnit.MICROS);
        }
    }

    private final SourceHandle handle;
    private final Surroundings surroundings;
    private final Bell bell;
    private final Backoff backoff;
    private final StoringThread thread;
    private volatile SourceState state = SourceState.RUNNING;
    private volatile Instant until;
    private volatile Instant lastSign;
    private volatile boolean stopped;
    private volatile History history = History.NONE;
    private volatile boolean loaded;
    private Instant kept = Instant.MIN;

    SourceLoop(SourceHandle handle, Surroundings surroundings, Bell bell, Backoff backoff) {
        this.handle = handle;
        this.surroundings = surroundings;
        this.bell = bell;
        this.backoff = backoff;
        lastSign = surroundings.now();
        thread = new StoringThread("source " + handle.id(), this::loop);
        // the creator may be a plugin's thread, whose loader must not be kept
        thread.setContextClassLoader(SourceLoop.class.getClassLoader());
    }

    void start() {
        thread.start();
    }

    /** Tells the source to stop, as soon as it does not store something; does not wait. */
    void stop() {
        stopped = true;
        thread.interrupt();
    }

    /** Waits until the source has stopped; whether it has. */
    boolean awaitEnd(Duration longest) {
        try {
            return thread.join(longest);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !thread.isAlive();
        } catch (IllegalThreadStateException e) {
            return true;
        }
    }

    boolean ended() {
        return !thread.isAlive();
    }

    void tryNow() {
        backoff.reset();
        bell.ring();
    }

    SourceState state() {
        return state;
    }

    Optional<Instant> until() {
        return state == SourceState.WAITING ? Optional.ofNullable(until) : Optional.empty();
    }

    /** What it has done so far, as far as it is known to this loop. */
    History history(History stored) {
        return loaded ? history : history.problem().map(problem -> stored.failed(problem.sentence(), problem.since())).orElse(stored);
    }

    /** Since when it has been running, and not resting of its own will, without a sign that it reached its system. */
    Instant lastSign() {
        return lastSign;
    }

    private void loop() {
        while (!stopped) {
            try {
                if (runOnce()) {
                    enter(SourceState.FINISHED, null);
                    return;
                }
            } catch (Throwable e) {
                if (!stopped) {
                    failed(e);
                }
            }
        }
    }

    /** Whether the source says that there is nothing more to come. */
    private boolean runOnce() throws Exception {
        if (!loaded) {
            history = surroundings.histories().load(id());
            loaded = true;
        }
        Source source = Taking.take(handle, bell);
        try {
            lastSign = surroundings.now();
            enter(SourceState.RUNNING, null);
            source.run(this);
            return !stopped;
        } finally {
            // an interrupt that was not meant to end it must not reach what follows
            Thread.interrupted();
            handle.giveBack(source);
        }
    }

    private void failed(Throwable e) {
        Duration pause = backoff.next();
        History failed = history.failed(sentence(e), surroundings.now());
        if (loaded) {
            try {
                keep(failed);
            } catch (RuntimeException database) {
                // the database is what fails, then; the source's own failure is told all the same
                history = failed;
            }
        } else {
            history = failed;
        }
        enter(SourceState.WAITING, surroundings.now().plus(pause));
        try {
            bell.await(pause);
        } catch (InterruptedException interrupted) {
            LOG.log(Level.DEBUG, "either the source is to stop, which the loop sees, or it is tried a little earlier", interrupted);
        }
    }

    private String sentence(Throwable e) {
        if (e instanceof Refusal) {
            return e.getMessage();
        }
        String message = e.getMessage() == null || e.getMessage().isBlank() ? e.getClass().getSimpleName() : e.getMessage();
        return surroundings.texts().text("SourceLoop_failed", message.lines().findFirst().orElse(message));
    }

    private void enter(SourceState next, Instant nextUntil) {
        until = nextUntil;
        state = next;
        surroundings.changed().run();
    }

    private void keep(History next) {
        history = next;
        surroundings.histories().save(id(), next);
        kept = surroundings.now();
    }

    private void refuseWhenStopped() {
        if (stopped) {
            throw new IllegalStateException("the source " + id() + " was stopped");
        }
    }

    @Override
    public SourceId id() {
        return handle.id();
    }

    @Override
    public Clock clock() {
        return surroundings.clock();
    }

    @Override
    public Optional<String> cursor() {
        return history.cursor();
    }

    @Override
    public void advance(String cursor, long events, Optional<Instant> last) {
        refuseWhenStopped();
        Instant now = surroundings.now();
        long day = now.atZone(surroundings.zone()).toLocalDate().toEpochDay();
        History before = history;
        try {
            keep(before.advanced(cursor, events, last, now, day));
        } catch (RuntimeException e) {
            history = before;
            throw e;
        }
        lastSign = now;
        backoff.reset();
        surroundings.changed().run();
    }

    @Override
    public void alive() {
        refuseWhenStopped();
        Instant now = surroundings.now();
        boolean recovered = history.problem().isPresent();
        lastSign = now;
        backoff.reset();
        if (recovered || !kept.plus(BETWEEN_SIGNS_KEPT).isAfter(now)) {
            keep(history.alive(now));
        } else {
            history = history.alive(now);
        }
        if (recovered) {
            surroundings.changed().run();
        }
    }

    @Override
    public void pause(Duration duration) throws InterruptedException {
        refuseWhenStopped();
        lastSign = surroundings.now().plus(duration);
        bell.await(duration);
        lastSign = surroundings.now();
    }
}
