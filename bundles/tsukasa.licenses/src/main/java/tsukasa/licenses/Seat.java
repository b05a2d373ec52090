// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * One license of a named pool, assigned for the half-open period of days [from, until). It is kept when it has ended.
 *
 * @param until   the first day on which it is free again; empty: no end is foreseen
 * @param release how it was ended early, if it was
 */
public record Seat(SeatId id, PoolId pool, Assignee assignee, LocalDate from, Optional<LocalDate> until, String note,
        Optional<Release> release) {
    public static final int LONGEST_NOTE = 500;

    public Seat {
        Objects.requireNonNull(id);
        Objects.requireNonNull(pool);
        Objects.requireNonNull(assignee);
        Objects.requireNonNull(release);
        if (until.filter(day -> day.isBefore(from)).isPresent()) {
            throw new IllegalArgumentException("a seat ends before it begins: " + from + " to " + until.get());
        }
        if (note.length() > LONGEST_NOTE) {
            throw new IllegalArgumentException("a seat's note has up to " + LONGEST_NOTE + " characters");
        }
    }

    /** Whether it is assigned on this day. */
    public boolean heldOn(LocalDate day) {
        return !day.isBefore(from) && until.filter(end -> !day.isBefore(end)).isEmpty();
    }

    /** Whether it shares a day with [first, end); an empty end is open. */
    public boolean overlaps(LocalDate first, Optional<LocalDate> end) {
        boolean endsBefore = until.filter(day -> !day.isAfter(first) || !day.isAfter(from)).isPresent();
        boolean beginsAfter = end.filter(day -> !day.isAfter(from) || !day.isAfter(first)).isPresent();
        return !endsBefore && !beginsAfter;
    }
}
