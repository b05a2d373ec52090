// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.Test;

class SeatTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);

    @Test
    void isHeldFromItsFirstDayToTheDayBeforeItIsFree() {
        Seat seat = seat(FIRST, Optional.of(FIRST.plusDays(2)));
        assertFalse(seat.heldOn(FIRST.minusDays(1)));
        assertTrue(seat.heldOn(FIRST));
        assertTrue(seat.heldOn(FIRST.plusDays(1)));
        assertFalse(seat.heldOn(FIRST.plusDays(2)));
        assertTrue(seat(FIRST, Optional.empty()).heldOn(FIRST.plusYears(50)));
        assertThrows(IllegalArgumentException.class, () -> seat(FIRST, Optional.of(FIRST.minusDays(1))));
    }

    @Test
    void overlapsWhatSharesADay() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            LocalDate from = FIRST.plusDays(random.nextInt(8));
            Optional<LocalDate> until = random.nextInt(4) == 0 ? Optional.empty() : Optional.of(from.plusDays(random.nextInt(5)));
            LocalDate first = FIRST.plusDays(random.nextInt(8));
            Optional<LocalDate> end = random.nextInt(4) == 0 ? Optional.empty() : Optional.of(first.plusDays(random.nextInt(5)));
            Seat one = seat(from, until);
            Seat other = seat(first, end);
            boolean shared = FIRST.datesUntil(FIRST.plusDays(30)).anyMatch(day -> one.heldOn(day) && other.heldOn(day));
            assertEquals(shared, one.overlaps(first, end), () -> one + " and " + other);
        }
    }

    private static Seat seat(LocalDate from, Optional<LocalDate> until) {
        return new Seat(new SeatId(new UUID(1, 2)), new PoolId("CAL"), Assignee.person("sato"), from, until, "", Optional.empty());
    }
}
