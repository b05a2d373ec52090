// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices;

import java.time.Instant;
import java.util.Optional;

import tsukasa.api.health.Link;

/**
 * Something that happened to a device, in the reader's language.
 *
 * @param until where it lasted
 */
public record TimelineEntry(Instant at, Optional<Instant> until, Kind kind, String text, Optional<Link> link) {
    public enum Kind {
        /** A source saw it, and something was new; those that said nothing new are counted by the day. */
        CONTACT, SESSION, LENT, ACCEPTED, RETURNED, FINDING, LOST
    }
}
