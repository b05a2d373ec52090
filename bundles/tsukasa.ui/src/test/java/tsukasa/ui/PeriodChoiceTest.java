// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import tsukasa.api.Period;

class PeriodChoiceTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    /** Half past midnight of the first of March in Tokyo. */
    private static final Instant NOW = Instant.parse("2027-02-28T15:30:00Z");

    @Test
    void daysAreThoseOfTheSite() {
        assertEquals(new Period(Instant.parse("2027-02-28T15:00:00Z"), Instant.parse("2027-03-01T15:00:00Z")),
                at(PeriodChoice.Kind.TODAY));
        assertEquals(Duration.ofDays(7), at(PeriodChoice.Kind.LAST_7_DAYS).length());
        assertEquals(Duration.ofDays(31), at(PeriodChoice.Kind.THIS_MONTH).length());
        assertEquals(Duration.ofDays(28), at(PeriodChoice.Kind.LAST_MONTH).length());
    }

    @Test
    void theFiscalYearBeginsInApril() {
        assertEquals(Period.days(LocalDate.of(2026, 4, 1), LocalDate.of(2027, 3, 31), TOKYO),
                at(PeriodChoice.Kind.THIS_FISCAL_YEAR));
    }

    @Test
    void readsWhatItWrote() {
        for (PeriodChoice.Kind kind : PeriodChoice.Kind.values()) {
            PeriodChoice choice = kind == PeriodChoice.Kind.CUSTOM
                    ? PeriodChoice.days(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31)) : PeriodChoice.of(kind);
            assertEquals(Optional.of(choice), PeriodChoice.read(choice.toString()));
        }
        assertEquals(Optional.empty(), PeriodChoice.read("2026-10-31..2026-10-01"));
        assertEquals(Optional.empty(), PeriodChoice.read("tomorrow"));
        assertThrows(IllegalArgumentException.class, () -> PeriodChoice.of(PeriodChoice.Kind.CUSTOM));
    }

    private static Period at(PeriodChoice.Kind kind) {
        return PeriodChoice.of(kind).at(NOW, TOKYO);
    }
}
