// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses;

import java.time.LocalDate;
import java.util.List;

/**
 * A contract that ends.
 *
 * @param lastDay  the last day on which it holds
 * @param noticeBy the last day to give notice
 * @param daysLeft from today to its last day; negative if it is over
 * @param pools    that have their licenses by it
 */
public record Expiry(Contract contract, LocalDate lastDay, LocalDate noticeBy, long daysLeft, List<PoolId> pools) {
    public Expiry {
        pools = List.copyOf(pools);
    }

    /** Whether the day to give notice has come. */
    public boolean noticeDue(LocalDate today) {
        return !today.isBefore(noticeBy);
    }
}
