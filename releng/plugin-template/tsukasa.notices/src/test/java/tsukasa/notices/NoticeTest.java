// SPDX-License-Identifier: EPL-2.0
package tsukasa.notices;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.Test;

class NoticeTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 5);
    private static final NoticeId ID = new NoticeId(new UUID(0, 1));

    @Test
    void standsOnItsFirstAndItsLastDay() {
        Notice notice = new Notice(ID, DAY, DAY.plusDays(2), "maintenance");
        assertTrue(notice.standsOn(DAY));
        assertTrue(notice.standsOn(DAY.plusDays(2)));
        assertFalse(notice.standsOn(DAY.minusDays(1)));
        assertFalse(notice.standsOn(DAY.plusDays(3)));
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThrows(IllegalArgumentException.class, () -> new Notice(ID, DAY, DAY.minusDays(1), "x"));
        assertThrows(IllegalArgumentException.class, () -> new Notice(ID, DAY, DAY, " "));
        assertThrows(IllegalArgumentException.class, () -> new Notice(ID, DAY, DAY, "x".repeat(Notice.LONGEST + 1)));
    }
}
