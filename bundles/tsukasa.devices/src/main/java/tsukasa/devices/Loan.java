// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

import tsukasa.api.UserId;

/**
 * A device that was lent to somebody, for the half-open period of days [from, returned). It is kept when it has ended.
 *
 * @param due      the last day on which it may be kept; empty: until it is asked back
 * @param accepted when the borrower accepted it in writing
 * @param returned the day on which it came back
 */
public record Loan(LoanId id, AssetNumber device, UserId borrower, LocalDate from, Optional<LocalDate> due, Optional<Instant> accepted,
        Optional<LocalDate> returned, String note) {
    public static final int LONGEST_NOTE = 500;

    public Loan {
        Objects.requireNonNull(id);
        Objects.requireNonNull(device);
        Objects.requireNonNull(borrower);
        Objects.requireNonNull(accepted);
        if (due.filter(day -> day.isBefore(from)).isPresent() || returned.filter(day -> day.isBefore(from)).isPresent()) {
            throw new IllegalArgumentException("a loan ends before it begins: " + from + " to " + returned.or(() -> due).get());
        }
        Names.upTo(note, "a loan's note", LONGEST_NOTE);
    }

    public boolean open() {
        return returned.isEmpty();
    }
}
