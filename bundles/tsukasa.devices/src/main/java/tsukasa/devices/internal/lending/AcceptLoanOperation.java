// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.lending;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tsukasa.api.Refusal;
import tsukasa.api.operation.Change;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Right;
import tsukasa.devices.Loan;
import tsukasa.devices.LoanId;

/** Notes that the borrower has signed for a device. */
public record AcceptLoanOperation(LendingDesk desk, LoanId id, Instant at) implements Operation<Loan> {
    public AcceptLoanOperation {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public Right right() {
        return LendOperation.RIGHT;
    }

    @Override
    public Map<String, String> arguments() {
        Map<String, String> arguments = new LinkedHashMap<>();
        arguments.put("loan", id.toString());
        arguments.put("at", at.toString());
        return arguments;
    }

    @Override
    public Loan run(Change change) {
        Loan before = desk.known(id);
        if (before.accepted().isPresent()) {
            throw new Refusal(desk.text("Loan_accepted", before.device(), before.borrower()));
        }
        if (at.isAfter(change.at())) {
            throw new Refusal(desk.text("Loan_acceptedAhead"));
        }
        Loan after = new Loan(id, before.device(), before.borrower(), before.from(), before.due(), Optional.of(at), before.returned(),
                before.note());
        desk.put(List.of(after));
        desk.tell(change, List.of(before), List.of(after), Optional.empty(), desk.text("Loan_nowAccepted", after.device(), after.borrower()));
        return after;
    }
}
