// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a device is in its life. */
public enum LifeCycle {
    IN_STOCK,
    LENT,
    /** It came back and has not been checked and wiped yet. */
    RETURNED,
    IN_REPAIR,
    LOST,
    RETIRED;

    /** As files and the command line write it, for example {@code in-stock}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<LifeCycle> ofCode(String code) {
        return Arrays.stream(values()).filter(state -> state.code().equalsIgnoreCase(code)).findFirst();
    }
}
