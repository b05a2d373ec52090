// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal;

import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import tsukasa.api.Bytes;
import tsukasa.api.Texts;
import tsukasa.api.report.Column;

/** Values as a person reads them in one language and zone. */
final class CellText {
    private static final String[] UNITS = { "B", "kB", "MB", "GB", "TB", "PB" };
    private final Texts texts;
    private final DecimalFormat whole;
    private final DecimalFormat decimal;
    private final DecimalFormat share;
    private final DecimalFormat amount;
    private final DateTimeFormatter instant;
    private final DateTimeFormatter date;

    CellText(Locale locale, ZoneId zone) {
        this.texts = Texts.of(CellText.class, locale);
        this.whole = format("#,##0", locale);
        this.decimal = format("#,##0.00", locale);
        this.share = format("0.0%", locale);
        this.amount = format("#,##0.0", locale);
        this.instant = DateTimeFormatter.ofPattern(texts.text("CellText_instant"), locale).withZone(zone);
        this.date = DateTimeFormatter.ofPattern(texts.text("CellText_date"), locale);
    }

    private static DecimalFormat format(String pattern, Locale locale) {
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(locale));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }

    /** @return empty for null and for what is not a number */
    String of(Object value, Column.Type type) {
        if (value == null || value instanceof Double number && !Double.isFinite(number)) {
            return "";
        }
        return switch (type) {
        case TEXT -> value.toString();
        case INTEGER -> whole.format(((Number) value).longValue());
        case DECIMAL -> decimal.format(((Number) value).doubleValue());
        case PERCENT -> share.format(((Number) value).doubleValue());
        case INSTANT -> instant.format((Instant) value);
        case DATE -> date.format((LocalDate) value);
        case DURATION -> duration((Duration) value);
        case BYTES -> bytes((Bytes) value);
        };
    }

    private String duration(Duration duration) {
        Duration rounded = duration.plusMillis(500);
        if (rounded.toHours() >= 100) {
            return texts.text("CellText_hours", whole.format(duration.plusMinutes(30).toHours()));
        }
        if (rounded.toMinutes() >= 60) {
            Duration minutes = duration.plusSeconds(30);
            return texts.text("CellText_hoursMinutes", whole.format(minutes.toHours()),
                    String.format(Locale.ROOT, "%02d", minutes.toMinutesPart()));
        }
        return texts.text("CellText_minutesSeconds", whole.format(rounded.toMinutes()),
                String.format(Locale.ROOT, "%02d", rounded.toSecondsPart()));
    }

    private String bytes(Bytes bytes) {
        double count = bytes.count();
        int unit = 0;
        while (count >= 999.95 && unit < UNITS.length - 1) {
            count /= 1000;
            unit++;
        }
        return (unit == 0 ? whole : amount).format(count) + " " + UNITS[unit];
    }

    /** Whether values of this type stand at the right of their column. */
    static boolean numeric(Column.Type type) {
        return switch (type) {
        case INTEGER, DECIMAL, PERCENT, DURATION, BYTES -> true;
        case TEXT, INSTANT, DATE -> false;
        };
    }
}
