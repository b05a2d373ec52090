// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

import tsukasa.api.health.Severity;
import tsukasa.licenses.CountingRule;
import tsukasa.licenses.Pool;
import tsukasa.licenses.PoolId;
import tsukasa.licenses.Schedule;
import tsukasa.licenses.ui.internal.PoolStatus.Fullness;

class PoolStatusTest {
    static PoolStatus status(String name, CountingRule rule, int inUse, int month, int entitled) {
        return new PoolStatus(Pool.of(new PoolId(name), "Product of " + name, rule, false, Schedule.EMPTY), inUse, entitled, month, List.of());
    }

    private static void assertStatus(Fullness fullness, Severity severity, CountingRule rule, int inUse, int month, int entitled) {
        PoolStatus status = status("A", rule, inUse, month, entitled);
        assertEquals(fullness, status.fullness());
        assertEquals(severity, status.severity());
    }

    @Test
    void concurrentLicensesRunShort() {
        assertStatus(Fullness.FREE, Severity.OK, CountingRule.USERS, 1, 89, 100);
        assertStatus(Fullness.TIGHT, Severity.WARNING, CountingRule.USERS, 1, 90, 100);
        assertStatus(Fullness.FULL, Severity.WARNING, CountingRule.SESSIONS, 1, 100, 100);
        assertStatus(Fullness.OVER, Severity.CRITICAL, CountingRule.DEVICES, 1, 101, 100);
        assertStatus(Fullness.NONE, Severity.UNKNOWN, CountingRule.USERS, 0, 0, 0);
    }

    @Test
    void seatsAreThereToBeAssignedAndOnlyTooManyAreWrong() {
        assertStatus(Fullness.ASSIGNED, Severity.OK, CountingRule.NAMED, 60, 60, 60);
        assertStatus(Fullness.FREE, Severity.OK, CountingRule.NAMED, 59, 60, 60);
        assertStatus(Fullness.OVER, Severity.CRITICAL, CountingRule.NAMED, 61, 61, 60);
    }

    @Test
    void whatWasAssignedBeforeTheEntitlementFellIsNotHeldAgainstIt() {
        assertStatus(Fullness.ASSIGNED, Severity.OK, CountingRule.NAMED, 50, 60, 50);
    }
}
