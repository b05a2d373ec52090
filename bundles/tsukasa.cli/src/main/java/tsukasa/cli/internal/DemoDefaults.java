// SPDX-License-Identifier: EPL-2.0
package tsukasa.cli.internal;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

import tsukasa.api.JapaneseCalendar;

/**
 * What the demonstration does unless told otherwise: it keeps out of the user's own data, and it takes place in office
 * hours, so that something is going on.
 */
final class DemoDefaults {
    private static final LocalTime OPENS = LocalTime.of(9, 40);
    private static final LocalTime CLOSES = LocalTime.of(16, 40);
    private static final LocalTime MORNING = LocalTime.of(10, 40);

    private DemoDefaults() {
    }

    static CommonOptions apply(CommonOptions options, Path usersData, Instant present, ZoneId zone) {
        return new CommonOptions(options.data().or(() -> Optional.of(usersData.resolveSibling(usersData.getFileName() + "-demo"))),
                options.database(), options.locale(), options.zone(), options.now().or(() -> officeHours(present, zone)),
                options.json(), options.verbose(), options.rest());
    }

    /** Empty within office hours; else the morning of the last workday that is over or under way. */
    static Optional<Instant> officeHours(Instant present, ZoneId zone) {
        ZonedDateTime local = present.atZone(zone);
        LocalTime time = local.toLocalTime();
        boolean early = time.isBefore(OPENS);
        if (JapaneseCalendar.isWorkday(local.toLocalDate()) && !early && time.isBefore(CLOSES)) {
            return Optional.empty();
        }
        var day = JapaneseCalendar.workdayOnOrBefore(early ? local.toLocalDate().minusDays(1) : local.toLocalDate());
        return Optional.of(day.atTime(MORNING).atZone(zone).toInstant());
    }
}
