// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tsukasa.api.Texts;
import tsukasa.api.UserId;
import tsukasa.api.operation.Change;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Right;
import tsukasa.licenses.Seat;

/** Releases every seat of a person and of a device from today; none is not an error. */
record ReleaseEverythingOperation(SeatEntitlements seats, SeatOffice office, UserId user, String device, Texts texts)
        implements Operation<List<String>> {
    @Override
    public Right right() {
        return AssignSeatsOperation.RIGHT;
    }

    @Override
    public Map<String, String> arguments() {
        Map<String, String> arguments = new LinkedHashMap<>();
        arguments.put("user", user.value());
        arguments.put("client", device);
        return arguments;
    }

    @Override
    public List<String> run(Change change) {
        SeatOffice.byPool(seats.seats(user, device)).keySet().forEach(office::claim);
        List<Seat> before = seats.seats(user, device);
        List<Seat> after = before.stream().map(seat -> office.released(seat, seats.today(), change)).toList();
        office.put(after);
        office.tell(change, before, after, office.text("Seats_released", after.size(), seats.today()));
        return before.stream().map(seat -> SeatEntitlements.name(seat, texts)).toList();
    }
}
