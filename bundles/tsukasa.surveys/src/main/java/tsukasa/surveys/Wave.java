// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How far a wave is.
 *
 * @param responses people whose answers count
 * @param late      people whose answers came after it was closed; they are in no result
 * @param closed    since when nothing is added to its results
 */
public record Wave(WaveId id, int responses, int late, Optional<Instant> closed) {
    public Wave {
        Objects.requireNonNull(id);
        Objects.requireNonNull(closed);
    }
}
