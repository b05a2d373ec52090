// SPDX-License-Identifier: EPL-2.0
package tsukasa.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;

/**
 * A point in time as people and files write it: with an offset, without one, or just a day. Seconds and their fraction may be
 * left out; a blank may stand for the T.
 */
public sealed interface Moments {
    /** Years that a mistyped date would miss. */
    int FIRST_YEAR = 1970;
    int LAST_YEAR = 2999;

    DateTimeFormatter FORM = new DateTimeFormatterBuilder().append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart().appendLiteral('T').appendPattern("HH:mm")
            .optionalStart().appendPattern(":ss").appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true).optionalEnd()
            .appendPattern("[XXX][XX][X]").optionalEnd().toFormatter(java.util.Locale.ROOT);

    record Exact(Instant instant) implements Moments {
    }

    record Local(LocalDateTime time) implements Moments {
    }

    record Day(LocalDate date) implements Moments {
    }

    /** Nothing that could be understood. */
    record Unreadable() implements Moments {
    }

    static Moments read(String text) {
        try {
            TemporalAccessor read = FORM.parseBest(normal(text), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            int year = read.get(ChronoField.YEAR);
            if (year < FIRST_YEAR || year > LAST_YEAR) {
                return new Unreadable();
            }
            return switch (read) {
                case OffsetDateTime exact -> new Exact(exact.toInstant().truncatedTo(ChronoUnit.MICROS));
                case LocalDateTime local -> new Local(local);
                default -> new Day(LocalDate.from(read));
            };
        } catch (DateTimeException e) {
            return new Unreadable();
        }
    }

    /** When it begins, in this zone: a day begins at its start. */
    default Instant begins(ZoneId zone) {
        return instant(zone, 0);
    }

    /** Up to when something lasts of which it is the end: all of a day, a point in time itself not included. */
    default Instant ends(ZoneId zone) {
        return instant(zone, 1);
    }

    private Instant instant(ZoneId zone, int daysLater) {
        return switch (this) {
            case Exact exact -> exact.instant();
            case Local local -> local.time().atZone(zone).toInstant();
            case Day day -> day.date().plusDays(daysLater).atStartOfDay(zone).toInstant();
            case Unreadable none -> throw new IllegalStateException("nothing that could be understood has no place in time");
        };
    }

    private static String normal(String text) {
        return text.strip().replaceFirst("[ \u3000]+", "T").replace(" ", "").replace('t', 'T').replace('z', 'Z');
    }

    /** How a local time is to be written so that it can't be mistaken. */
    static String withOffset(LocalDateTime time, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.atZone(zone).toOffsetDateTime());
    }
}
