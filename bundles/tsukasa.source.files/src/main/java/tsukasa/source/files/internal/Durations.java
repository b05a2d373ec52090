// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files.internal;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tsukasa.source.files.Mapping.DurationUnit;

/** Reads lengths of time as files write them. */
final class Durations {
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,6}):(\\d{1,2})(?::(\\d{1,2})(?:\\.(\\d{1,9}))?)?");
    private static final Pattern WORDS = Pattern.compile("(?:(\\d{1,9})\\s*(?:時間|hours?|hrs?|h))?\\s*"
            + "(?:(\\d{1,9})\\s*(?:分間?|minutes?|mins?|m))?\\s*(?:(\\d{1,9})\\s*(?:秒間?|seconds?|secs?|s))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}(?:\\.\\d{1,9})?");

    private Durations() {
    }

    /** The length that this text means; empty if it means none. */
    static Optional<Duration> read(String text, DurationUnit unit) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        if (plain.isEmpty() || plain.length() > 60) {
            return Optional.empty();
        }
        if (NUMBER.matcher(plain.replace(",", "")).matches()) {
            return Optional.of(of(new BigDecimal(plain.replace(",", "")), unit));
        }
        Matcher clock = CLOCK.matcher(plain);
        if (clock.matches()) {
            return clock(clock);
        }
        Matcher words = WORDS.matcher(plain);
        if (words.matches()) {
            return Optional.of(Duration.ofHours(number(words.group(1))).plusMinutes(number(words.group(2)))
                    .plusSeconds(number(words.group(3))));
        }
        try {
            Duration length = Duration.parse(plain);
            return length.isNegative() ? Optional.empty() : Optional.of(length);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> clock(Matcher clock) {
        long minutes = number(clock.group(2));
        long seconds = number(clock.group(3));
        if (minutes > 59 || seconds > 59) {
            return Optional.empty();
        }
        long nanos = clock.group(4) == null ? 0 : Long.parseLong((clock.group(4) + "00000000").substring(0, 9));
        return Optional.of(Duration.ofHours(number(clock.group(1))).plusMinutes(minutes).plusSeconds(seconds).plusNanos(nanos));
    }

    private static Duration of(BigDecimal number, DurationUnit unit) {
        long nanosOfUnit = switch (unit) {
            case MILLISECONDS -> 1_000_000L;
            case SECONDS -> 1_000_000_000L;
            case MINUTES -> 60_000_000_000L;
            case HOURS -> 3_600_000_000_000L;
        };
        BigDecimal nanos = number.multiply(BigDecimal.valueOf(nanosOfUnit));
        BigDecimal[] seconds = nanos.divideAndRemainder(BigDecimal.valueOf(1_000_000_000L));
        return Duration.ofSeconds(seconds[0].longValue(), seconds[1].longValue());
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
