// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import tsukasa.api.operation.Change;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Right;
import tsukasa.licenses.Assignee;
import tsukasa.licenses.PoolId;
import tsukasa.licenses.Seat;

/** Assigns a seat to each of these, or to none. */
record AssignSeatsOperation(SeatOffice office, PoolId pool, List<Assignee> assignees, LocalDate from, Optional<LocalDate> until,
        String note)
        implements Operation<List<Seat>> {
    static final Right RIGHT = new Right("licenses.assign");

    AssignSeatsOperation {
        assignees = List.copyOf(assignees);
    }

    @Override
    public Right right() {
        return RIGHT;
    }

    @Override
    public Map<String, String> arguments() {
        Map<String, String> arguments = new LinkedHashMap<>();
        arguments.put("pool", pool.value());
        arguments.put("assignees", assignees.stream().map(Assignee::name).collect(Collectors.joining("\n")));
        arguments.put("from", from.toString());
        arguments.put("until", until.map(LocalDate::toString).orElse(""));
        return arguments;
    }

    @Override
    public List<Seat> run(Change change) {
        SeatLedger ledger = office.claim(pool);
        List<Seat> seats = assignees.stream().map(assignee -> office.seat(pool, assignee, from, until, note)).toList();
        ledger.against(seats).ifPresent(obstacle -> office.refuse(pool, obstacle));
        office.add(seats);
        office.tell(change, List.of(), seats, office.text("Seats_assigned", pool, seats.size(), from));
        return seats;
    }
}
