// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import tsukasa.api.Refusal;
import tsukasa.api.operation.Operation;
import tsukasa.licenses.Assignee;
import tsukasa.licenses.CountingRule;
import tsukasa.licenses.PoolId;
import tsukasa.licenses.Seat;
import tsukasa.licenses.SeatId;
import tsukasa.licenses.SeatMove;
import tsukasa.persistence.Database;
import tsukasa.testing.StoreTest;

/** Seats are assigned, released, taken back and handed on, many at once or none. */
class SeatOperationsTest {
    private static final PoolId POOL = new PoolId("CAL");
    private static final LocalDate TODAY = Slice.TODAY;

    @StoreTest
    void assignsHundredsAtOnceOrNone(Database database) {
        try (Slice slice = new Slice(database)) {
            slice.execute(slice.service.addPool(Slice.pool("CAL", CountingRule.NAMED, 300)));
            List<Assignee> all = IntStream.range(0, 300).mapToObj(i -> Assignee.person("user%03d".formatted(i))).toList();
            List<Seat> seats = slice.execute(slice.service.assign(POOL, all, TODAY, Optional.empty(), "April"));
            assertEquals(300, seats.size());
            assertEquals(300, slice.service.seatsOn(TODAY).size());
            assertEquals(0, slice.service.seatsOn(TODAY.minusDays(1)).size());
            assertEquals("300 seats of pool CAL assigned from 2026-10-01.", slice.summary);
            assertRefused("On 2026-10-02 pool CAL would have 301 seats assigned", slice,
                    slice.service.assign(POOL, List.of(Assignee.device("LT-1")), TODAY.plusDays(1), Optional.empty(), ""));
            assertRefused("user007 has a seat of pool CAL already", slice,
                    slice.service.assign(POOL, List.of(Assignee.person("user007")), TODAY, Optional.empty(), ""));
            assertRefused("There is no pool X", slice, slice.service.assign(new PoolId("X"), all, TODAY, Optional.empty(), ""));
            assertEquals(300, slice.service.seats(POOL).size());
        }
    }

    @StoreTest
    void takesAReleaseBackWithinADay(Database database) {
        try (Slice slice = new Slice(database)) {
            List<Seat> seats = seated(slice, 2, "ito", "sato");
            slice.execute(slice.service.release(ids(seats), TODAY));
            assertEquals(List.of(), slice.service.seatsOn(TODAY));
            assertEquals(2, slice.service.seats(POOL).size(), "its history stays");
            assertTrue(slice.service.seats(POOL).getFirst().release().orElseThrow().undoable(slice.site().now()));
            slice.passes(Duration.ofHours(23));
            slice.execute(slice.service.undoRelease(ids(seats.subList(0, 1))));
            assertEquals(List.of(seats.getFirst()), slice.service.seatsOn(TODAY));
            assertEquals("The release of 1 seat undone.", slice.summary);
            slice.passes(Duration.ofHours(1));
            assertRefused("The seat of sato in pool CAL was released more than a day ago", slice,
                    slice.service.undoRelease(ids(seats.subList(1, 2))));
            assertRefused("The seat of ito in pool CAL was not released", slice, slice.service.undoRelease(ids(seats.subList(0, 1))));
        }
    }

    @StoreTest
    void keepsAPlaceThatHasBeenGivenAway(Database database) {
        try (Slice slice = new Slice(database)) {
            List<Seat> seats = seated(slice, 2, "ito", "sato");
            slice.execute(slice.service.release(ids(seats), TODAY));
            slice.execute(slice.service.assign(POOL, List.of(Assignee.person("kato")), TODAY, Optional.empty(), ""));
            assertRefused("The place of", slice, slice.service.undoRelease(ids(seats)));
            assertEquals(1, slice.service.seatsOn(TODAY).size(), "all or none");
            slice.execute(slice.service.undoRelease(ids(seats.subList(1, 2))));
            assertEquals(List.of("kato", "sato"), slice.service.seatsOn(TODAY).stream().map(seat -> seat.assignee().name()).toList());
        }
    }

    @StoreTest
    void givesNoSecondSeatByUndoing(Database database) {
        try (Slice slice = new Slice(database)) {
            List<Seat> seats = seated(slice, 5, "ito");
            slice.execute(slice.service.release(ids(seats), TODAY));
            slice.execute(slice.service.assign(POOL, List.of(Assignee.person("ito")), TODAY, Optional.empty(), ""));
            assertRefused("ito has a seat of pool CAL already", slice, slice.service.undoRelease(ids(seats)));
        }
    }

    @StoreTest
    void handsSeatsOnFromLeaversToJoiners(Database database) {
        try (Slice slice = new Slice(database)) {
            List<Seat> seats = seated(slice, 2, "ito", "sato");
            LocalDate april = TODAY.plusDays(30);
            slice.execute(slice.service.rotate(List.of(new SeatMove(seats.get(0).id(), Assignee.person("kato")),
                    new SeatMove(seats.get(1).id(), Assignee.person("ito"))), april, "rotation"));
            assertEquals(List.of("ito", "sato"), names(slice, april.minusDays(1)));
            assertEquals(List.of("ito", "kato"), names(slice, april));
            assertRefused("ito has a seat", slice, slice.service.rotate(List.of(
                    new SeatMove(slice.service.seatsOn(april).get(1).id(), Assignee.person("ito"))), april, ""));
            assertThrows(IllegalArgumentException.class, () -> slice.service.rotate(List.of(new SeatMove(seats.getFirst().id(),
                    Assignee.person("a")), new SeatMove(seats.getFirst().id(), Assignee.person("b"))), april, ""));
        }
    }

    @StoreTest
    void refusesToEndWhatIsOverAndToDropPoolsInUse(Database database) {
        try (Slice slice = new Slice(database)) {
            List<Seat> seats = seated(slice, 2, "ito");
            assertRefused("1 seat of pool CAL is still assigned", slice, slice.service.removePool(POOL));
            assertRefused("1 seat of pool CAL is still assigned", slice,
                    slice.service.editPool(slice.service.pool(POOL).orElseThrow(), Slice.pool("CAL", CountingRule.USERS, 2)));
            slice.execute(slice.service.release(ids(seats), TODAY));
            assertRefused("The seat of ito in pool CAL was free from 2026-10-01 anyway", slice, slice.service.release(ids(seats),
                    TODAY.plusDays(3)));
            slice.execute(slice.service.removePool(POOL));
            assertTrue(slice.before.contains("user=ito"), slice.before);
            assertEquals(List.of(), slice.service.seats(POOL));
        }
    }

    private static List<Seat> seated(Slice slice, int entitlement, String... users) {
        slice.execute(slice.service.addPool(Slice.pool("CAL", CountingRule.NAMED, entitlement)));
        return slice.execute(slice.service.assign(POOL, List.of(users).stream().map(Assignee::person).toList(), TODAY.minusDays(100),
                Optional.empty(), ""));
    }

    private static List<SeatId> ids(List<Seat> seats) {
        return seats.stream().map(Seat::id).toList();
    }

    private static List<String> names(Slice slice, LocalDate day) {
        return slice.service.seatsOn(day).stream().map(seat -> seat.assignee().name()).toList();
    }

    private static void assertRefused(String beginning, Slice slice, Operation<?> operation) {
        String sentence = assertThrows(Refusal.class, () -> slice.execute(operation)).getMessage();
        assertTrue(sentence.startsWith(beginning), sentence);
    }
}
