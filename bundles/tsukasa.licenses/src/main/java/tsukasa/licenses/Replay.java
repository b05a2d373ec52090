// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import tsukasa.api.Section;

/**
 * What a number of licenses would have done to the starts of a period.
 *
 * @param refused   how many were refused; in a queue those whose turn never comes, as they need more than all licenses
 * @param waited    how many had to wait
 * @param longest   how long somebody waited at most
 * @param total     how long all waited together
 * @param keptOut   who was refused, or waited, in the order of their starts
 */
public record Replay(ReplayMode mode, int seats, int starts, int refused, int waited, Duration longest, Duration total, List<KeptOut> keptOut) {
    /** How long those who waited did so on average; none if nobody did. */
    public Duration mean() {
        return waited == 0 ? Duration.ZERO : total.dividedBy(waited);
    }

    /** @param waited how long; empty if refused */
    public record KeptOut(String who, Optional<Section> section, Instant at, Optional<Duration> waited) {
    }
}
