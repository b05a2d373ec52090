// SPDX-License-Identifier: EPL-2.0
package tsukasa.api.source;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What the runner of a source offers to it. Used on the source's thread only. */
public interface SourceContext {
    SourceId id();

    Clock clock();

    /** How far the source got before, in its own words; empty the first time. Survives restarts. */
    Optional<String> cursor();

    /**
     * Says how far the source has got. Call it after the events up to there were accepted; after a crash the source begins
     * again from the last cursor, and events that come twice change nothing.
     *
     * @param events how many events were handed over since the last call
     * @param last   instant of the newest of them, if there was one
     */
    void advance(String cursor, long events, Optional<Instant> last);

    /** Says that the system was reached and there was nothing new. */
    void alive();

    /** Waits, or returns earlier when the source is to try at once. */
    void pause(Duration duration) throws InterruptedException;
}
