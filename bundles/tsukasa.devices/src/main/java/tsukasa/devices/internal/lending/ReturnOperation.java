// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.lending;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tsukasa.api.Refusal;
import tsukasa.api.operation.Change;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Right;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.Device;
import tsukasa.devices.LifeCycle;
import tsukasa.devices.Loan;

/** Takes devices back, all or none. */
public record ReturnOperation(LendingDesk desk, List<AssetNumber> ids, LocalDate day, String note) implements Operation<List<Loan>> {
    public ReturnOperation {
        ids = ids.stream().distinct().toList();
    }

    @Override
    public Right right() {
        return LendOperation.RIGHT;
    }

    @Override
    public Map<String, String> arguments() {
        Map<String, String> arguments = new LinkedHashMap<>();
        arguments.put("devices", ids.stream().map(AssetNumber::value).collect(Collectors.joining("\n")));
        arguments.put("day", day.toString());
        return arguments;
    }

    @Override
    public List<Loan> run(Change change) {
        List<Device> devices = ids.stream().map(desk::known).toList();
        List<Loan> before = ids.stream().map(id -> desk.openLoan(id).orElseThrow(() -> new Refusal(desk.text("Loan_none", id)))).toList();
        List<Loan> after = before.stream().map(this::returned).toList();
        desk.put(after);
        desk.state(devices, LifeCycle.RETURNED);
        desk.tell(change, before, after, LendingDesk.States.of(devices, LifeCycle.RETURNED), desk.text("Loans_returned", after.size(),
                ids.isEmpty() ? "" : ids.getFirst(), after.isEmpty() ? "" : after.getFirst().borrower()));
        return after;
    }

    private Loan returned(Loan loan) {
        if (day.isBefore(loan.from())) {
            throw new Refusal(desk.text("Loan_returnedBefore", loan.device(), day, loan.from()));
        }
        String notes = Stream.of(loan.note(), note).filter(text -> !text.isBlank()).collect(Collectors.joining("\n"));
        if (notes.length() > Loan.LONGEST_NOTE) {
            throw new Refusal(desk.text("Loan_noteTooLong", Loan.LONGEST_NOTE));
        }
        return new Loan(loan.id(), loan.device(), loan.borrower(), loan.from(), loan.due(), loan.accepted(), Optional.of(day), notes);
    }
}
