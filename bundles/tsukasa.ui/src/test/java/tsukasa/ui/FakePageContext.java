// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import tsukasa.api.CancelledException;
import tsukasa.api.Progress;
import tsukasa.api.Site;
import tsukasa.api.health.Link;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Outcome;

/** A context whose loads wait until the test runs them. */
public final class FakePageContext implements PageContext {
    private final Site site;
    private final Map<String, Runnable> waiting = new HashMap<>();
    private final Map<String, boolean[]> cancelled = new HashMap<>();
    public final Map<String, String> memory = new HashMap<>();
    public final List<String> messages = new ArrayList<>();

    public FakePageContext(Site site) {
        this.site = site;
    }

    /** Runs what has been asked for and not been replaced since. */
    public void runLoads() {
        while (!waiting.isEmpty()) {
            String key = waiting.keySet().iterator().next();
            waiting.remove(key).run();
        }
    }

    public int waitingLoads() {
        return waiting.size();
    }

    @Override
    public Site site() {
        return site;
    }

    @Override
    public <T> void load(String key, Load<T> load, Consumer<T> show) {
        boolean[] flag = new boolean[1];
        boolean[] older = cancelled.put(key, flag);
        if (older != null) {
            older[0] = true;
        }
        waiting.put(key, () -> {
            try {
                T loaded = load.load(new Progress() {
                    @Override
                    public void at(long done, long total, String doing) {
                        // nobody watches
                    }

                    @Override
                    public boolean cancelled() {
                        return flag[0];
                    }
                });
                show.accept(loaded);
            } catch (CancelledException e) {
                messages.add("cancelled " + key);
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    @Override
    public <R> void change(Operation<R> operation, String why, Consumer<Outcome<R>> then) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> void work(String title, Load<T> work, Consumer<T> then) {
        load(title, work, then);
    }

    @Override
    public void onChange(String topic, Runnable refresh) {
        // nothing changes here
    }

    @Override
    public void open(Link link) {
        messages.add("open " + link);
    }

    @Override
    public void status(String message) {
        messages.add(message);
    }

    @Override
    public Optional<String> recall(String key) {
        return Optional.ofNullable(memory.get(key));
    }

    @Override
    public void remember(String key, String value) {
        memory.put(key, value);
    }

    @Override
    public void actionsChanged() {
        // no toolbar here
    }
}
