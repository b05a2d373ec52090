// SPDX-License-Identifier: EPL-2.0
package tsukasa.schedules;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;

import tsukasa.api.JapaneseCalendar;

/**
 * On which days something is due, and at which minute of them, in the zone of the site. A time that a change of clocks leaves out is
 * due as much later as the clocks were put forward; one that comes twice is due the first time.
 */
public sealed interface Recurrence {

    LocalTime at();

    /** Whether it is due on this day. */
    boolean on(LocalDate day);

    /** Each day, or each workday of a Japanese office. */
    record Daily(boolean workdaysOnly, LocalTime at) implements Recurrence {
        @Override
        public boolean on(LocalDate day) {
            return !workdaysOnly || JapaneseCalendar.isWorkday(day);
        }
    }

    record Weekly(DayOfWeek day, LocalTime at) implements Recurrence {
        @Override
        public boolean on(LocalDate asked) {
            return asked.getDayOfWeek() == day;
        }
    }

    /** @param day 1 to 31; the last of the month where it is shorter */
    record Monthly(int day, LocalTime at) implements Recurrence {
        private static final int LAST = 31;

        public Monthly {
            if (day < 1 || day > LAST) {
                throw new IllegalArgumentException("a month has no day " + day);
            }
        }

        @Override
        public boolean on(LocalDate asked) {
            return asked.getDayOfMonth() == Math.min(day, asked.lengthOfMonth());
        }
    }

    /**
     * The n-th workday of each month, counted from its end where n is negative: -1 is the last one.
     *
     * @param nth 1 to 15, or -15 to -1; each month has as many
     */
    record MonthlyWorkday(int nth, LocalTime at) implements Recurrence {
        private static final int MOST = 15;

        public MonthlyWorkday {
            if (nth == 0 || Math.abs(nth) > MOST) {
                throw new IllegalArgumentException("not every month has a workday " + nth);
            }
        }

        @Override
        public boolean on(LocalDate asked) {
            return JapaneseCalendar.isWorkday(asked) && asked.equals(of(YearMonth.from(asked)));
        }

        private LocalDate of(YearMonth month) {
            LocalDate day = nth > 0 ? month.atDay(1) : month.atEndOfMonth();
            for (int left = Math.abs(nth);; day = day.plusDays(Integer.signum(nth))) {
                if (JapaneseCalendar.isWorkday(day) && --left == 0) {
                    return day;
                }
            }
        }
    }

    /** The first instant after this one at which it is due. */
    default Instant next(Instant after, ZoneId zone) {
        for (LocalDate day = after.atZone(zone).toLocalDate();; day = day.plusDays(1)) {
            Optional<Instant> due = due(day, zone).filter(instant -> instant.isAfter(after));
            if (due.isPresent()) {
                return due.get();
            }
        }
    }

    /** The last instant up to this one at which it was due. */
    default Instant latest(Instant now, ZoneId zone) {
        for (LocalDate day = now.atZone(zone).toLocalDate();; day = day.minusDays(1)) {
            Optional<Instant> due = due(day, zone).filter(instant -> !instant.isAfter(now));
            if (due.isPresent()) {
                return due.get();
            }
        }
    }

    private Optional<Instant> due(LocalDate day, ZoneId zone) {
        return on(day) ? Optional.of(day.atTime(at()).atZone(zone).toInstant()) : Optional.empty();
    }
}
