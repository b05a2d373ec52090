// SPDX-License-Identifier: EPL-2.0
package tsukasa.operations.internal;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;

import tsukasa.api.Actor;
import tsukasa.api.operation.Change;

/** Remembers what an operation says of itself while it runs. */
final class RecordedChange implements Change {
    private final Instant at;
    private final Actor actor;
    private final Set<String> topics = new LinkedHashSet<>();
    private String before = "";
    private String after = "";
    private String summary = "";

    RecordedChange(Instant at, Actor actor) {
        this.at = at;
        this.actor = actor;
    }

    @Override
    public Instant at() {
        return at;
    }

    @Override
    public Actor actor() {
        return actor;
    }

    @Override
    public void describe(String was, String is) {
        before = was;
        after = is;
    }

    @Override
    public void summarize(String sentence) {
        summary = sentence;
    }

    @Override
    public void touches(String topic) {
        topics.add(topic);
    }

    String before() {
        return before;
    }

    String after() {
        return after;
    }

    String summary() {
        return summary;
    }

    Set<String> topics() {
        return topics;
    }
}
