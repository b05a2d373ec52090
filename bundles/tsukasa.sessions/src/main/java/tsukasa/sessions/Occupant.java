// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions;

import java.time.Instant;
import java.util.Optional;

import tsukasa.api.Section;

/**
 * Somebody who was in at an instant: one session, user or device, as is counted.
 *
 * @param name  of the user (of the device where devices are counted); the session's id where that is not known
 * @param since start of the earliest session that is in at that instant; after a disconnection that does not count, its end
 * @param first that session; of several of the same start, the first by key
 */
public record Occupant(String name, Optional<Section> section, Instant since, SessionId first) {
}
