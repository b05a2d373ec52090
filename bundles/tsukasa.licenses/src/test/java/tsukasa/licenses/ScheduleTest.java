// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import tsukasa.licenses.Schedule.Step;

class ScheduleTest {
    private static final LocalDate APRIL = LocalDate.of(2025, 4, 1);
    private static final LocalDate JULY = LocalDate.of(2025, 7, 1);

    @Test
    void holdsEachStepUntilTheNext() {
        Schedule schedule = new Schedule(List.of(new Step(JULY, 145, new Yen(2_000)), new Step(APRIL, 10, new Yen(3_000))));
        assertEquals(0, schedule.entitlementOn(APRIL.minusDays(1)));
        assertEquals(10, schedule.entitlementOn(APRIL));
        assertEquals(10, schedule.entitlementOn(JULY.minusDays(1)));
        assertEquals(145, schedule.entitlementOn(JULY));
        assertEquals(145, schedule.entitlementOn(JULY.plusYears(9)));
        assertEquals(new Yen(3_000), schedule.seatCostPerMonthOn(APRIL));
        assertEquals(Yen.ZERO, schedule.seatCostPerMonthOn(APRIL.minusDays(1)));
        assertEquals(Optional.empty(), schedule.on(APRIL.minusDays(1)));
    }

    @Test
    void refusesTwoStepsOfOneDayAndLessThanNone() {
        assertThrows(IllegalArgumentException.class, () -> new Schedule(List.of(new Step(APRIL, 1, Yen.ZERO),
                new Step(APRIL, 2, Yen.ZERO))));
        assertThrows(IllegalArgumentException.class, () -> new Step(APRIL, -1, Yen.ZERO));
        assertThrows(IllegalArgumentException.class, () -> new Yen(-1));
    }
}
