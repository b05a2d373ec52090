// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.lending;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import tsukasa.api.Refusal;
import tsukasa.api.operation.Change;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Right;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.Device;
import tsukasa.devices.Lending;
import tsukasa.devices.LifeCycle;
import tsukasa.devices.Loan;

/** Lends devices that are in stock, all or none. */
public record LendOperation(LendingDesk desk, List<Lending> lendings) implements Operation<List<Loan>> {
    static final Right RIGHT = new Right("devices.lend");

    public LendOperation {
        lendings = List.copyOf(lendings);
        Set<AssetNumber> once = new HashSet<>();
        lendings.stream().filter(lending -> !once.add(lending.device())).findFirst().ifPresent(twice -> {
            throw new IllegalArgumentException("a device goes to one person alone: " + twice.device());
        });
    }

    @Override
    public Right right() {
        return RIGHT;
    }

    @Override
    public Map<String, String> arguments() {
        return Map.of("lendings", lendings.stream().map(lending -> lending.device() + " -> " + lending.borrower() + ", " + lending.from()
                + lending.due().map(due -> " - " + due).orElse("")).collect(Collectors.joining("\n")));
    }

    @Override
    public List<Loan> run(Change change) {
        List<Device> devices = lendings.stream().map(lending -> desk.known(lending.device())).toList();
        devices.forEach(device -> {
            Optional<Loan> loan = desk.openLoan(device.id());
            if (loan.isPresent()) {
                throw new Refusal(desk.text("Loan_lent", device.id(), loan.get().borrower(), loan.get().from()));
            }
            if (device.state() != LifeCycle.IN_STOCK) {
                throw new Refusal(desk.text("Loan_notInStock", device.id(), desk.text("LifeCycle_" + device.state())));
            }
        });
        List<Loan> loans = lendings.stream().map(this::loan).toList();
        desk.add(loans);
        desk.state(devices, LifeCycle.LENT);
        Lending first = lendings.isEmpty() ? null : lendings.getFirst();
        desk.tell(change, List.of(), loans, LendingDesk.States.of(devices, LifeCycle.LENT), desk.text("Loans_lent", loans.size(),
                first == null ? "" : first.device(), first == null ? "" : first.borrower()));
        return loans;
    }

    private Loan loan(Lending lending) {
        if (lending.due().filter(due -> due.isBefore(lending.from())).isPresent()) {
            throw new Refusal(desk.text("Loan_dueBefore", lending.due().get(), lending.from()));
        }
        return new Loan(desk.newId(), lending.device(), lending.borrower(), lending.from(), lending.due(), Optional.empty(), Optional.empty(),
                lending.note());
    }
}
