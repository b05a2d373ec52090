// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.ui.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import tsukasa.api.staff.StaffMember;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.LineTraffic;
import tsukasa.devices.Loan;
import tsukasa.devices.PlanPoolId;
import tsukasa.devices.Sim;

/**
 * A line as a row.
 *
 * @param borrower who has the device that it belongs in
 */
record SimRow(LineTraffic traffic, Optional<String> borrower) {
    Sim sim() {
        return traffic.sim();
    }

    Optional<AssetNumber> device() {
        return traffic.device();
    }

    boolean in(PlanPoolId pool) {
        return sim().plan().equals(Optional.of(pool));
    }

    int days() {
        return traffic.days().size();
    }

    /** Reads the database, so not for the UI thread. */
    static List<SimRow> load(DevicesServices services, LocalDate first, LocalDate last) {
        Staff.People people = services.staff().people();
        Map<AssetNumber, Loan> loans = services.devices().openLoans().stream().collect(Collectors.toMap(Loan::device, loan -> loan, (one, other) -> one, HashMap::new));
        return services.traffic().lines(first, last).stream().map(line -> new SimRow(line, line.device().map(loans::get)
                .map(loan -> people.of(loan.borrower()).map(StaffMember::name).orElse(loan.borrower().value())))).toList();
    }
}
