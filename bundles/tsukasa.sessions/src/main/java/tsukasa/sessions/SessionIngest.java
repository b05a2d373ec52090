// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;

import tsukasa.api.source.SourceId;

/** Takes what sources saw. A service, safe for all threads. */
public interface SessionIngest {
    /**
     * Stores these events, in any order, and returns when they are durable; those that are there already change nothing.
     *
     * @return how many were new
     */
    int append(Collection<SessionEvent> events);

    /** After how long without a sign of life an open session of this source counts as ended at its last sign; empty: never. */
    void staleAfter(SourceId source, Optional<Duration> limit);
}
