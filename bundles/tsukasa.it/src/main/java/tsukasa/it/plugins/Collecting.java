// SPDX-License-Identifier: EPL-2.0
package tsukasa.it.plugins;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

import tsukasa.api.Progress;
import tsukasa.testing.Eventually;

/** The command {@code collect}, which runs the sources until this is closed. */
final class Collecting implements AutoCloseable {
    private final Commands commands;
    private final Thread thread;
    private volatile boolean over;
    private volatile Throwable failure;

    Collecting(Commands commands) {
        this.commands = commands;
        Progress progress = new Progress() {
            @Override
            public void at(long done, long total, String doing) {
                // nobody watches
            }

            @Override
            public boolean cancelled() {
                return over;
            }
        };
        thread = Thread.ofPlatform().name("collect").start(() -> {
            try {
                commands.call(progress, "collect");
            } catch (Throwable e) {
                failure = e;
            }
        });
    }

    /** How this source does; fails if there is none of this name. */
    Map<String, Object> source(String name) throws Exception {
        if (failure != null) {
            throw new AssertionError("the sources do not run", failure);
        }
        return all().stream().filter(one -> one.get("source").equals(name)).findFirst().orElseThrow(() -> new NoSuchElementException(name));
    }

    List<Map<String, Object>> all() throws Exception {
        return commands.run("sources", "list").rows();
    }

    /** Waits until it has heard of its system after this instant, and has no trouble. */
    Map<String, Object> alive(String name, Instant after) throws Exception {
        return Eventually.get(name + " at work", Duration.ofSeconds(30), () -> source(name), one -> one.get("state").equals("running")
                && one.get("problem").equals(Optional.empty()) && one.get("lastAlive") instanceof Optional<?> last && last.isPresent()
                && ((Instant) last.get()).isAfter(after));
    }

    void awaitState(String name, String state) throws Exception {
        Eventually.get(name, () -> source(name).get("state"), state::equals);
    }

    @Override
    public void close() throws InterruptedException {
        over = true;
        if (!thread.join(Duration.ofSeconds(20))) {
            throw new AssertionError("collect does not end");
        }
    }
}
