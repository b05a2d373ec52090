// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.flexnet.internal;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A time as FlexNet tells it: {@code Wed 3/11 16:46}, in the server's zone, to the minute, mostly without its year.
 *
 * @param weekday its first three letters, in small letters
 */
record ToldTime(String weekday, int month, int day, OptionalInt year, LocalTime time) {
    /** How far a server's clock may be ahead of ours; two zones that were mixed up are less than a day apart. */
    private static final Duration AHEAD = Duration.ofDays(1);
    private static final int YEARS_BACK = 12;
    private static final int CENTURY = 100;

    ToldTime {
        weekday = weekday.toLowerCase(Locale.ROOT);
    }

    /**
     * The latest such time that is not after {@code now}, its weekday being right; if no year makes the weekday right, the
     * latest at all. Empty if there is no such day, for example 30 February.
     */
    Optional<LocalDateTime> before(LocalDateTime now) {
        if (year.isPresent()) {
            int told = year.getAsInt();
            return on(told < CENTURY ? now.getYear() / CENTURY * CENTURY + told : told);
        }
        Optional<LocalDateTime> latest = Optional.empty();
        for (int back = -1; back <= YEARS_BACK; back++) {
            Optional<LocalDateTime> candidate = on(now.getYear() - back).filter(at -> !at.isAfter(now.plus(AHEAD)));
            if (candidate.filter(this::rightWeekday).isPresent()) {
                return candidate;
            }
            latest = latest.isPresent() ? latest : candidate;
        }
        return latest;
    }

    private boolean rightWeekday(LocalDateTime at) {
        return at.getDayOfWeek().name().toLowerCase(Locale.ROOT).startsWith(weekday);
    }

    private Optional<LocalDateTime> on(int ofYear) {
        try {
            return Optional.of(LocalDate.of(ofYear, month, day).atTime(time));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
