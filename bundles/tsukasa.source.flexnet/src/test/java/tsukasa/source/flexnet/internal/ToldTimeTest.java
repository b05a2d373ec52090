// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.flexnet.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;

class ToldTimeTest {
    private static Optional<LocalDateTime> before(String now, String weekday, int month, int day) {
        return new ToldTime(weekday, month, day, OptionalInt.empty(), LocalTime.of(16, 46)).before(LocalDateTime.parse(now));
    }

    private static Optional<LocalDateTime> at(String text) {
        return Optional.of(LocalDateTime.parse(text));
    }

    @Test
    void takesTheYearOfThePoll() {
        assertEquals(at("2026-03-11T16:46"), before("2026-03-11T17:00", "Wed", 3, 11));
        assertEquals(at("2026-03-11T16:46"), before("2026-11-24T09:00", "wed", 3, 11));
    }

    @Test
    void looksBackOverNewYear() {
        assertEquals(at("2026-12-31T16:46"), before("2027-01-01T00:05", "Thu", 12, 31));
        assertEquals(at("2026-12-18T16:46"), before("2027-03-01T00:05", "Fri", 12, 18));
    }

    @Test
    void aServersClockMayBeAhead() {
        assertEquals(at("2027-01-01T16:46"), before("2026-12-31T23:59", "Fri", 1, 1));
        assertEquals(at("2026-03-11T16:46"), before("2026-03-11T16:40", "Wed", 3, 11));
    }

    @Test
    void findsTheLeapYear() {
        assertEquals(at("2024-02-29T16:46"), before("2026-11-24T09:00", "Thu", 2, 29));
        assertEquals(at("2028-02-29T16:46"), before("2028-02-29T16:50", "Tue", 2, 29));
        assertEquals(at("2028-02-29T16:46"), before("2028-03-01T00:01", "Tue", 2, 29));
    }

    @Test
    void theWeekdayTellsOldOnesApart() {
        assertEquals(at("2025-11-20T16:46"), before("2026-11-24T09:00", "Thu", 11, 20));
        assertEquals(at("2026-11-20T16:46"), before("2026-11-24T09:00", "Fri", 11, 20));
        assertEquals(at("2026-11-20T16:46"), before("2026-11-24T09:00", "xyz", 11, 20), "in an unknown language: the latest");
    }

    @Test
    void takesAYearThatIsTold() {
        assertEquals(at("2025-03-11T16:46"), new ToldTime("Tue", 3, 11, OptionalInt.of(25), LocalTime.of(16, 46))
                .before(LocalDateTime.parse("2026-11-24T09:00")));
        assertEquals(Optional.empty(), before("2026-11-24T09:00", "Mon", 2, 30));
        assertEquals(Optional.empty(), before("2026-11-24T09:00", "Mon", 13, 1));
    }
}
