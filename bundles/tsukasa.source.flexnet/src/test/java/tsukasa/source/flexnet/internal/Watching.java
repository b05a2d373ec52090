// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.flexnet.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import tsukasa.api.source.Source;
import tsukasa.api.source.SourceContext;
import tsukasa.api.source.SourceId;

/** The surroundings of a source under test: its time moves by what it pauses, and after the last step it is told to stop. */
final class Watching implements SourceContext {
    Instant now;
    Optional<String> cursor = Optional.empty();
    long events;
    final List<Duration> pauses = new ArrayList<>();
    private final Deque<Step> steps = new ArrayDeque<>();

    /** Something that happens while the source waits. */
    @FunctionalInterface
    interface Step {
        void run() throws Exception;
    }

    Watching(Instant now) {
        this.now = now;
    }

    /** Runs the source; each pause is filled by the next step, and there is one look more than steps. */
    void run(Source source, Step... between) throws Exception {
        steps.clear();
        steps.addAll(List.of(between));
        try {
            source.run(this);
        } catch (InterruptedException stopped) {
            // as a source is to end
        }
    }

    @Override
    public SourceId id() {
        return new SourceId("lic");
    }

    @Override
    public Clock clock() {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    @Override
    public Optional<String> cursor() {
        return cursor;
    }

    @Override
    public void advance(String reached, long count, Optional<Instant> last) {
        cursor = Optional.of(reached);
        events += count;
    }

    @Override
    public void alive() {
        // nobody looks
    }

    @Override
    public void pause(Duration duration) throws InterruptedException {
        pauses.add(duration);
        now = now.plus(duration);
        Step step = steps.poll();
        if (step == null) {
            throw new InterruptedException("the test is over");
        }
        try {
            step.run();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
