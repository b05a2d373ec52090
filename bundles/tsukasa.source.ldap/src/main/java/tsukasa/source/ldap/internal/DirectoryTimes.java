// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.ldap.internal;

import java.text.ParseException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import com.unboundid.util.StaticUtils;

/** Times as directories write them. */
final class DirectoryTimes {
    private static final Instant EPOCH_1601 = Instant.parse("1601-01-01T00:00:00Z");
    private static final long TICKS_PER_SECOND = 10_000_000;
    /** More days than any account lasts, fewer ticks than any date has. */
    private static final long MOST_DAYS = 1_000_000;

    private DirectoryTimes() {
    }

    /** Ticks of 100 ns since 1601, or generalized time; empty for never (0, the largest number) and for what is neither. */
    static Optional<Instant> instant(String text) {
        try {
            if (text.chars().allMatch(Character::isDigit) && text.length() != 14) {
                return ticks(Long.parseLong(text));
            }
            return Optional.of(StaticUtils.decodeGeneralizedTime(text).toInstant());
        } catch (NumberFormatException | ParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> ticks(long ticks) {
        if (ticks <= 0 || ticks == Long.MAX_VALUE) {
            return Optional.empty();
        }
        return Optional.of(EPOCH_1601.plus(Duration.ofSeconds(ticks / TICKS_PER_SECOND, ticks % TICKS_PER_SECOND * 100)));
    }

    /**
     * The last day on which an account may be used: before the instant at which it expires (ticks, generalized time), before
     * the day since 1970 on which it does (shadowExpire), or the day that is written (ISO).
     */
    static Optional<LocalDate> lastDay(String text, ZoneId zone) {
        try {
            if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
                return Optional.of(LocalDate.parse(text));
            }
            if (text.matches("-?\\d{1,7}")) {
                long day = Long.parseLong(text);
                return day <= 0 || day > MOST_DAYS ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day - 1));
            }
            return instant(text).map(end -> LocalDate.ofInstant(end.minus(1, ChronoUnit.MILLIS), zone));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
