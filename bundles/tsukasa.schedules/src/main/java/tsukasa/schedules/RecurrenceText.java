// SPDX-License-Identifier: EPL-2.0
package tsukasa.schedules;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import tsukasa.api.Texts;
import tsukasa.schedules.Recurrence.Daily;
import tsukasa.schedules.Recurrence.Monthly;
import tsukasa.schedules.Recurrence.MonthlyWorkday;
import tsukasa.schedules.Recurrence.Weekly;

/**
 * Recurrences as text: {@code daily 07:00}, {@code workdays 07:00}, {@code weekly mon 07:00}, {@code monthly 1 07:00},
 * {@code monthly last 07:00}, {@code monthly workday 3 07:00}, {@code monthly workday last 18:00}, and {@code -2} for the one before the
 * last.
 */
public final class RecurrenceText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final String LAST = "last";
    private static final int LAST_DAY = 31;

    private RecurrenceText() {
    }

    /** As on the command line; {@link #parse} reads it back. */
    public static String of(Recurrence recurrence) {
        String days = switch (recurrence) {
        case Daily daily -> daily.workdaysOnly() ? "workdays" : "daily";
        case Weekly weekly -> "weekly " + code(weekly.day());
        case Monthly monthly -> "monthly " + (monthly.day() == LAST_DAY ? LAST : String.valueOf(monthly.day()));
        case MonthlyWorkday monthly -> "monthly workday " + (monthly.nth() == -1 ? LAST : String.valueOf(monthly.nth()));
        };
        return days + " " + TIME.format(recurrence.at());
    }

    /** Empty if it is none. */
    public static Optional<Recurrence> parse(String text) {
        String[] words = text.strip().toLowerCase(Locale.ROOT).split("\\s+");
        try {
            LocalTime at = LocalTime.parse(words[words.length - 1], TIME);
            return days(Arrays.copyOf(words, words.length - 1), at);
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Recurrence> days(String[] words, LocalTime at) {
        return switch (String.join(" ", Arrays.copyOf(words, Math.max(0, words.length - 1)))) {
        case "" -> words.length == 1 ? daily(words[0], at) : Optional.empty();
        case "weekly" -> Arrays.stream(DayOfWeek.values()).filter(day -> code(day).equals(words[1])).findFirst().map(day -> new Weekly(day, at));
        case "monthly" -> Optional.of(new Monthly(number(words[1], LAST_DAY), at));
        case "monthly workday" -> Optional.of(new MonthlyWorkday(number(words[2], -1), at));
        default -> Optional.empty();
        };
    }

    private static Optional<Recurrence> daily(String word, LocalTime at) {
        return switch (word) {
        case "daily" -> Optional.of(new Daily(false, at));
        case "workdays" -> Optional.of(new Daily(true, at));
        default -> Optional.empty();
        };
    }

    private static int number(String word, int last) {
        return word.equals(LAST) ? last : Integer.parseInt(word);
    }

    private static String code(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).toLowerCase(Locale.ROOT);
    }

    /** In words, for people. */
    public static String inWords(Recurrence recurrence, Locale locale) {
        Texts texts = Texts.of(RecurrenceText.class, locale);
        String at = TIME.format(recurrence.at());
        return switch (recurrence) {
        case Daily daily -> texts.text(daily.workdaysOnly() ? "RecurrenceText_workdays" : "RecurrenceText_daily", at);
        case Weekly weekly -> texts.text("RecurrenceText_weekly", weekly.day().getDisplayName(TextStyle.FULL, locale), at);
        case Monthly monthly when monthly.day() == LAST_DAY -> texts.text("RecurrenceText_lastDay", at);
        case Monthly monthly -> texts.text("RecurrenceText_monthly", monthly.day(), at);
        case MonthlyWorkday monthly when monthly.nth() == -1 -> texts.text("RecurrenceText_lastWorkday", at);
        case MonthlyWorkday monthly -> texts.text(monthly.nth() > 0 ? "RecurrenceText_workday" : "RecurrenceText_workdayFromEnd",
                Math.abs(monthly.nth()), at);
        };
    }
}
