// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

import tsukasa.api.UserId;
import tsukasa.sessions.ClientName;

/**
 * Licenses that a license server gave out: the half-open interval [start, end), kept to the microsecond.
 *
 * @param feature  what the server calls it
 * @param client   the computer that it was given to
 * @param display  the screen or process on that computer, in the server's words; may be empty
 * @param quantity how many licenses it uses
 * @param end      empty while it is out
 * @param inferred whether the end is the last sign of it, because nobody reported one
 */
public record Checkout(CheckoutId id, String feature, Optional<UserId> user, Optional<ClientName> client, String display, int quantity,
        Instant start, Optional<Instant> end, boolean inferred) {
    public static final int LONGEST_NAME = 200;

    public Checkout {
        Objects.requireNonNull(id);
        Names.require(feature, "a feature's name", LONGEST_NAME);
        start = start.truncatedTo(ChronoUnit.MICROS);
        end = end.map(instant -> instant.truncatedTo(ChronoUnit.MICROS));
        if (quantity < 1) {
            throw new IllegalArgumentException("a checkout uses at least one license: " + quantity);
        }
        if (display.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a display has up to " + LONGEST_NAME + " characters");
        }
        if (end.isPresent() && end.get().isBefore(start)) {
            throw new IllegalArgumentException("checkout " + id + " ends before it starts");
        }
        if (inferred && end.isEmpty()) {
            throw new IllegalArgumentException("checkout " + id + " has no end that could be inferred");
        }
    }

    /** One that is out, or was when it was seen. */
    public static Checkout out(CheckoutId id, String feature, Optional<UserId> user, Optional<ClientName> client, String display,
            int quantity, Instant start) {
        return new Checkout(id, feature, user, client, display, quantity, start, Optional.empty(), false);
    }

    public Checkout endedAt(Instant instant) {
        return new Checkout(id, feature, user, client, display, quantity, start, Optional.of(instant), false);
    }
}
