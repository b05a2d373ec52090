// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import tsukasa.api.UserId;
import tsukasa.api.staff.StaffMember;

class StaffMemberTest {
    private static final LocalDate MARCH_31 = LocalDate.parse("2027-03-31");

    @Test
    void hasLeftOnTheDayAfterTheLast() {
        StaffMember member = member(false, Optional.of(MARCH_31));
        assertEquals(false, member.leftBefore(MARCH_31));
        assertEquals(true, member.leftBefore(MARCH_31.plusDays(1)));
        assertEquals(true, member(true, Optional.empty()).leftBefore(MARCH_31));
    }

    @Test
    void iccidHasDigitsOnly() {
        assertEquals("8981100022313131313", new Iccid("8981100022313131313").value());
        assertThrows(IllegalArgumentException.class, () -> new Iccid("89811000223131313F"));
    }

    private static StaffMember member(boolean disabled, Optional<LocalDate> last) {
        return new StaffMember(new UserId("ito"), "Ito", Optional.empty(), Optional.empty(), disabled, last);
    }
}
