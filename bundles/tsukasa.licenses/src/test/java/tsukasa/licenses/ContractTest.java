// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class ContractTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 4, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);

    @Test
    void holdsOnItsLastDayAndNotAfterIt() {
        Contract contract = contract(Optional.of(LAST), 90);
        assertFalse(contract.holdsOn(FIRST.minusDays(1)));
        assertTrue(contract.holdsOn(FIRST));
        assertTrue(contract.holdsOn(LAST));
        assertFalse(contract.holdsOn(LAST.plusDays(1)));
        assertEquals(Optional.of(LocalDate.of(2025, 12, 31)), contract.noticeBy());
        assertEquals(Optional.of(-1L), contract.daysLeft(LAST.plusDays(1)));
    }

    @Test
    void neverExpiresWhenPerpetual() {
        Contract contract = contract(Optional.empty(), 90);
        assertTrue(contract.perpetual());
        assertTrue(contract.holdsOn(LocalDate.of(2999, 1, 1)));
        assertEquals(Optional.empty(), contract.noticeBy());
        assertEquals(Optional.empty(), contract.daysLeft(LAST));
    }

    @Test
    void refusesAnEndBeforeItsBeginning() {
        assertThrows(IllegalArgumentException.class, () -> contract(Optional.of(FIRST.minusDays(1)), 0));
        assertThrows(IllegalArgumentException.class, () -> contract(Optional.of(LAST), -1));
    }

    private static Contract contract(Optional<LocalDate> until, int notice) {
        return new Contract(new ContractId("C-1"), "Remote desktop", "Vendor", FIRST, until, notice, new Yen(1_000_000), "");
    }
}
