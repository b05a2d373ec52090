// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAccessor;

/**
 * Reads dates that begin with a year of four digits, with or without time and offset, in one pass: a file has millions
 * of them.
 */
final class DateScanner {
    private static final int NONE = -1;
    private final String text;
    private int at;

    private DateScanner(String text) {
        this.text = text;
    }

    /** A date, a local time of a date, or one with an offset; null if the text is none of these. */
    static TemporalAccessor scan(String text) {
        try {
            return new DateScanner(text).scan();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private TemporalAccessor scan() {
        int year = digits(4, 4);
        if (year == NONE || at == text.length()) {
            return null;
        }
        char separator = text.charAt(at);
        if (separator != '-' && separator != '/' && separator != '.') {
            return null;
        }
        at++;
        int month = digits(1, 2);
        if (month == NONE || !take(separator)) {
            return null;
        }
        int day = digits(1, 2);
        if (day == NONE) {
            return null;
        }
        LocalDate date = LocalDate.of(year, month, day);
        return at == text.length() ? date : time(date);
    }

    private TemporalAccessor time(LocalDate date) {
        boolean apart = take('T');
        while (take(' ')) {
            apart = true;
        }
        int hour = apart ? digits(1, 2) : NONE;
        if (hour == NONE || !take(':')) {
            return null;
        }
        int minute = digits(1, 2);
        int second = 0;
        int nano = 0;
        if (minute == NONE) {
            return null;
        }
        if (take(':')) {
            second = digits(1, 2);
            if (second == NONE) {
                return null;
            }
            if (take('.') || take(',')) {
                nano = fraction();
                if (nano == NONE) {
                    return null;
                }
            }
        }
        boolean endOfDay = hour == 24 && minute == 0 && second == 0 && nano == 0;
        LocalDateTime local = date.plusDays(endOfDay ? 1 : 0).atTime(LocalTime.of(endOfDay ? 0 : hour, minute, second, nano));
        return at == text.length() ? local : offset(local);
    }

    private TemporalAccessor offset(LocalDateTime local) {
        while (take(' ')) {
            // an offset may stand apart
        }
        if (take('Z')) {
            return at == text.length() ? local.atOffset(ZoneOffset.UTC) : null;
        }
        boolean west = at < text.length() && text.charAt(at) == '-';
        if (!take('+') && !take('-')) {
            return null;
        }
        int hours = digits(2, 2);
        take(':');
        int minutes = digits(2, 2);
        if (hours == NONE || minutes == NONE || at != text.length()) {
            return null;
        }
        int sign = west ? -1 : 1;
        return local.atOffset(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes));
    }

    private int digits(int least, int most) {
        int value = 0;
        int count = 0;
        while (count < most && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            value = value * 10 + text.charAt(at) - '0';
            at++;
            count++;
        }
        return count < least ? NONE : value;
    }

    private int fraction() {
        int start = at;
        int value = digits(1, 9);
        for (int i = at - start; i < 9 && value != NONE; i++) {
            value *= 10;
        }
        return value;
    }

    private boolean take(char c) {
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }
}
