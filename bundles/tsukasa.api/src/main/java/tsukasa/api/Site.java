// SPDX-License-Identifier: EPL-2.0
package tsukasa.api;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Where and for whom this process runs. Registered as a service once the command line has been read, so whoever
 * refers to it starts only after that.
 *
 * @param data     folder of everything that outlives the process
 * @param database JDBC URL of a shared database; empty for the embedded one below {@code data}
 * @param zone     zone in which times are shown; they are stored in UTC
 * @param locale   language of the screen and of messages
 * @param clock    the only source of the present
 * @param actor    who makes changes in this process
 */
public record Site(SiteId id, Path data, Optional<String> database, ZoneId zone, Locale locale, Clock clock,
        Actor actor) {
    public Site {
        Objects.requireNonNull(id);
        Objects.requireNonNull(data);
        Objects.requireNonNull(database);
        Objects.requireNonNull(zone);
        Objects.requireNonNull(locale);
        Objects.requireNonNull(clock);
        Objects.requireNonNull(actor);
    }

    /** The present, cut to microseconds, which is what every database keeps. */
    public Instant now() {
        return clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    }
}
