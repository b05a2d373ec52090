// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.ui.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How long ago a device was last seen. */
enum Seen {
    HOUR(Duration.ofHours(1)), DAY(Duration.ofDays(1)), DAYS(Duration.ofDays(3)), WEEK(Duration.ofDays(7)), MONTH(Duration.ofDays(30)),
    LONGER(null), NEVER(null);

    private final Duration within;

    Seen(Duration within) {
        this.within = within;
    }

    static Seen of(Optional<Instant> seen, Instant now) {
        if (seen.isEmpty()) {
            return NEVER;
        }
        Duration ago = Duration.between(seen.get(), now);
        for (Seen each : values()) {
            if (each.within != null && ago.compareTo(each.within) < 0) {
                return each;
            }
        }
        return LONGER;
    }
}
