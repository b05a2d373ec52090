// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import tsukasa.api.Actor;
import tsukasa.licenses.Assignee;
import tsukasa.licenses.PoolId;
import tsukasa.licenses.Release;
import tsukasa.licenses.Seat;
import tsukasa.licenses.SeatId;
import tsukasa.licenses.SeatMove;

class SeatListsTest {
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final List<Seat> HELD = IntStream.range(0, 3)
            .mapToObj(i -> seat(i, Assignee.person("user" + i), Optional.empty(), Optional.empty())).toList();

    private static Seat seat(int number, Assignee who, Optional<LocalDate> until, Optional<Release> release) {
        return new Seat(new SeatId(new UUID(0, number)), new PoolId("p"), who, APRIL, until, "", release);
    }

    @Test
    void readsAColumnOfASpreadsheetEachNameOnce() {
        assertEquals(List.of(Assignee.person("sato"), Assignee.person("ito"), Assignee.person("mori")),
                SeatLists.assignees("sato\r\n ito \n\nsato\tmori\n", false));
        assertEquals(List.of(Assignee.device("LT-1"), Assignee.device("LT-2")), SeatLists.assignees("LT-1、LT-2;", true));
        assertTrue(SeatLists.assignees(" \n", false).isEmpty());
    }

    @Test
    void readsMovesAndLeavesOutThoseThatStay() {
        SeatLists.Moves moves = SeatLists.moves("user0\tsato\nuser1\t\nuser2, ito\n", HELD, FormsTest.WORDS);
        assertEquals(List.of(new SeatMove(HELD.get(0).id(), Assignee.person("sato")), new SeatMove(HELD.get(2).id(), Assignee.person("ito"))),
                moves.moves());
        assertTrue(moves.problem().isEmpty());
    }

    @Test
    void namesTheLineThatCannotBeCarriedOut() {
        assertEquals("Line 2: mori has no seat now.", SeatLists.moves("user0\tsato\nmori\tito", HELD, FormsTest.WORDS).problem().orElseThrow());
        assertEquals("Line 2: user0 is named twice.", SeatLists.moves("user0\tsato\nuser0\tito", HELD, FormsTest.WORDS).problem().orElseThrow());
        assertEquals("Line 2: sato is named twice.", SeatLists.moves("user0\tsato\nuser1\tsato", HELD, FormsTest.WORDS).problem().orElseThrow());
    }

    @Test
    void tellsWhereASeatStands() {
        Optional<Release> released = Optional.of(new Release(Instant.EPOCH, new Actor("x"), Optional.empty()));
        Assignee who = Assignee.person("sato");
        assertEquals(SeatState.HELD, SeatState.of(HELD.getFirst(), APRIL));
        assertEquals(SeatState.AHEAD, SeatState.of(HELD.getFirst(), APRIL.minusDays(1)));
        assertEquals(SeatState.ENDING, SeatState.of(seat(9, who, Optional.of(APRIL.plusDays(2)), released), APRIL));
        assertEquals(SeatState.RELEASED, SeatState.of(seat(9, who, Optional.of(APRIL), released), APRIL));
        assertEquals(SeatState.OVER, SeatState.of(seat(9, who, Optional.of(APRIL.plusDays(1)), Optional.empty()), APRIL.plusDays(1)));
    }
}
