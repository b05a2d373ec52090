// SPDX-License-Identifier: EPL-2.0
package tsukasa.sources.internal.command;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/** A length of time as people type it: 30s, 10m, 1h30m, 2d. */
final class LengthOfTime {
    private LengthOfTime() {
    }

    static Optional<Duration> read(String text) {
        String plain = text.strip().toUpperCase(Locale.ROOT);
        if (!plain.matches("(\\d+D)?(\\d+H)?(\\d+M)?(\\d+S)?") || plain.isEmpty()) {
            return Optional.empty();
        }
        int days = plain.indexOf('D') + 1;
        try {
            return Optional.of(Duration.parse("P" + plain.substring(0, days) + (days == plain.length() ? "" : "T" + plain.substring(days))));
        } catch (DateTimeParseException | ArithmeticException e) {
            return Optional.empty();
        }
    }
}
