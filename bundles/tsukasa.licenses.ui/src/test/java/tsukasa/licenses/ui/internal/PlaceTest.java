// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import tsukasa.api.health.Severity;
import tsukasa.licenses.Contract;
import tsukasa.licenses.ContractId;
import tsukasa.licenses.CountingRule;
import tsukasa.licenses.LicenseLinks;
import tsukasa.licenses.Pool;
import tsukasa.licenses.PoolId;
import tsukasa.licenses.Schedule;
import tsukasa.licenses.Yen;
import tsukasa.ui.Tone;

class PlaceTest {
    @Test
    void readsWhatItWrote() {
        PoolId pool = new PoolId("denials of the pool: 1");
        for (Place.Tab tab : Place.Tab.values()) {
            assertEquals(Place.of(pool, tab), Place.read(Place.of(pool, tab).toString()));
            assertEquals(Place.FIRST.from(tab), Place.read(Place.FIRST.from(tab).toString()));
        }
        assertEquals(Place.Section.IDLE, Place.read(Place.FIRST.in(Place.Section.IDLE).toString()).section());
    }

    @Test
    void followsTheLinksOfOthers() {
        assertEquals(Place.of(new PoolId("RDP 1"), Place.Tab.USE), Place.read(LicenseLinks.to(new PoolId("RDP 1")).orElseThrow().query()));
        assertEquals(Place.Section.CONTRACTS, Place.read(LicenseLinks.CONTRACTS).section());
        assertEquals(Place.Section.IDLE, Place.read(LicenseLinks.IDLE).section());
        assertEquals(Place.Tab.DENIALS, Place.read(LicenseLinks.DENIALS).tab());
        assertEquals(Place.Section.POOLS, Place.read(LicenseLinks.POOLS).section());
        assertEquals(LicenseLinks.POOLS, Place.read(LicenseLinks.POOLS).toString());
        assertEquals(Place.FIRST, Place.read(""));
    }

    @Test
    void saysHowNearTheMonthsPeakCameToWhatThereIs() {
        assertEquals(PoolStatus.Fullness.FREE, status(12, 100, 145));
        assertEquals(PoolStatus.Fullness.TIGHT, status(12, 131, 145));
        assertEquals(PoolStatus.Fullness.FULL, status(12, 145, 145));
        assertEquals(PoolStatus.Fullness.OVER, status(150, 145, 145));
        assertEquals(PoolStatus.Fullness.OVER, status(1, 1, 0));
        assertEquals(PoolStatus.Fullness.NONE, status(0, 0, 0));
        assertEquals(Severity.CRITICAL, of(150, 145, 145).severity());
    }

    private static PoolStatus.Fullness status(int inUse, int month, int entitled) {
        return of(inUse, month, entitled).fullness();
    }

    private static PoolStatus of(int inUse, int month, int entitled) {
        return new PoolStatus(Pool.of(new PoolId("p"), "x", CountingRule.USERS, true, Schedule.EMPTY), inUse, entitled, month, List.of());
    }

    @Test
    void saysWhatIsToBeDoneAboutAContract() {
        LocalDate end = LocalDate.of(2027, 3, 31);
        assertEquals(new ContractState(ContractState.Kind.HOLDS, 181), state(Optional.of(end), 0, LocalDate.of(2026, 10, 1)));
        assertEquals(new ContractState(ContractState.Kind.NOTICE_SOON, 30), state(Optional.of(end), 90, end.minusDays(120)));
        assertEquals(new ContractState(ContractState.Kind.NOTICE_OVER, 89), state(Optional.of(end), 90, end.minusDays(89)));
        assertEquals(new ContractState(ContractState.Kind.ENDS_SOON, 0), state(Optional.of(end), 0, end));
        assertEquals(new ContractState(ContractState.Kind.OVER, 1), state(Optional.of(end), 0, end.plusDays(1)));
        assertEquals(Tone.GOOD, state(Optional.empty(), 90, end.plusYears(20)).tone());
    }

    private static ContractState state(Optional<LocalDate> until, int notice, LocalDate today) {
        return ContractState.of(new Contract(new ContractId("1"), "x", "", LocalDate.of(2026, 4, 1), until, notice, Yen.ZERO, ""), today);
    }
}
