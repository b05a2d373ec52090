// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices;

import java.time.Instant;
import java.util.Optional;

/**
 * A device as it is now: as it is registered, who has it, and what was last heard of it.
 *
 * @param loan    the open one
 * @param seen    the latest contact of any source, a session's start or end among them
 * @param facts   each the latest that any source said
 * @param health  as the rules judge it
 */
public record DeviceNow(Device device, Optional<Loan> loan, Optional<Instant> seen, Contact.Facts facts, DeviceHealth health) {
}
