// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses;

import java.time.Instant;
import java.util.Optional;

import tsukasa.api.source.SourceId;

/**
 * What is known of one feature of one license server now.
 *
 * @param issued how many the server has; empty if it never said
 * @param out    how many are out
 * @param seen   when the server last said something of all that is out
 */
public record ServerFeature(SourceId source, String feature, Optional<Integer> issued, int out, Optional<Instant> seen) {
}
