// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import tsukasa.api.Bytes;
import tsukasa.api.Site;
import tsukasa.api.report.Column;

/** Writes amounts and times as people read them, in one language and one zone. Immutable, for all threads. */
public final class Formats {
    private static final String[] BYTE_UNITS = { "B", "kB", "MB", "GB", "TB", "PB", "EB" };
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private final Locale locale;
    private final ZoneId zone;
    private final boolean japanese;
    private final DecimalFormatSymbols symbols;

    public Formats(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.zone = zone;
        japanese = locale.getLanguage().equals("ja");
        symbols = DecimalFormatSymbols.getInstance(locale);
    }

    public static Formats of(Site site) {
        return new Formats(site.locale(), site.zone());
    }

    public Locale locale() {
        return locale;
    }

    public ZoneId zone() {
        return zone;
    }

    /** A cell's value by the type of its column; empty for null. */
    public String value(Object value, Column.Type type) {
        if (value == null) {
            return "";
        }
        return switch (type) {
            case TEXT -> value.toString();
            case INTEGER -> number(((Number) value).longValue());
            case DECIMAL -> decimal(((Number) value).doubleValue());
            case PERCENT -> percent(((Number) value).doubleValue());
            case INSTANT -> instant((Instant) value);
            case DATE -> date((LocalDate) value);
            case DURATION -> duration((Duration) value);
            case BYTES -> bytes((Bytes) value);
        };
    }

    /** Date and time to the second, for example {@code 2026-10-05 14:03:09}. */
    public String instant(Instant instant) {
        LocalDateTime at = LocalDateTime.ofInstant(instant, zone);
        StringBuilder out = new StringBuilder(19);
        date(at.toLocalDate(), out);
        return time(at, out.append(' ')).toString();
    }

    /** Time of day to the second, for example {@code 14:03:09}. */
    public String time(Instant instant) {
        return time(LocalDateTime.ofInstant(instant, zone), new StringBuilder(8)).toString();
    }

    /** The time alone where it is on the day of {@code now}; else with its date. */
    public String near(Instant instant, Instant now) {
        return instant.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate()) ? time(instant) : instant(instant);
    }

    public String date(LocalDate date) {
        StringBuilder out = new StringBuilder(10);
        date(date, out);
        return out.toString();
    }

    private void date(LocalDate date, StringBuilder out) {
        char between = japanese ? '/' : '-';
        out.append(date.getYear()).append(between);
        two(out, date.getMonthValue()).append(between);
        two(out, date.getDayOfMonth());
    }

    private static StringBuilder time(LocalDateTime at, StringBuilder out) {
        two(out, at.getHour()).append(':');
        two(out, at.getMinute()).append(':');
        return two(out, at.getSecond());
    }

    private static StringBuilder two(StringBuilder out, long number) {
        return out.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    /** How long, in its two largest units, for example {@code 1 h 05 min} or {@code 1時間05分}; cut, never rounded up. */
    public String duration(Duration duration) {
        if (duration.isNegative()) {
            return "-" + duration(duration.negated());
        }
        long seconds = duration.toSeconds();
        if (seconds == 0 && !duration.isZero()) {
            return duration.toMillis() + " ms";
        }
        if (seconds < MINUTE) {
            return seconds + (japanese ? "秒" : " s");
        }
        if (seconds < HOUR) {
            return pair(seconds / MINUTE, "分", " min ", seconds % MINUTE, "秒", " s");
        }
        if (seconds < DAY) {
            return pair(seconds / HOUR, "時間", " h ", seconds % HOUR / MINUTE, "分", " min");
        }
        return pair(seconds / DAY, "日", " d ", seconds % DAY / HOUR, "時間", " h");
    }

    private String pair(long large, String largeJa, String largeEn, long small, String smallJa, String smallEn) {
        StringBuilder out = new StringBuilder(12).append(large).append(japanese ? largeJa : largeEn);
        return two(out, small).append(japanese ? smallJa : smallEn).toString();
    }

    /** How long ago, in one unit, for example {@code 3 min ago}; what lies ahead or less than a second back is "now". */
    public String ago(Instant then, Instant now) {
        long seconds = ChronoUnit.SECONDS.between(then, now);
        if (seconds < 1) {
            return japanese ? "今" : "now";
        }
        if (seconds < MINUTE) {
            return seconds + (japanese ? "秒前" : " s ago");
        }
        if (seconds < HOUR) {
            return seconds / MINUTE + (japanese ? "分前" : " min ago");
        }
        if (seconds < DAY) {
            return seconds / HOUR + (japanese ? "時間前" : " h ago");
        }
        return seconds / DAY + (japanese ? "日前" : " d ago");
    }

    /** In powers of 1000, three digits at most, for example {@code 1.2 MB}. */
    public String bytes(Bytes bytes) {
        double amount = bytes.count();
        int unit = 0;
        while (amount >= 999.5 && unit < BYTE_UNITS.length - 1) {
            amount /= 1000;
            unit++;
        }
        String digits = unit == 0 || amount >= 99.95 ? Long.toString(Math.round(amount))
                : format(amount, amount >= 9.995 ? "0.0" : "0.00");
        return digits + " " + BYTE_UNITS[unit];
    }

    public String number(long number) {
        return format(number, "#,##0");
    }

    public String decimal(double number) {
        return format(number, "#,##0.###");
    }

    public String percent(double part) {
        return format(part, "#,##0.0%");
    }

    private String format(double number, String pattern) {
        return new DecimalFormat(pattern, symbols).format(number);
    }

    private String format(long number, String pattern) {
        return number > -1000 && number < 1000 ? Long.toString(number) : new DecimalFormat(pattern, symbols).format(number);
    }

    /** Whether a value of this type can contain these letters at all; spares writing out a million times in vain. */
    public boolean mayContain(Column.Type type, String letters) {
        if (type == Column.Type.TEXT) {
            return true;
        }
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            boolean number = letter >= '0' && letter <= '9' || letter == '-' || letter == '.' || letter == ',';
            if (!number && !unit(type).contains(String.valueOf(letter))) {
                return false;
            }
        }
        return true;
    }

    private String unit(Column.Type type) {
        return switch (type) {
            case TEXT, INTEGER, DECIMAL, PERCENT -> "%" + symbols.getInfinity() + symbols.getNaN().toLowerCase(Locale.ROOT);
            case INSTANT -> "/:";
            case DATE -> "/";
            case DURATION -> japanese ? "日時間分秒ms" : "dhmins";
            case BYTES -> "bkmgtpe";
        };
    }
}
