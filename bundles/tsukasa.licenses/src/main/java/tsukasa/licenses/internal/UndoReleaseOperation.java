// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import tsukasa.api.Refusal;
import tsukasa.api.operation.Change;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Right;
import tsukasa.licenses.Release;
import tsukasa.licenses.Seat;
import tsukasa.licenses.SeatId;

/** Gives seats back to those from whom they were taken within the last day. */
record UndoReleaseOperation(SeatOffice office, List<SeatId> ids) implements Operation<List<Seat>> {
    UndoReleaseOperation {
        ids = List.copyOf(ids);
    }

    @Override
    public Right right() {
        return AssignSeatsOperation.RIGHT;
    }

    @Override
    public Map<String, String> arguments() {
        return Map.of("seats", ids.stream().map(SeatId::toString).collect(Collectors.joining("\n")));
    }

    @Override
    public List<Seat> run(Change change) {
        List<Seat> before = office.find(ids);
        List<Seat> after = before.stream().map(seat -> restored(seat, change)).toList();
        SeatOffice.byPool(after).forEach((pool, seats) -> {
            SeatLedger ledger = office.claim(pool).changed(seats);
            for (Seat seat : seats) {
                ledger.changed(before).clash(List.of(seat)).filter(held -> !held.id().equals(seat.id()))
                        .ifPresent(held -> office.refuse(pool, new SeatLedger.Obstacle.Seated(held)));
                ledger.retaken(seat, freed(before, seat)).ifPresent(full -> {
                    throw new Refusal(office.text("Seats_retaken", seat.assignee().name(), pool, full.day()));
                });
            }
        });
        office.put(after);
        office.tell(change, before, after, office.text("Seats_undone", after.size()));
        return after;
    }

    private Seat restored(Seat seat, Change change) {
        Release release = seat.release().orElseThrow(() -> new Refusal(office.text("Seats_notReleased", seat.assignee().name(),
                seat.pool())));
        if (!release.undoable(change.at())) {
            throw new Refusal(office.text("Seats_undoLate", seat.assignee().name(), seat.pool()));
        }
        return new Seat(seat.id(), seat.pool(), seat.assignee(), seat.from(), release.before(), seat.note(), java.util.Optional.empty());
    }

    private static java.time.LocalDate freed(List<Seat> before, Seat seat) {
        return before.stream().filter(one -> one.id().equals(seat.id())).findFirst().flatMap(Seat::until).orElseThrow();
    }
}
