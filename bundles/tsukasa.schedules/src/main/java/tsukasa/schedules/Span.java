// SPDX-License-Identifier: EPL-2.0
package tsukasa.schedules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import tsukasa.api.JapaneseCalendar;
import tsukasa.api.Period;

/** Which time a report is of that is made on some day: always the last one of its kind that is over. */
public enum Span {
    DAY, /** Monday to Sunday. */ WEEK, MONTH, QUARTER, /** April to March. */ FISCAL_YEAR;

    /** The last one that was over when this day began. */
    public Period before(LocalDate day, ZoneId zone) {
        return switch (this) {
        case DAY -> Period.day(day.minusDays(1), zone);
        case WEEK -> {
            LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            yield Period.days(monday.minusWeeks(1), monday.minusDays(1), zone);
        }
        case MONTH -> Period.month(YearMonth.from(day).minusMonths(1), zone);
        case QUARTER -> {
            LocalDate first = day.with(IsoFields.DAY_OF_QUARTER, 1);
            yield Period.days(first.minusMonths(3), first.minusDays(1), zone);
        }
        case FISCAL_YEAR -> {
            LocalDate first = LocalDate.of(JapaneseCalendar.fiscalYear(day), Month.APRIL, 1);
            yield Period.days(first.minusYears(1), first.minusDays(1), zone);
        }
        };
    }

    /** As on the command line: {@code fiscal-year}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Span> ofCode(String code) {
        return Arrays.stream(values()).filter(span -> span.code().equalsIgnoreCase(code.strip())).findFirst();
    }
}
