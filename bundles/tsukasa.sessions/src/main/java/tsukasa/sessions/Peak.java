// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The true maximum of concurrency over every instant of a period.
 *
 * @param at     the first instant at which it was reached; empty if nothing was open in the period
 * @param lasted how long the count then stayed there without a break, within the period
 * @param who    users (client names when devices are counted) that were in at that instant, in order, each once
 */
public record Peak(int count, Optional<Instant> at, Duration lasted, List<String> who) {
    public Peak {
        who = List.copyOf(who);
    }
}
