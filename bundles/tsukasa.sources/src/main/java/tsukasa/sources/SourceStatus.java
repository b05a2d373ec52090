// SPDX-License-Identifier: EPL-2.0
package tsukasa.sources;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import tsukasa.api.source.SourceId;

/**
 * How a source does.
 *
 * @param kind      id of its kind
 * @param kindTitle the kind's name for people; its id where the plugin is missing
 * @param until     when it is tried again, while it waits
 * @param lastEvent instant of the newest event that it handed over
 * @param lastAlive when it last reached its system
 * @param reached   how far it got, in its own words: the first line of its cursor; empty before it got anywhere
 * @param today     events handed over since midnight of the site
 * @param total     events handed over in all
 * @param problem   why it failed last, one sentence; empty since it works again
 */
public record SourceStatus(SourceId id, String kind, String kindTitle, SourceState state, Optional<Instant> until,
        Optional<Instant> lastEvent, Optional<Instant> lastAlive, String reached, long today, long total,
        Optional<Problem> problem) {
    public SourceStatus {
        Objects.requireNonNull(id);
        Objects.requireNonNull(state);
    }

    /** Whether it does what it is there for: it has no trouble, or was paused on purpose. */
    public boolean ok() {
        return switch (state) {
            case PAUSED, FINISHED -> true;
            case MISSING, STUCK -> false;
            case READY, RUNNING, WAITING -> problem.isEmpty();
        };
    }

    /** A failure in one sentence, and since when it has been failing. */
    public record Problem(String sentence, Instant since) {
    }
}
