// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A task of which people say one thing and do another. It is listed, and changes nothing.
 *
 * @param sightings how often its telework was seen
 * @param last      when that was last
 */
public record Contradiction(Assessment task, Kind kind, int sightings, Optional<Instant> last) {
    /** What contradicts what. */
    public enum Kind {
        /** It was declared impossible, or something is left in its way, and people did it. */
        DONE_THOUGH_IMPOSSIBLE,
        /** Policy keeps it from telework, and people did it. */
        DONE_THOUGH_EXCLUDED,
        /** It can be done, has been so for long, and nobody noted that it was, in a section that notes what it does. */
        NEVER_SEEN
    }

    public Contradiction {
        Objects.requireNonNull(task);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(last);
    }
}
