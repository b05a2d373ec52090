// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import tsukasa.api.operation.Change;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Right;
import tsukasa.licenses.Seat;
import tsukasa.licenses.SeatId;

/**
 * Ends seats: the day is the first on which they are free.
 *
 * @param check refuses seats that must stay
 */
record ReleaseSeatsOperation(SeatOffice office, Right right, List<SeatId> ids, LocalDate day, Consumer<List<Seat>> check)
        implements Operation<List<Seat>> {
    ReleaseSeatsOperation {
        ids = List.copyOf(ids);
    }

    @Override
    public Map<String, String> arguments() {
        Map<String, String> arguments = new LinkedHashMap<>();
        arguments.put("seats", ids.stream().map(SeatId::toString).collect(Collectors.joining("\n")));
        arguments.put("day", day.toString());
        return arguments;
    }

    @Override
    public List<Seat> run(Change change) {
        List<Seat> before = office.find(ids);
        SeatOffice.byPool(before).keySet().forEach(office::claim);
        check.accept(before);
        List<Seat> after = before.stream().map(seat -> office.released(seat, day, change)).toList();
        office.put(after);
        office.tell(change, before, after, office.text("Seats_released", after.size(), day));
        return after;
    }
}
