// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Texts;
import tsukasa.api.TimeOrderedIds;
import tsukasa.api.operation.Operation;
import tsukasa.licenses.Assignee;
import tsukasa.licenses.Contract;
import tsukasa.licenses.ContractId;
import tsukasa.licenses.Expiry;
import tsukasa.licenses.LicenseService;
import tsukasa.licenses.Pool;
import tsukasa.licenses.PoolId;
import tsukasa.licenses.Seat;
import tsukasa.licenses.SeatId;
import tsukasa.licenses.SeatMove;
import tsukasa.licenses.ServerFeature;

/** Answers from the database. */
@Component
public final class StoredLicenseService implements LicenseService {
    private final LicenseStorage storage;
    private final Texts texts;
    private final PoolThing pools;
    private final ContractThing contracts;
    private final SeatOffice office;

    @Activate
    public StoredLicenseService(@Reference LicenseStorage storage) {
        this.storage = storage;
        texts = Texts.of(StoredLicenseService.class, storage.site().locale());
        pools = new PoolThing(storage, texts);
        contracts = new ContractThing(storage, texts);
        office = new SeatOffice(storage, new TimeOrderedIds(storage.site().clock())::next, texts);
    }

    @Override
    public List<Pool> pools() {
        return storage.tables().pools().all();
    }

    @Override
    public Optional<Pool> pool(PoolId id) {
        return storage.tables().pools().find(id);
    }

    @Override
    public List<Contract> contracts() {
        return storage.tables().contracts().all();
    }

    @Override
    public Optional<Contract> contract(ContractId id) {
        return storage.tables().contracts().find(id);
    }

    @Override
    public List<Seat> seats(PoolId pool) {
        return storage.tables().seats().of(pool);
    }

    @Override
    public List<Seat> seatsOn(LocalDate day) {
        return storage.tables().seats().on(day);
    }

    @Override
    public List<Expiry> expiring(LocalDate until) {
        return Expiries.of(contracts(), pools(), storage.today(), until);
    }

    @Override
    public Operation<Pool> addPool(Pool pool) {
        return new AddOperation<>(pools, pool);
    }

    @Override
    public Operation<Pool> editPool(Pool before, Pool after) {
        return new EditOperation<>(pools, before, after);
    }

    @Override
    public Operation<Pool> removePool(PoolId id) {
        return new RemoveOperation<>(pools, id);
    }

    @Override
    public Operation<List<Pool>> addServerPools(Collection<ServerFeature> features) {
        return new AddServerPoolsOperation(storage, texts, List.copyOf(features));
    }

    @Override
    public Operation<Contract> addContract(Contract contract) {
        return new AddOperation<>(contracts, contract);
    }

    @Override
    public Operation<Contract> editContract(Contract before, Contract after) {
        return new EditOperation<>(contracts, before, after);
    }

    @Override
    public Operation<Contract> removeContract(ContractId id) {
        return new RemoveOperation<>(contracts, id);
    }

    @Override
    public Operation<List<Seat>> assign(PoolId pool, Collection<Assignee> assignees, LocalDate from, Optional<LocalDate> until,
            String note) {
        return new AssignSeatsOperation(office, pool, List.copyOf(assignees), from, until, note);
    }

    @Override
    public Operation<List<Seat>> release(Collection<SeatId> seats, LocalDate day) {
        return new ReleaseSeatsOperation(office, AssignSeatsOperation.RIGHT, List.copyOf(seats), day, found -> {
        });
    }

    @Override
    public Operation<List<Seat>> undoRelease(Collection<SeatId> seats) {
        return new UndoReleaseOperation(office, List.copyOf(seats));
    }

    @Override
    public Operation<List<Seat>> rotate(Collection<SeatMove> moves, LocalDate day, String note) {
        return new RotateSeatsOperation(office, List.copyOf(moves), day, note);
    }
}
