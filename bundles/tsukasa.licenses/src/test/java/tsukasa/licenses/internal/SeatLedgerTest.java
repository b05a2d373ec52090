// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import tsukasa.licenses.Assignee;
import tsukasa.licenses.CountingRule;
import tsukasa.licenses.Pool;
import tsukasa.licenses.PoolId;
import tsukasa.licenses.Schedule;
import tsukasa.licenses.Schedule.Step;
import tsukasa.licenses.Seat;
import tsukasa.licenses.SeatId;
import tsukasa.licenses.Yen;
import tsukasa.licenses.internal.SeatLedger.Obstacle;

class SeatLedgerTest {
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    @Test
    void refusesSeatBeyondEntitlement() {
        SeatLedger ledger = new SeatLedger(Slice.pool("CAL", CountingRule.NAMED, 2), List.of(seat("ito", MAY, null)));
        assertEquals(Optional.empty(), ledger.against(List.of(seat("sato", MAY, null))));
        assertEquals(Optional.of(new Obstacle.Full(MAY, 3, 2)), ledger.against(List.of(seat("sato", MAY, null), seat("kato", MAY, null))));
    }

    @Test
    void refusesSeatThatWouldBeOneTooManyOnceALaterOneBegins() {
        SeatLedger ledger = new SeatLedger(Slice.pool("CAL", CountingRule.NAMED, 1), List.of(seat("ito", JUNE, null)));
        assertEquals(Optional.of(new Obstacle.Full(JUNE, 2, 1)), ledger.against(List.of(seat("sato", MAY, null))));
        assertEquals(Optional.empty(), ledger.against(List.of(seat("sato", MAY, JUNE))));
    }

    @Test
    void assignsWhatTheScheduleGrantsOnTheFirstDay() {
        Schedule schedule = new Schedule(List.of(new Step(MAY, 1, Yen.ZERO), new Step(JUNE, 2, Yen.ZERO), new Step(JULY, 0, Yen.ZERO)));
        Pool pool = Pool.of(new PoolId("CAL"), "Remote desktop", CountingRule.NAMED, true, schedule);
        SeatLedger ledger = new SeatLedger(pool, List.of(seat("ito", MAY, null)));
        assertInstanceOf(Obstacle.Full.class, ledger.against(List.of(seat("sato", MAY, null))).orElseThrow());
        assertEquals(Optional.empty(), ledger.against(List.of(seat("sato", JUNE, null))));
    }

    @Test
    void refusesTwoSeatsOfOneAssigneeOnTheSameDay() {
        Seat held = seat("ito", MAY, JUNE);
        SeatLedger ledger = new SeatLedger(Slice.pool("CAL", CountingRule.NAMED, 9), List.of(held));
        assertEquals(Optional.of(new Obstacle.Seated(held)), ledger.against(List.of(seat("ito", JUNE.minusDays(1), null))));
        assertEquals(Optional.empty(), ledger.against(List.of(seat("ito", JUNE, null))));
        assertInstanceOf(Obstacle.Seated.class, ledger.against(List.of(seat("sato", MAY, null), seat("sato", JUNE, null))).orElseThrow());
    }

    @Test
    void tellsAPersonFromADeviceOfTheSameName() {
        SeatLedger ledger = new SeatLedger(Slice.pool("CAL", CountingRule.NAMED, 9), List.of(seat("lt1", MAY, null)));
        Seat device = new Seat(new SeatId(UUID.randomUUID()), new PoolId("CAL"), Assignee.device("lt1"), MAY, Optional.empty(), "",
                Optional.empty());
        assertEquals(Optional.empty(), ledger.against(List.of(device)));
    }

    @Test
    void hasNoSeatsWhereUseIsCounted() {
        SeatLedger ledger = new SeatLedger(Slice.pool("CAL", CountingRule.USERS, 9), List.of());
        assertEquals(Optional.of(new Obstacle.NotNamed()), ledger.against(List.of(seat("ito", MAY, null))));
    }

    @Test
    void knowsWhetherAReleasedPlaceHasBeenGivenAway() {
        Seat released = seat("ito", MAY, JUNE);
        Seat restored = new Seat(released.id(), released.pool(), released.assignee(), MAY, Optional.empty(), "", Optional.empty());
        Pool pool = Slice.pool("CAL", CountingRule.NAMED, 1);
        assertEquals(Optional.empty(), new SeatLedger(pool, List.of(released)).retaken(restored, JUNE));
        assertEquals(Optional.of(new Obstacle.Full(JULY, 2, 1)), new SeatLedger(pool, List.of(released, seat("sato", JULY, null)))
                .retaken(restored, JUNE));
        Seat older = seat("kato", MAY.minusDays(3), null);
        assertEquals(Optional.empty(), new SeatLedger(pool, List.of(released, older)).retaken(restored, JUNE),
                "it was one too many before, too");
    }

    private static Seat seat(String user, LocalDate from, LocalDate until) {
        return new Seat(new SeatId(UUID.randomUUID()), new PoolId("CAL"), Assignee.person(user), from, Optional.ofNullable(until), "",
                Optional.empty());
    }
}
