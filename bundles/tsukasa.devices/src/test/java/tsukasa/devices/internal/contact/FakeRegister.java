// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import tsukasa.api.Bytes;
import tsukasa.api.Section;
import tsukasa.api.UserId;
import tsukasa.api.operation.Change;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Right;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.Device;
import tsukasa.devices.DeviceChange;
import tsukasa.devices.DeviceService;
import tsukasa.devices.Iccid;
import tsukasa.devices.Revision;
import tsukasa.devices.Lending;
import tsukasa.devices.LifeCycle;
import tsukasa.devices.Loan;
import tsukasa.devices.LoanId;
import tsukasa.devices.PlanPool;
import tsukasa.devices.PlanPoolId;
import tsukasa.devices.Sim;
import tsukasa.devices.SimChange;
import tsukasa.devices.SimService;
import tsukasa.devices.SimState;

/** A register in memory. */
public final class FakeRegister implements DeviceService {
    public final Map<AssetNumber, Device> devices = new LinkedHashMap<>();
    public final List<Loan> loans = new ArrayList<>();
    public final Map<Iccid, Sim> sims = new LinkedHashMap<>();
    public final List<PlanPool> pools = new ArrayList<>();

    /** A laptop PC-n that is lent to user-n, with the SIM n in it. */
    public Device lent(int n, LocalDate from) {
        Device device = device(n, LifeCycle.LENT);
        loans.add(new Loan(new LoanId(new UUID(7, n)), device.id(), new UserId("user-" + n), from, Optional.empty(), Optional.empty(),
                Optional.empty(), ""));
        return device;
    }

    public Device device(int n, LifeCycle state) {
        return put(new Device(new AssetNumber("A-" + n), "SN" + n, "Model " + n % 3, "PC-" + n, state,
                Optional.of(new Section("Section " + n % 4)), Optional.empty(), Optional.empty(), Optional.of(iccid(n)), 1 + n % 3, "", ""));
    }

    public Device put(Device device) {
        devices.put(device.id(), device);
        return device;
    }

    public Sim sim(int n, SimState state, String plan, long yen) {
        Sim sim = new Sim(iccid(n), "080-0000-%04d".formatted(n), n % 2 == 0 ? "Even" : "Odd", Optional.of(plan).filter(name -> !name.isEmpty())
                .map(PlanPoolId::new), state, yen, "");
        sims.put(sim.id(), sim);
        return sim;
    }

    public PlanPool pool(String name, long perLine, int closingDay) {
        PlanPool pool = new PlanPool(new PlanPoolId(name), "Even", new Bytes(perLine), Bytes.ZERO, 0, closingDay);
        pools.add(pool);
        return pool;
    }

    public static Iccid iccid(int n) {
        return new Iccid("8981%015d".formatted(n));
    }

    @Override
    public List<Device> devices() {
        return devices.values().stream().sorted(Comparator.comparing(Device::id)).toList();
    }

    @Override
    public Optional<Device> device(AssetNumber id) {
        return Optional.ofNullable(devices.get(id));
    }

    @Override
    public Optional<Device> find(String name) {
        return new FleetRegister(devices(), List.of()).device(DeviceKey.of(name));
    }

    @Override
    public List<Loan> loans(AssetNumber device) {
        return loans.stream().filter(loan -> loan.device().equals(device)).sorted(Comparator.comparing(Loan::from).reversed()).toList();
    }

    @Override
    public List<Loan> loans() {
        return openLoans();
    }

    @Override
    public List<Loan> openLoans() {
        return loans.stream().filter(Loan::open).sorted(Comparator.comparing(Loan::device)).toList();
    }

    @Override
    public List<Loan> loansOf(UserId borrower) {
        return loans.stream().filter(loan -> loan.borrower().equals(borrower)).toList();
    }

    @Override
    public List<Revision> history(AssetNumber device) {
        return List.of();
    }

    @Override
    public Operation<List<Device>> add(Collection<Device> some) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Operation<Device> edit(Device before, Device after) {
        return operation("devices.edit", () -> put(after));
    }

    @Override
    public Operation<List<Device>> editAll(Collection<AssetNumber> some, DeviceChange change) {
        return operation("devices.edit", () -> some.stream().map(devices::get).map(device -> put(new Device(device.id(), device.serial(),
                device.model(), device.name(), change.state().orElse(device.state()), device.section(), device.contract(), device.warranty(),
                device.sim(), change.ring().orElse(device.ring()), device.location(), device.notes()))).toList());
    }

    @Override
    public Operation<Device> remove(AssetNumber device) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Operation<List<Loan>> lend(Collection<Lending> lendings) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Operation<Loan> accept(LoanId loan, Instant at) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Operation<List<Loan>> takeBack(Collection<AssetNumber> some, LocalDate day, String note) {
        throw new UnsupportedOperationException();
    }

    public SimService simService() {
        return new SimService() {
            @Override
            public List<Sim> sims() {
                return sims.values().stream().sorted(Comparator.comparing(Sim::id)).toList();
            }

            @Override
            public Optional<Sim> sim(Iccid id) {
                return Optional.ofNullable(sims.get(id));
            }

            @Override
            public List<PlanPool> pools() {
                return pools;
            }

            @Override
            public List<SimChange> changes(Iccid sim) {
                return List.of();
            }

            @Override
            public List<Revision> history(Iccid sim) {
                return List.of();
            }

            @Override
            public Operation<List<Sim>> add(Collection<Sim> some) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Operation<Sim> edit(Sim before, Sim after) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Operation<List<Sim>> state(Collection<Iccid> some, SimState state) {
                return operation("devices.sim", () -> some.stream().map(id -> {
                    Sim sim = sims.get(id);
                    Sim after = new Sim(sim.id(), sim.line(), sim.carrier(), sim.plan(), state, sim.yenPerMonth(), sim.notes());
                    sims.put(id, after);
                    return after;
                }).toList());
            }

            @Override
            public Operation<PlanPool> put(PlanPool pool) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Operation<Void> keepPuk(Iccid sim, String puk) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Operation<String> puk(Iccid sim) {
                throw new UnsupportedOperationException();
            }
        };
    }

    private static <R> Operation<R> operation(String right, java.util.function.Supplier<R> work) {
        return new Operation<>() {
            @Override
            public Right right() {
                return new Right(right);
            }

            @Override
            public Map<String, String> arguments() {
                return Map.of();
            }

            @Override
            public R run(Change change) {
                change.summarize("done");
                return work.get();
            }
        };
    }
}
