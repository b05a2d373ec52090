// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;

import tsukasa.api.source.SourceId;

/**
 * What a license server said at one instant. It may have said only a part: a vendor daemon can be down, an answer cut off.
 *
 * @param out    what is out, of every feature that it spoke of
 * @param issued how many there are, by feature
 * @param whole  the features of which {@code out} has all that is out
 */
public record ServerSnapshot(SourceId source, Instant at, List<Checkout> out, Map<String, Integer> issued, Set<String> whole) {
    public ServerSnapshot {
        at = at.truncatedTo(ChronoUnit.MICROS);
        out = List.copyOf(out);
        issued = Map.copyOf(issued);
        whole = Set.copyOf(whole);
        for (Checkout checkout : out) {
            if (!checkout.id().source().equals(source) || checkout.end().isPresent() || checkout.start().isAfter(at)) {
                throw new IllegalArgumentException("not something that " + source + " has out at " + at + ": " + checkout);
            }
        }
    }
}
