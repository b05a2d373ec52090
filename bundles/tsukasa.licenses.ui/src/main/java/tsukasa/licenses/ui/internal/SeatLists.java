// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.ui.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import tsukasa.licenses.Assignee;
import tsukasa.licenses.Seat;
import tsukasa.licenses.SeatMove;

/** Reads lists of people or devices as they are typed, or pasted from a spreadsheet. */
final class SeatLists {
    private SeatLists() {
    }

    /** One a line, or several with a tab, a comma or a semicolon between; each once. */
    static List<Assignee> assignees(String text, boolean devices) {
        Set<String> names = new LinkedHashSet<>();
        for (String name : text.split("[\\n\\r\\t,;、，；]+")) {
            if (!name.isBlank()) {
                names.add(name.strip());
            }
        }
        return names.stream().map(name -> devices ? Assignee.device(name) : Assignee.person(name)).toList();
    }

    /** Either the moves, or the sentence that says which line can't be carried out. */
    record Moves(List<SeatMove> moves, Optional<String> problem) {
    }

    /** One move a line: who has the seat, then who gets it; lines without the second are left out. */
    static Moves moves(String text, List<Seat> held, LicenseWords words) {
        Map<String, Seat> byName = new LinkedHashMap<>();
        held.forEach(seat -> byName.putIfAbsent(seat.assignee().name(), seat));
        List<SeatMove> moves = new ArrayList<>();
        Set<String> from = new LinkedHashSet<>();
        Set<String> to = new LinkedHashSet<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String[] parts = line.strip().split("\\s*(?:\\t|,|;|→|->)\\s*|\\s+", 2);
            if (parts.length < 2 || parts[1].isBlank()) {
                continue;
            }
            Seat seat = byName.get(parts[0]);
            String next = parts[1].strip();
            if (seat == null) {
                return new Moves(List.of(), Optional.of(words.text("SeatLists_noSeat", number, parts[0])));
            }
            if (!from.add(parts[0]) || !to.add(next)) {
                return new Moves(List.of(), Optional.of(words.text("SeatLists_twice", number, from.contains(next) || to.contains(next) ? next : parts[0])));
            }
            boolean device = seat.assignee() instanceof Assignee.Device;
            moves.add(new SeatMove(seat.id(), device ? Assignee.device(next) : Assignee.person(next)));
        }
        return new Moves(moves, Optional.empty());
    }
}
