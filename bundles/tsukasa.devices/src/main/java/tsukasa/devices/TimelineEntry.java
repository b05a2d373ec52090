// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices;

import java.time.Instant;
import java.util.Optional;

import tsukasa.api.health.Link;

/**
 * Something that happened to a device, in the reader's language.
 *
 * @param until where it lasted and has ended
 */
public record TimelineEntry(Instant at, Optional<Instant> until, Kind kind, String text, Optional<Link> link) {
    public enum Kind {
        /** A source saw it, and something was new; those that said nothing new are counted by the day. */
        CONTACT, SESSION, LENT, ACCEPTED, RETURNED, FINDING, LOST;

        /** Whether it goes on until it ends, instead of being over at once. */
        public boolean lasts() {
            return this == SESSION || this == LENT || this == FINDING;
        }
    }

    /** Its end; {@link Instant#MAX} if it goes on. */
    public Instant end() {
        return until.orElse(kind.lasts() ? Instant.MAX : at);
    }
}
