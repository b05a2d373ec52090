// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.ui.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import tsukasa.api.health.Reading;
import tsukasa.api.health.Severity;
import tsukasa.licenses.Expiry;

/** What the cards say. */
record PoolReadings(LicenseWords words) {
    Reading pool(PoolStatus status) {
        return new Reading(status.pool().id().value(),
                words.text("PoolReadings_use", words.number(status.inUse()), words.number(status.entitled())),
                detail(status), status.severity(), status.trend(), Optional.empty());
    }

    private String detail(PoolStatus status) {
        String state = words.text("Fullness_" + status.fullness());
        if (!status.pool().named()) {
            return words.text("PoolReadings_detail", words.text("PoolReadings_month", words.number(status.month())), state);
        }
        return status.fullness() == PoolStatus.Fullness.FREE ? words.text("PoolReadings_seatsFree", status.entitled() - status.inUse()) : state;
    }

    /** Of how many pools the cards show how many. */
    Reading all(Standing standing, Foremost foremost) {
        Severity worst = standing.pools().stream().map(PoolStatus::severity).max(Comparator.naturalOrder()).orElse(Severity.OK);
        String detail = foremost.matching() > Foremost.MOST ? words.text("PoolReadings_foremost", Foremost.MOST)
                : foremost.matching() < standing.pools().size() ? words.text("PoolReadings_found", foremost.matching()) : words.text("PoolReadings_table");
        return new Reading(words.text("PoolsSection_title"), words.number(standing.pools().size()), detail,
                worst == Severity.UNKNOWN ? Severity.OK : worst, List.of(), Optional.empty());
    }

    Reading idle(Standing standing) {
        return new Reading(words.text("IdleSection_title"), words.number(standing.idle().seats()), words.text("PoolReadings_idle", tsukasa.licenses.ReclaimService.USUAL_DAYS),
                standing.idle().seats() > 0 ? Severity.WARNING : Severity.OK, List.of(), Optional.empty());
    }

    Reading contracts(Standing standing) {
        List<Expiry> over = standing.expiring().stream().filter(expiry -> expiry.daysLeft() < 0).toList();
        String detail = standing.expiring().isEmpty() ? words.text("PoolReadings_noneEnds", Standing.AHEAD_DAYS)
                : words.text(over.isEmpty() ? "PoolReadings_ends" : "PoolReadings_over", standing.expiring().getFirst().contract().name(),
                        words.day(standing.expiring().getFirst().lastDay()), standing.expiring().size());
        return new Reading(words.text("ContractsSection_title"), words.number(standing.contracts()), detail,
                standing.expiring().isEmpty() ? Severity.OK : over.isEmpty() ? Severity.WARNING : Severity.CRITICAL, List.of(), Optional.empty());
    }
}
