// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.ui.internal;

import java.time.LocalDate;

import tsukasa.licenses.Seat;
import tsukasa.ui.Tone;

/** Where a seat stands on a day. */
enum SeatState {
    HELD, AHEAD, ENDING, RELEASED, OVER;

    static SeatState of(Seat seat, LocalDate today) {
        if (seat.heldOn(today)) {
            return seat.release().isPresent() ? ENDING : HELD;
        }
        if (today.isBefore(seat.from())) {
            return AHEAD;
        }
        return seat.release().isPresent() ? RELEASED : OVER;
    }

    /** Whether its place is taken today or later. */
    boolean counts() {
        return this == HELD || this == AHEAD || this == ENDING;
    }

    Tone tone() {
        return switch (this) {
            case HELD -> Tone.GOOD;
            case AHEAD -> Tone.UNKNOWN;
            case ENDING -> Tone.WARNING;
            case RELEASED, OVER -> Tone.QUIET;
        };
    }
}
