// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses;

import java.time.Instant;
import java.util.Optional;

import tsukasa.api.Section;

/**
 * Who holds licenses of a pool.
 *
 * @param name     of the user or device; what is known instead where that is not
 * @param quantity how many
 * @param since    since when without a break
 */
public record Holder(String name, Optional<Section> section, int quantity, Instant since) {
}
