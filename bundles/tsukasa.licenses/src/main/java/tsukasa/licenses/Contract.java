// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/**
 * What was agreed with a vendor.
 *
 * @param id         its number
 * @param until      the last day on which it holds; empty: perpetual, it never expires
 * @param noticeDays how many days before its end it must have been cancelled or renewed
 */
public record Contract(ContractId id, String name, String vendor, LocalDate from, Optional<LocalDate> until, int noticeDays,
        Yen yearlyCost, String notes) {
    public static final int LONGEST_NAME = 200;
    public static final int LONGEST_NOTES = 2_000;
    public static final int LONGEST_NOTICE = 3_650;

    public Contract {
        Objects.requireNonNull(id);
        Objects.requireNonNull(yearlyCost);
        Names.require(name, "a contract's name", LONGEST_NAME);
        if (vendor.length() > LONGEST_NAME || notes.length() > LONGEST_NOTES) {
            throw new IllegalArgumentException("a vendor has up to " + LONGEST_NAME + " characters, notes up to " + LONGEST_NOTES);
        }
        if (until.filter(last -> last.isBefore(from)).isPresent()) {
            throw new IllegalArgumentException("a contract ends before it begins: " + from + " to " + until.get());
        }
        if (noticeDays < 0 || noticeDays > LONGEST_NOTICE) {
            throw new IllegalArgumentException("a notice is 0 to " + LONGEST_NOTICE + " days: " + noticeDays);
        }
    }

    public boolean perpetual() {
        return until.isEmpty();
    }

    /** Whether it holds on this day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && until.filter(last -> last.isBefore(day)).isEmpty();
    }

    /** The last day to give notice; empty for a perpetual one. */
    public Optional<LocalDate> noticeBy() {
        return until.map(last -> last.minusDays(noticeDays));
    }

    /** Days from this day to its last day, negative once it is over; empty for a perpetual one. */
    public Optional<Long> daysLeft(LocalDate day) {
        return until.map(last -> ChronoUnit.DAYS.between(day, last));
    }
}
