// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import tsukasa.api.source.SourceId;

/**
 * A device that sources know and nobody has registered.
 *
 * @param name    as a source calls it
 * @param seen    when it was last seen; empty: it is only in a directory
 * @param sources those that have seen it, or whose directory has it
 */
public record UnknownDevice(String name, Optional<Instant> seen, Set<SourceId> sources, Contact.Facts facts) {
    public UnknownDevice {
        sources = Set.copyOf(sources);
    }
}
