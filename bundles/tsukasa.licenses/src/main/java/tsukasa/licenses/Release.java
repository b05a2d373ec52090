// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import tsukasa.api.Actor;

/**
 * How a seat came to its end.
 *
 * @param before until when the seat was to last before that; empty: with no end
 */
public record Release(Instant at, Actor by, Optional<LocalDate> before) {
    /** For so long a release can be undone. */
    public static final Duration UNDOABLE = Duration.ofDays(1);

    public boolean undoable(Instant now) {
        return now.isBefore(at.plus(UNDOABLE));
    }
}
