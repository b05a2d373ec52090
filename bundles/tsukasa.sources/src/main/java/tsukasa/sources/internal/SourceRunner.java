// SPDX-License-Identifier: EPL-2.0
package tsukasa.sources.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import tsukasa.api.source.SourceId;

/**
 * Which sources run. Sources come and go with their plugins, are paused and resumed; they run only between start and
 * stop. A source that does not end when told to is remembered as stuck and left alone, so that nobody waits for it.
 */
final class SourceRunner {
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Function<SourceHandle, SourceLoop> loops;
    private final Duration patience;
    private final Map<SourceId, SourceHandle> handles = new HashMap<>();
    private final Map<SourceId, SourceLoop> running = new HashMap<>();
    private final Set<SourceId> paused = new HashSet<>();
    private final List<Stuck> stuck = new ArrayList<>();
    private boolean started;

    /** A source that was told to stop and did not. */
    record Stuck(SourceId id, SourceLoop loop, Instant since) {
    }

    SourceRunner(Function<SourceHandle, SourceLoop> loops, Duration patience) {
        this.loops = loops;
        this.patience = patience;
    }

    /** Runs all that are there and not paused. */
    synchronized void start(Collection<SourceId> nowPaused) {
        paused.clear();
        paused.addAll(nowPaused);
        started = true;
        handles.values().forEach(this::run);
    }

    /** Stops all, waiting no longer than for one. */
    void stop(Instant now) {
        List<SourceLoop> ending;
        synchronized (this) {
            started = false;
            ending = new ArrayList<>(running.values());
            running.clear();
        }
        end(ending, now);
    }

    /** The component of a source has come. */
    synchronized void attach(SourceHandle handle) {
        handles.put(handle.id(), handle);
        run(handle);
    }

    /** It goes; returns when its source has stopped or the patience is over. */
    void detach(SourceHandle handle, Instant now) {
        List<SourceLoop> ending = new ArrayList<>();
        synchronized (this) {
            if (handles.remove(handle.id(), handle)) {
                SourceLoop loop = running.remove(handle.id());
                if (loop != null) {
                    ending.add(loop);
                }
            }
        }
        end(ending, now);
    }

    void pause(SourceId id, Instant now) {
        List<SourceLoop> ending = new ArrayList<>();
        synchronized (this) {
            paused.add(id);
            SourceLoop loop = running.remove(id);
            if (loop != null) {
                ending.add(loop);
            }
        }
        end(ending, now);
    }

    synchronized void resume(SourceId id) {
        paused.remove(id);
        SourceHandle handle = handles.get(id);
        if (handle != null) {
            run(handle);
        }
    }

    synchronized void tryNow(SourceId id) {
        SourceLoop loop = running.get(id);
        if (loop != null) {
            loop.tryNow();
        }
    }

    synchronized boolean started() {
        return started;
    }

    synchronized boolean attached(SourceId id) {
        return handles.containsKey(id);
    }

    synchronized Optional<SourceLoop> loop(SourceId id) {
        return Optional.ofNullable(running.get(id));
    }

    /** Those that did not stop and still have not. */
    synchronized List<Stuck> stuck() {
        stuck.removeIf(one -> one.loop().ended());
        return List.copyOf(stuck);
    }

    private void run(SourceHandle handle) {
        if (started && !paused.contains(handle.id()) && !running.containsKey(handle.id())) {
            SourceLoop loop = loops.apply(handle);
            running.put(handle.id(), loop);
            loop.start();
        }
    }

    private void end(List<SourceLoop> ending, Instant now) {
        ending.forEach(SourceLoop::stop);
        long limit = System.nanoTime() + patience.toNanos();
        for (SourceLoop loop : ending) {
            Duration left = Duration.ofNanos(Math.max(1, limit - System.nanoTime()));
            if (!loop.awaitEnd(left)) {
                synchronized (this) {
                    stuck.add(new Stuck(loop.id(), loop, now));
                }
            }
        }
    }
}
