// SPDX-License-Identifier: EPL-2.0
package tsukasa.api.staff;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import tsukasa.api.Section;
import tsukasa.api.UserId;

/**
 * What somebody noted of a piece of telework.
 *
 * @param work    by which name the work is known where it comes from: the session
 * @param section of the person, at that time
 * @param end     empty: it goes on
 * @param text    as it was written
 */
public record WorkNote(String work, Optional<UserId> user, Optional<Section> section, Instant start, Optional<Instant> end, String text) {
    public WorkNote {
        Objects.requireNonNull(work);
        Objects.requireNonNull(user);
        Objects.requireNonNull(section);
        Objects.requireNonNull(start);
        Objects.requireNonNull(end);
        Objects.requireNonNull(text);
    }
}
