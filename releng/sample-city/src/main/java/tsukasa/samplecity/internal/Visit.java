// SPDX-License-Identifier: EPL-2.0
package tsukasa.samplecity.internal;

import java.time.Instant;
import java.util.List;

/**
 * One session of the sample city as it really went, before any system writes it down.
 *
 * @param index       which of the day's sessions of this person, from 0
 * @param refusals    instants at which a start was refused before this one succeeded
 * @param interrupted times during which the laptop was not connected, in order
 * @param lost        whether a terminal server never noticed its end (a power cut, say)
 */
record Visit(Staff staff, int index, Instant start, Instant end, List<Instant> refusals, List<Gap> interrupted, boolean lost) {
    record Gap(Instant from, Instant to) {
    }

    String key() {
        return "%s-%d-%d".formatted(staff.user(), start.getEpochSecond(), index);
    }
}
