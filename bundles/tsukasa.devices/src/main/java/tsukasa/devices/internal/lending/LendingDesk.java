// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.lending;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import tsukasa.api.Refusal;
import tsukasa.api.TimeOrderedIds;
import tsukasa.api.operation.Change;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.Device;
import tsukasa.devices.DeviceChange;
import tsukasa.devices.DeviceService;
import tsukasa.devices.LifeCycle;
import tsukasa.devices.Loan;
import tsukasa.devices.LoanId;
import tsukasa.devices.internal.register.DeviceDesk;
import tsukasa.devices.internal.register.DeviceFields;
import tsukasa.devices.internal.register.DeviceStore;
import tsukasa.devices.internal.register.HistoryStore;
import tsukasa.devices.internal.register.HistoryStore.Entry;
import tsukasa.devices.internal.register.HistoryStore.Kind;
import tsukasa.devices.internal.register.Said;

/** What the operations on loans share. A loan and the state of its device change together. */
public final class LendingDesk {
    private final DeviceDesk devices;
    private final DeviceStore store;
    private final LoanStore loans;
    private final HistoryStore history;
    private final TimeOrderedIds ids;

    public LendingDesk(DeviceDesk devices, LoanStore loans) {
        this.devices = devices;
        this.loans = loans;
        store = new DeviceStore(devices.storage());
        history = new HistoryStore(devices.storage());
        ids = new TimeOrderedIds(devices.storage().site().clock());
    }

    String text(String key, Object... arguments) {
        return devices.text(key, arguments);
    }

    LoanId newId() {
        UUID id = ids.next();
        return new LoanId(id);
    }

    Device known(AssetNumber id) {
        return devices.known(id);
    }

    Loan known(LoanId id) {
        return loans.find(id).orElseThrow(() -> new Refusal(text("Loan_gone", id)));
    }

    Optional<Loan> openLoan(AssetNumber device) {
        return loans.of(device).stream().filter(Loan::open).findFirst();
    }

    void add(List<Loan> added) {
        loans.add(added);
    }

    void put(List<Loan> changed) {
        loans.put(changed);
    }

    /** The devices get this state; nobody else changes them until the transaction is over. */
    void state(List<Device> of, LifeCycle state) {
        store.put(of.stream().map(DeviceChange.state(state)::of).toList());
    }

    /** @param states of the devices, before and after; empty: as it was */
    void tell(Change change, List<Loan> before, List<Loan> after, Optional<States> states, String summary) {
        Map<LoanId, Loan> was = new LinkedHashMap<>();
        before.forEach(loan -> was.put(loan.id(), loan));
        List<Entry> entries = new ArrayList<>();
        for (Loan loan : after) {
            Map<String, String> old = row(Optional.ofNullable(was.get(loan.id())));
            Map<String, String> now = row(Optional.of(loan));
            states.ifPresent(both -> {
                old.put(DeviceFields.STATE, both.before().get(loan.device()).code());
                now.put(DeviceFields.STATE, both.after().code());
            });
            entries.add(Said.changed(Kind.DEVICE, loan.device().value(), old, now));
        }
        history.add(entries, change.at(), change.actor(), summary);
        change.describe(lines(before), lines(after));
        change.summarize(summary);
        change.touches(DeviceService.TOPIC);
    }

    record States(Map<AssetNumber, LifeCycle> before, LifeCycle after) {
        static Optional<States> of(List<Device> devices, LifeCycle after) {
            Map<AssetNumber, LifeCycle> before = new LinkedHashMap<>();
            devices.forEach(device -> before.put(device.id(), device.state()));
            return Optional.of(new States(before, after));
        }
    }

    /** What is told of the device. */
    static Entry changed(Optional<Loan> before, Loan after) {
        return Said.changed(Kind.DEVICE, after.device().value(), row(before), row(Optional.of(after)));
    }

    private static Map<String, String> row(Optional<Loan> loan) {
        Map<String, String> row = new LinkedHashMap<>(loan.map(LoanFields::row).orElse(Map.of()));
        row.remove(LoanFields.DEVICE);
        return row;
    }

    private static String lines(List<Loan> loans) {
        return Said.lines(loans.stream().map(LoanFields::row).toList());
    }
}
