// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files.internal;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tsukasa.source.files.Mapping;

/**
 * Reads dates and times as files write them. A day that does not exist is no date: nothing is moved to the end of the
 * month, and a month is never taken for a day.
 */
final class Dates {
    private static final Map<String, Integer> ERAS = Map.of("明治", 1867, "大正", 1911, "昭和", 1925, "平成", 1988, "令和",
            2018, "M", 1867, "T", 1911, "S", 1925, "H", 1988, "R", 2018);
    private static final Pattern ERA = Pattern
            .compile("(明治|大正|昭和|平成|令和|(?<![A-Za-z])[MTSHRmtshr])\\s*(\\d{1,2}|元)(?=\\s*[年./\\-])");
    private static final Pattern ERA_IN_PATTERN = Pattern.compile("G+('?\\s*'?)[yu]+");
    private static final Pattern WEEKDAY = Pattern.compile("[(（](?:[月火水木金土日]|Mon|Tue|Wed|Thu|Fri|Sat|Sun)[)）]");
    private static final Pattern HALF_DAY = Pattern.compile("(午前|午後|(?i:am|pm)(?![a-z]))\\s*(\\d{1,2})(?=[:時])");
    private static final Pattern TRAILING_HALF_DAY = Pattern.compile("(?i)(\\d{1,2})(:\\d{2}(?::\\d{2})?)\\s*(am|pm)$");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:[ T-]?(\\d{2}):?(\\d{2})(?::?(\\d{2}))?)?");

    private final List<DateTimeFormatter> formats;
    private final boolean onlyIso;
    private final ZoneId zone;

    /** @throws IllegalArgumentException if a pattern is none */
    Dates(List<String> patterns, ZoneId zone, Locale locale) {
        this.zone = zone;
        onlyIso = patterns.equals(List.of(PlainFormat.ISO));
        formats = onlyIso ? List.of() : patterns.stream().map(pattern -> format(pattern, locale)).toList();
    }

    private static DateTimeFormatter format(String pattern, Locale locale) {
        return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(gregorian(pattern))
                .toFormatter(locale).withResolverStyle(ResolverStyle.STRICT);
    }

    /** Years are read as years of the common calendar: era names are turned into them before. */
    private static String gregorian(String pattern) {
        String years = ERA_IN_PATTERN.matcher(pattern).replaceAll("uuuu$1");
        StringBuilder out = new StringBuilder();
        boolean quoted = false;
        for (char c : years.toCharArray()) {
            quoted ^= c == '\'';
            out.append(c == 'y' && !quoted ? 'u' : c);
        }
        return out.toString();
    }

    /** The instant that this text means; empty if it means none. */
    Optional<Instant> instant(String text) {
        if (onlyIso) {
            return isoInstant(text);
        }
        if (!formats.isEmpty()) {
            return byPattern(text).flatMap(this::instantOf);
        }
        return usual(text).flatMap(this::instantOf);
    }

    /** The day that this text means; empty if it means none. */
    Optional<LocalDate> day(String text) {
        if (onlyIso) {
            return attempt(() -> LocalDate.parse(text));
        }
        return (formats.isEmpty() ? usual(text) : byPattern(text)).flatMap(this::dayOf);
    }

    private static Optional<Instant> isoInstant(String text) {
        return attempt(() -> OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME).toInstant());
    }

    private Optional<TemporalAccessor> byPattern(String text) {
        String plain = erasToYears(Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
        for (DateTimeFormatter format : formats) {
            Optional<TemporalAccessor> read = by(format, plain);
            if (read.isPresent()) {
                return read;
            }
        }
        return Optional.empty();
    }

    private static Optional<TemporalAccessor> by(DateTimeFormatter format, String text) {
        try {
            return Optional.of(format.parseBest(text, ZonedDateTime::from, OffsetDateTime::from, LocalDateTime::from, LocalDate::from));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<TemporalAccessor> usual(String text) {
        TemporalAccessor asItStands = DateScanner.scan(text);
        if (asItStands != null) {
            return Optional.of(asItStands);
        }
        String plain = simplify(text);
        Matcher compact = COMPACT.matcher(plain);
        return Optional.ofNullable(DateScanner.scan(compact.matches() ? spelledOut(compact) : plain));
    }

    private static String spelledOut(Matcher compact) {
        String date = compact.group(1) + "-" + compact.group(2) + "-" + compact.group(3);
        if (compact.group(4) == null) {
            return date;
        }
        return date + " " + compact.group(4) + ":" + compact.group(5)
                + (compact.group(6) == null ? "" : ":" + compact.group(6));
    }

    private static String simplify(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        if (plain.length() > 60) {
            return "";
        }
        plain = WEEKDAY.matcher(plain).replaceAll(" ");
        plain = erasToYears(plain);
        plain = halfDays(plain);
        if (plain.indexOf('年') >= 0 || plain.indexOf('時') >= 0) {
            plain = plain.replace("年", "/").replace("月", "/").replace("日", " ").replaceAll("時(?=\\s*\\d)", ":")
                    .replace("時", ":00").replaceAll("分(?=\\s*\\d)", ":").replaceAll("[分秒]", "")
                    .replaceAll("\\s*([/:])\\s*", "$1");
        }
        return plain.replaceAll("\\s+", " ").strip();
    }

    private static String erasToYears(String text) {
        return ERA.matcher(text).replaceAll(found -> {
            int year = found.group(2).equals("元") ? 1 : Integer.parseInt(found.group(2));
            return String.valueOf(ERAS.get(found.group(1).toUpperCase(Locale.ROOT)) + year);
        });
    }

    private static String halfDays(String text) {
        String plain = HALF_DAY.matcher(text)
                .replaceAll(found -> " " + hour(found.group(2), found.group(1).equals("午後") || found.group(1).equalsIgnoreCase("pm")));
        return TRAILING_HALF_DAY.matcher(plain)
                .replaceAll(found -> hour(found.group(1), found.group(3).equalsIgnoreCase("pm")) + found.group(2));
    }

    private static String hour(String text, boolean afternoon) {
        int hour = Integer.parseInt(text);
        if (hour > 12) {
            return "99";
        }
        return String.valueOf(hour % 12 + (afternoon ? 12 : 0));
    }

    private Optional<Instant> instantOf(TemporalAccessor parsed) {
        return switch (parsed) {
            case ZonedDateTime zoned -> Optional.of(zoned.toInstant());
            case OffsetDateTime offset -> Optional.of(offset.toInstant());
            case LocalDateTime local -> inZone(local);
            case LocalDate day -> Optional.of(day.atStartOfDay(zone).toInstant());
            default -> Optional.empty();
        };
    }

    /** A time that the clock skips in this zone never was; of one that comes twice the first is meant. */
    private Optional<Instant> inZone(LocalDateTime local) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        return offsets.isEmpty() ? Optional.empty() : Optional.of(local.toInstant(offsets.getFirst()));
    }

    private Optional<LocalDate> dayOf(TemporalAccessor parsed) {
        return switch (parsed) {
            case ZonedDateTime zoned -> Optional.of(zoned.withZoneSameInstant(zone).toLocalDate());
            case OffsetDateTime offset -> Optional.of(offset.atZoneSameInstant(zone).toLocalDate());
            case LocalDateTime local -> Optional.of(local.toLocalDate());
            case LocalDate day -> Optional.of(day);
            default -> Optional.empty();
        };
    }

    private interface Parse<T> {
        T parse();
    }

    private static <T> Optional<T> attempt(Parse<T> parse) {
        try {
            return Optional.of(parse.parse());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether this text is a time of the day without a day. */
    static boolean timeOnly(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip()
                .matches("(?:午前|午後)?\\d{1,2}(?::\\d{2}(?::\\d{2})?|時\\d{0,2}分?)(?:\\s*[AaPp][Mm])?");
    }

    static boolean patternsFit(Mapping.FromColumns rule) {
        try {
            new Dates(rule.patterns(), ZoneOffset.UTC, Locale.ROOT);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
