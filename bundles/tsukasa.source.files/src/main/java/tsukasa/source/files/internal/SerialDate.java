// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files.internal;

import java.time.LocalDate;
import java.time.LocalTime;

/** Days since the beginning of time, as spreadsheets count them. */
final class SerialDate {
    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate BEFORE_1904 = LocalDate.of(1904, 1, 1);
    private static final long MILLIS_OF_DAY = 86_400_000;
    private static final double LAST = 2_958_466;
    private static final int DAY_THAT_NEVER_WAS = 60;

    private SerialDate() {
    }

    /** ISO-8601 without zone; null if the number is no date. */
    static String text(double serial, CellFormats.Meaning meaning, boolean from1904) {
        if (!(serial >= 0 && serial < LAST)) {
            return null;
        }
        long millis = Math.round(serial * MILLIS_OF_DAY);
        long days = millis / MILLIS_OF_DAY;
        LocalTime time = LocalTime.ofNanoOfDay(millis % MILLIS_OF_DAY * 1_000_000);
        return switch (meaning) {
            case ELAPSED -> elapsed(millis);
            case TIME -> days == 0 ? time(time) : dateTime(days, time, from1904);
            case DATE -> time.equals(LocalTime.MIDNIGHT) ? date(days, from1904).toString() : dateTime(days, time, from1904);
            case DATE_TIME -> dateTime(days, time, from1904);
            case NUMBER -> null;
        };
    }

    private static LocalDate date(long days, boolean from1904) {
        if (from1904) {
            return BEFORE_1904.plusDays(days);
        }
        // 1900 was no leap year, but the first spreadsheets took it for one
        return BEFORE_1900.plusDays(days < DAY_THAT_NEVER_WAS ? days + 1 : days);
    }

    private static String dateTime(long days, LocalTime time, boolean from1904) {
        return date(days, from1904) + "T" + time(time);
    }

    private static String time(LocalTime time) {
        StringBuilder text = new StringBuilder(12);
        twoDigits(text, time.getHour()).append(':');
        twoDigits(text, time.getMinute()).append(':');
        twoDigits(text, time.getSecond());
        if (time.getNano() != 0) {
            int millis = time.getNano() / 1_000_000;
            text.append('.').append(millis / 100);
            twoDigits(text, millis % 100);
        }
        return text.toString();
    }

    private static StringBuilder twoDigits(StringBuilder text, int number) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    private static String elapsed(long millis) {
        long seconds = (millis + 500) / 1000;
        StringBuilder text = new StringBuilder().append(seconds / 3600).append(':');
        twoDigits(text, (int) (seconds / 60 % 60)).append(':');
        return twoDigits(text, (int) (seconds % 60)).toString();
    }
}
