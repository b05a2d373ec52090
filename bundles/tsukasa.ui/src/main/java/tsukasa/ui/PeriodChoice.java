// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

import tsukasa.api.Period;

/**
 * The days that a person wants to see, as he chose them: "today" stays today tomorrow.
 *
 * @param first only for {@link Kind#CUSTOM}; null otherwise, as is {@code last}
 */
public record PeriodChoice(Kind kind, LocalDate first, LocalDate last) {
    /** Which days. The fiscal year begins in April. */
    public enum Kind {
        /** The present moment only. */
        NOW, TODAY, LAST_7_DAYS, THIS_MONTH, LAST_MONTH, THIS_FISCAL_YEAR, CUSTOM
    }

    public PeriodChoice {
        if (kind == Kind.CUSTOM && last.isBefore(first)) {
            throw new IllegalArgumentException("days end before they begin: " + first + " to " + last);
        }
    }

    public static PeriodChoice of(Kind kind) {
        if (kind == Kind.CUSTOM) {
            throw new IllegalArgumentException("which days?");
        }
        return new PeriodChoice(kind, null, null);
    }

    public static PeriodChoice days(LocalDate first, LocalDate last) {
        return new PeriodChoice(Kind.CUSTOM, first, last);
    }

    /** What it means at this moment. */
    public Period at(Instant now, ZoneId zone) {
        LocalDate today = now.atZone(zone).toLocalDate();
        return switch (kind) {
            case NOW -> new Period(now, now);
            case TODAY -> Period.day(today, zone);
            case LAST_7_DAYS -> Period.days(today.minusDays(6), today, zone);
            case THIS_MONTH -> Period.month(YearMonth.from(today), zone);
            case LAST_MONTH -> Period.month(YearMonth.from(today).minusMonths(1), zone);
            case THIS_FISCAL_YEAR -> fiscalYear(today, zone);
            case CUSTOM -> Period.days(first, last, zone);
        };
    }

    private static Period fiscalYear(LocalDate today, ZoneId zone) {
        int year = today.getMonthValue() < Month.APRIL.getValue() ? today.getYear() - 1 : today.getYear();
        return Period.days(LocalDate.of(year, Month.APRIL, 1), LocalDate.of(year + 1, Month.MARCH, 31), zone);
    }

    /** For example {@code today} or {@code 2026-10-01..2026-10-31}. */
    @Override
    public String toString() {
        return kind == Kind.CUSTOM ? first + ".." + last : kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads what {@link #toString} wrote; empty if it is something else. */
    public static Optional<PeriodChoice> read(String text) {
        for (Kind kind : Kind.values()) {
            if (kind != Kind.CUSTOM && of(kind).toString().equals(text)) {
                return Optional.of(of(kind));
            }
        }
        String[] days = text.split("\\.\\.", 2);
        try {
            return days.length < 2 ? Optional.empty() : Optional.of(days(LocalDate.parse(days[0]), LocalDate.parse(days[1])));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return Optional.empty(); // written by hand or by a later version: not a period, which is an answer
        }
    }
}
