// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A line that costs something and carries nothing.
 *
 * @param lastUsed the last day with traffic; empty: none is known
 */
public record UnusedLine(Sim sim, Optional<AssetNumber> device, Optional<LocalDate> lastUsed, long yenPerMonth) {
}
