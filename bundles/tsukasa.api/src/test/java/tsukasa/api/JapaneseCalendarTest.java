// SPDX-License-Identifier: EPL-2.0
package tsukasa.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class JapaneseCalendarTest {
    /** As announced by the Cabinet Office, substitute holidays and days between holidays included. */
    private static final List<String> ANNOUNCED = List.of(
            "2025-01-01", "2025-01-13", "2025-02-11", "2025-02-23", "2025-02-24", "2025-03-20", "2025-04-29", "2025-05-03",
            "2025-05-04", "2025-05-05", "2025-05-06", "2025-07-21", "2025-08-11", "2025-09-15", "2025-09-23", "2025-10-13",
            "2025-11-03", "2025-11-23", "2025-11-24",
            "2026-01-01", "2026-01-12", "2026-02-11", "2026-02-23", "2026-03-20", "2026-04-29", "2026-05-03", "2026-05-04",
            "2026-05-05", "2026-05-06", "2026-07-20", "2026-08-11", "2026-09-21", "2026-09-22", "2026-09-23", "2026-10-12",
            "2026-11-03", "2026-11-23",
            "2027-01-01", "2027-01-11", "2027-02-11", "2027-02-23", "2027-03-21", "2027-03-22", "2027-04-29", "2027-05-03",
            "2027-05-04", "2027-05-05", "2027-07-19", "2027-08-11", "2027-09-20", "2027-09-23", "2027-10-11", "2027-11-03",
            "2027-11-23");

    @Test
    void agreesWithTheAnnouncedHolidays() {
        List<String> computed = Stream.iterate(LocalDate.of(2025, 1, 1), day -> day.plusDays(1))
                .limit(365L * 3).filter(JapaneseCalendar::isHoliday).map(LocalDate::toString).toList();
        assertEquals(ANNOUNCED, computed);
    }

    @Test
    void closesOfficesAroundNewYear() {
        assertFalse(JapaneseCalendar.isWorkday(LocalDate.of(2025, 12, 29)));
        assertFalse(JapaneseCalendar.isWorkday(LocalDate.of(2026, 1, 2)));
        assertTrue(JapaneseCalendar.isWorkday(LocalDate.of(2026, 1, 5)));
    }

    @Test
    void beginsTheFiscalYearInApril() {
        assertEquals(2025, JapaneseCalendar.fiscalYear(LocalDate.of(2026, 3, 31)));
        assertEquals(2026, JapaneseCalendar.fiscalYear(LocalDate.of(2026, 4, 1)));
    }

    @Test
    void findsTheLastWorkday() {
        assertEquals(LocalDate.of(2026, 11, 20), JapaneseCalendar.workdayOnOrBefore(LocalDate.of(2026, 11, 23)));
    }

    @Test
    void doesNotGuessBeyondItsYears() {
        assertThrows(IllegalArgumentException.class, () -> JapaneseCalendar.isHoliday(LocalDate.of(2019, 5, 1)));
    }
}
