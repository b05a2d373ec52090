// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import tsukasa.licenses.Contract;
import tsukasa.licenses.Expiry;
import tsukasa.licenses.Pool;
import tsukasa.licenses.PoolId;

/** Which contracts end. */
final class Expiries {
    private Expiries() {
    }

    /**
     * Contracts that end, or of which notice must be given, from today to this day; and those that are over although a pool still
     * counts on them. By last day, then by number.
     */
    static List<Expiry> of(List<Contract> contracts, List<Pool> pools, LocalDate today, LocalDate until) {
        List<Expiry> found = new ArrayList<>();
        for (Contract contract : contracts) {
            List<PoolId> by = pools.stream().filter(pool -> pool.contract().equals(Optional.of(contract.id()))).map(Pool::id).sorted()
                    .toList();
            contract.until().filter(last -> last.isBefore(today) ? !by.isEmpty() : !contract.noticeBy().orElseThrow().isAfter(until))
                    .ifPresent(last -> found.add(new Expiry(contract, last, contract.noticeBy().orElseThrow(), contract.daysLeft(today)
                    .orElseThrow(), by)));
        }
        found.sort(Comparator.comparing(Expiry::lastDay).thenComparing(expiry -> expiry.contract().id()));
        return found;
    }
}
