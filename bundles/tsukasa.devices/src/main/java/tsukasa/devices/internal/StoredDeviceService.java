// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.UserId;
import tsukasa.api.operation.Operation;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.Device;
import tsukasa.devices.DeviceChange;
import tsukasa.devices.DeviceService;
import tsukasa.devices.Lending;
import tsukasa.devices.Loan;
import tsukasa.devices.LoanId;
import tsukasa.devices.Revision;
import tsukasa.devices.internal.lending.AcceptLoanOperation;
import tsukasa.devices.internal.lending.LendOperation;
import tsukasa.devices.internal.lending.LendingDesk;
import tsukasa.devices.internal.lending.LoanStore;
import tsukasa.devices.internal.lending.ReturnOperation;
import tsukasa.devices.internal.register.AddDevicesOperation;
import tsukasa.devices.internal.register.DeviceDesk;
import tsukasa.devices.internal.register.DeviceStorage;
import tsukasa.devices.internal.register.DeviceStore;
import tsukasa.devices.internal.register.EditDeviceOperation;
import tsukasa.devices.internal.register.EditDevicesOperation;
import tsukasa.devices.internal.register.HistoryStore;
import tsukasa.devices.internal.register.HistoryStore.Kind;
import tsukasa.devices.internal.register.RemoveDeviceOperation;
import tsukasa.devices.internal.sim.SimStore;

/** Answers from the database. */
@Component
public final class StoredDeviceService implements DeviceService {
    private final DeviceStore devices;
    private final SimStore sims;
    private final LoanStore loans;
    private final HistoryStore history;
    private final DeviceDesk desk;
    private final LendingDesk lending;

    @Activate
    public StoredDeviceService(@Reference DeviceStorage storage) {
        devices = new DeviceStore(storage);
        sims = new SimStore(storage);
        loans = new LoanStore(storage);
        history = new HistoryStore(storage);
        desk = new DeviceDesk(storage, sims::find, loans::of);
        lending = new LendingDesk(desk, loans);
    }

    @Override
    public List<Device> devices() {
        return devices.all();
    }

    @Override
    public Optional<Device> device(AssetNumber id) {
        return devices.find(id);
    }

    @Override
    public Optional<Device> find(String name) {
        return devices.called(name).or(() -> sims.called(name).flatMap(sim -> devices.with(sim.id())));
    }

    @Override
    public List<Revision> history(AssetNumber device) {
        return history.of(Kind.DEVICE, device.value());
    }

    @Override
    public List<Loan> loans(AssetNumber device) {
        return loans.of(device);
    }

    @Override
    public List<Loan> loans() {
        return loans.all();
    }

    @Override
    public List<Loan> openLoans() {
        return loans.open();
    }

    @Override
    public List<Loan> loansOf(UserId borrower) {
        return loans.of(borrower);
    }

    @Override
    public Operation<List<Device>> add(Collection<Device> added) {
        return new AddDevicesOperation(desk, List.copyOf(added));
    }

    @Override
    public Operation<Device> edit(Device before, Device after) {
        return new EditDeviceOperation(desk, before, after);
    }

    @Override
    public Operation<List<Device>> editAll(Collection<AssetNumber> edited, DeviceChange change) {
        return new EditDevicesOperation(desk, List.copyOf(edited), change);
    }

    @Override
    public Operation<Device> remove(AssetNumber device) {
        return new RemoveDeviceOperation(desk, device);
    }

    @Override
    public Operation<List<Loan>> lend(Collection<Lending> lendings) {
        return new LendOperation(lending, List.copyOf(lendings));
    }

    @Override
    public Operation<Loan> accept(LoanId loan, Instant at) {
        return new AcceptLoanOperation(lending, loan, at);
    }

    @Override
    public Operation<List<Loan>> takeBack(Collection<AssetNumber> returned, LocalDate day, String note) {
        return new ReturnOperation(lending, List.copyOf(returned), day, note);
    }
}
