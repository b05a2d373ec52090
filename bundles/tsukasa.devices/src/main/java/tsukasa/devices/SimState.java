// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a carrier says of a line. */
public enum SimState {
    /** Delivered, never used. */
    READY,
    ACTIVE,
    /** Paused by the city, costs less or nothing. */
    INACTIVE,
    /** Blocked, after a loss for example. */
    SUSPENDED,
    /** Given back; cannot be used again. */
    TERMINATED;

    /** As files and the command line write it, for example {@code active}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<SimState> ofCode(String code) {
        return Arrays.stream(values()).filter(state -> state.code().equalsIgnoreCase(code)).findFirst();
    }
}
