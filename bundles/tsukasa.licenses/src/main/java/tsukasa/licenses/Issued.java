// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses;

import java.time.Instant;

import tsukasa.api.source.SourceId;

/** How many licenses of a feature a server said that it has, from this instant until it says otherwise. */
public record Issued(SourceId source, String feature, int count, Instant since) {
    public Issued {
        Names.require(feature, "a feature's name", Checkout.LONGEST_NAME);
        if (count < 0) {
            throw new IllegalArgumentException("a server can't have fewer than no licenses: " + count);
        }
    }
}
