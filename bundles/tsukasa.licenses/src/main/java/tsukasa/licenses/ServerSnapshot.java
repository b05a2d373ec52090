// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import tsukasa.api.source.SourceId;

/**
 * Everything that a license server said at one instant.
 *
 * @param out    all that is out, of every feature
 * @param issued how many there are, by feature
 */
public record ServerSnapshot(SourceId source, Instant at, List<Checkout> out, Map<String, Integer> issued) {
    public ServerSnapshot {
        at = at.truncatedTo(ChronoUnit.MICROS);
        out = List.copyOf(out);
        issued = Map.copyOf(issued);
        for (Checkout checkout : out) {
            if (!checkout.id().source().equals(source) || checkout.end().isPresent() || checkout.start().isAfter(at)) {
                throw new IllegalArgumentException("not something that " + source + " has out at " + at + ": " + checkout);
            }
        }
    }
}
