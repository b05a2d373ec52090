// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses;

import java.util.UUID;

/** Identity of a seat: one assignment of one license of a named pool. */
public record SeatId(UUID value) {
    public static SeatId of(String text) {
        return new SeatId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
