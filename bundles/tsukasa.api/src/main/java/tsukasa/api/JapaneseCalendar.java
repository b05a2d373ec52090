// SPDX-License-Identifier: EPL-2.0
package tsukasa.api;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.chrono.JapaneseChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Set;

/**
 * National holidays of Japan and the fiscal year (April to March). The holidays follow the Act on National Holidays as in
 * force since 2022; equinoxes are computed by the formula commonly used for 1980 to 2099, which agrees with the days that
 * the National Astronomical Observatory has announced.
 */
public final class JapaneseCalendar {
    private static final int FIRST_YEAR = 2022;
    private static final int LAST_YEAR = 2099;
    private static final double YEAR_DRIFT = 0.242194;
    private static final int EPOCH = 1980;
    private static final Set<MonthDay> FIXED = Set.of(MonthDay.of(1, 1), MonthDay.of(2, 11), MonthDay.of(2, 23),
            MonthDay.of(4, 29), MonthDay.of(5, 3), MonthDay.of(5, 4), MonthDay.of(5, 5), MonthDay.of(8, 11),
            MonthDay.of(11, 3), MonthDay.of(11, 23));

    private JapaneseCalendar() {
    }

    /** Whether this day is a national holiday, a substitute holiday, or a day between two holidays. */
    public static boolean isHoliday(LocalDate day) {
        return isNamed(day) || isSubstitute(day) || isBetween(day);
    }

    /** Neither a weekend nor a holiday nor one of the days around New Year when offices are closed (29 December to 3 January). */
    public static boolean isWorkday(LocalDate day) {
        boolean newYear = day.getMonth() == Month.DECEMBER && day.getDayOfMonth() >= 29
                || day.getMonth() == Month.JANUARY && day.getDayOfMonth() <= 3;
        return day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue() && !newYear && !isHoliday(day);
    }

    /** The year in which the fiscal year of this day began. */
    public static int fiscalYear(LocalDate day) {
        return day.getMonthValue() < Month.APRIL.getValue() ? day.getYear() - 1 : day.getYear();
    }

    /** The day as letters have it: in Japanese by the era, as offices write it, in other languages in full. */
    public static String inFull(LocalDate day, Locale locale) {
        if (locale.getLanguage().equals(Locale.JAPANESE.getLanguage())) {
            return DateTimeFormatter.ofPattern("Gy年M月d日", Locale.JAPAN).withChronology(JapaneseChronology.INSTANCE).format(day);
        }
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
    }

    /** This day if it is a workday, else the last workday before it. */
    public static LocalDate workdayOnOrBefore(LocalDate day) {
        LocalDate candidate = day;
        while (!isWorkday(candidate)) {
            candidate = candidate.minusDays(1);
        }
        return candidate;
    }

    private static boolean isNamed(LocalDate day) {
        int year = day.getYear();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new IllegalArgumentException("holidays are known from " + FIRST_YEAR + " to " + LAST_YEAR + ", not in " + year);
        }
        return FIXED.contains(MonthDay.from(day)) || isMonday(day, Month.JANUARY, 2) || isMonday(day, Month.JULY, 3)
                || isMonday(day, Month.SEPTEMBER, 3) || isMonday(day, Month.OCTOBER, 2)
                || day.equals(LocalDate.of(year, Month.MARCH, equinox(20.8431, year)))
                || day.equals(LocalDate.of(year, Month.SEPTEMBER, equinox(23.2488, year)));
    }

    private static boolean isMonday(LocalDate day, Month month, int which) {
        return day.getMonth() == month && day.equals(day.with(TemporalAdjusters.dayOfWeekInMonth(which, DayOfWeek.MONDAY)));
    }

    private static int equinox(double base, int year) {
        return (int) (base + YEAR_DRIFT * (year - EPOCH)) - (year - EPOCH) / 4;
    }

    /** The first day after a run of named holidays that includes a Sunday. */
    private static boolean isSubstitute(LocalDate day) {
        if (isNamed(day)) {
            return false;
        }
        for (LocalDate before = day.minusDays(1); isNamed(before); before = before.minusDays(1)) {
            if (before.getDayOfWeek() == DayOfWeek.SUNDAY) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBetween(LocalDate day) {
        return !isNamed(day) && isNamed(day.minusDays(1)) && isNamed(day.plusDays(1));
    }
}
