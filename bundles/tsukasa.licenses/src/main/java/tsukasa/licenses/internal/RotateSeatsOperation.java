// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import tsukasa.api.operation.Change;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Right;
import tsukasa.licenses.Seat;
import tsukasa.licenses.SeatId;
import tsukasa.licenses.SeatMove;

/** Hands seats on from one to another on the same day, so that there are never more than before. */
record RotateSeatsOperation(SeatOffice office, List<SeatMove> moves, LocalDate day, String note) implements Operation<List<Seat>> {
    RotateSeatsOperation {
        moves = List.copyOf(moves);
        Set<SeatId> once = new HashSet<>();
        for (SeatMove move : moves) {
            if (!once.add(move.seat())) {
                throw new IllegalArgumentException("a seat goes to one alone: " + move.seat());
            }
        }
    }

    @Override
    public Right right() {
        return AssignSeatsOperation.RIGHT;
    }

    @Override
    public Map<String, String> arguments() {
        Map<String, String> arguments = new LinkedHashMap<>();
        arguments.put("moves", moves.stream().map(move -> move.seat() + " -> " + move.to().name()).collect(Collectors.joining("\n")));
        arguments.put("day", day.toString());
        return arguments;
    }

    @Override
    public List<Seat> run(Change change) {
        List<Seat> before = office.find(moves.stream().map(SeatMove::seat).toList());
        List<Seat> left = before.stream().map(seat -> office.released(seat, day, change)).toList();
        List<Seat> taken = new ArrayList<>();
        for (int i = 0; i < moves.size(); i++) {
            Seat old = before.get(i);
            taken.add(office.seat(old.pool(), moves.get(i).to(), left.get(i).until().orElseThrow(), old.until(), note));
        }
        SeatOffice.byPool(taken).forEach((pool, seats) -> office.claim(pool).changed(left).clash(seats)
                .ifPresent(held -> office.refuse(pool, new SeatLedger.Obstacle.Seated(held))));
        office.put(left);
        office.add(taken);
        List<Seat> after = new ArrayList<>(left);
        after.addAll(taken);
        office.tell(change, before, after, office.text("Seats_rotated", taken.size(), day));
        return taken;
    }
}
