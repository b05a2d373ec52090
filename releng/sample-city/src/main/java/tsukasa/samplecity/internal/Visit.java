// SPDX-License-Identifier: EPL-2.0
package tsukasa.samplecity.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One session of the sample city as it really went, before any system writes it down.
 *
 * @param index       which of the day's sessions of this person, from 0
 * @param refusals    instants at which a start was refused before this one succeeded
 * @param interrupted times during which the laptop was not connected, in order
 * @param lost        whether the end was never noticed by any system (a power cut, say)
 */
record Visit(Staff staff, int index, Instant start, Instant end, List<Instant> refusals, List<Gap> interrupted, boolean lost) {
    record Gap(Instant from, Instant to) {
    }

    String key() {
        return "%s-%d-%d".formatted(staff.user(), start.getEpochSecond(), index);
    }

    /** When the end is known at this instant; empty while the session runs or if nobody noticed. */
    Optional<Instant> endKnownAt(Instant now) {
        return lost || end.isAfter(now) ? Optional.empty() : Optional.of(end);
    }
}
