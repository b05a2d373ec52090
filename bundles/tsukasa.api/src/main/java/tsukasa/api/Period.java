// SPDX-License-Identifier: EPL-2.0
package tsukasa.api;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/** The half-open interval [from, to) of time. */
public record Period(Instant from, Instant to) {
    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period ends before it starts: " + from + " to " + to);
        }
    }

    /** The days from the first up to and including the last, in this zone. */
    public static Period days(LocalDate first, LocalDate last, ZoneId zone) {
        return new Period(first.atStartOfDay(zone).toInstant(), last.plusDays(1).atStartOfDay(zone).toInstant());
    }

    public static Period day(LocalDate day, ZoneId zone) {
        return days(day, day, zone);
    }

    public static Period month(YearMonth month, ZoneId zone) {
        return days(month.atDay(1), month.atEndOfMonth(), zone);
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }

    /** Whether [start, end) shares an instant with this period; an interval of length zero never does. */
    public boolean overlaps(Instant start, Instant end) {
        return start.isBefore(to) && end.isAfter(from) && start.isBefore(end) && from.isBefore(to);
    }

    public LocalDate firstDay(ZoneId zone) {
        return LocalDate.ofInstant(from, zone);
    }

    /** The day of its last moment. */
    public LocalDate lastDay(ZoneId zone) {
        return LocalDate.ofInstant(from.equals(to) ? to : to.minusNanos(1), zone);
    }

    public Duration length() {
        return Duration.between(from, to);
    }
}
