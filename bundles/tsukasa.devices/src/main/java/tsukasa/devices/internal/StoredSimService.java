// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.operation.Operation;
import tsukasa.devices.Iccid;
import tsukasa.devices.PlanPool;
import tsukasa.devices.Revision;
import tsukasa.devices.Sim;
import tsukasa.devices.SimChange;
import tsukasa.devices.SimService;
import tsukasa.devices.SimState;
import tsukasa.devices.internal.register.DeviceStorage;
import tsukasa.devices.internal.sim.AddSimsOperation;
import tsukasa.devices.internal.sim.EditSimOperation;
import tsukasa.devices.internal.sim.KeepPukOperation;
import tsukasa.devices.internal.sim.PutPlanOperation;
import tsukasa.devices.internal.sim.ShowPukOperation;
import tsukasa.devices.internal.sim.SimDesk;
import tsukasa.devices.internal.sim.SimHistory;
import tsukasa.devices.internal.sim.SimStateOperation;

/** Answers from the database. */
@Component
public final class StoredSimService implements SimService {
    private final SimDesk desk;
    private final SimHistory history;

    @Activate
    public StoredSimService(@Reference DeviceStorage storage) {
        desk = new SimDesk(storage);
        history = new SimHistory(storage);
    }

    @Override
    public List<Sim> sims() {
        return desk.sims().all();
    }

    @Override
    public Optional<Sim> sim(Iccid id) {
        return desk.sims().find(id);
    }

    @Override
    public List<Revision> history(Iccid sim) {
        return desk.history(sim);
    }

    @Override
    public List<SimChange> changes(Iccid sim) {
        return history.of(sim);
    }

    @Override
    public List<PlanPool> pools() {
        return desk.plans().all();
    }

    @Override
    public Operation<List<Sim>> add(Collection<Sim> sims) {
        return new AddSimsOperation(desk, List.copyOf(sims));
    }

    @Override
    public Operation<Sim> edit(Sim before, Sim after) {
        return new EditSimOperation(desk, before, after);
    }

    @Override
    public Operation<List<Sim>> state(Collection<Iccid> sims, SimState state) {
        return new SimStateOperation(desk, List.copyOf(sims), state);
    }

    @Override
    public Operation<PlanPool> put(PlanPool pool) {
        return new PutPlanOperation(desk, pool);
    }

    @Override
    public Operation<Void> keepPuk(Iccid sim, String puk) {
        return new KeepPukOperation(desk, sim, puk);
    }

    @Override
    public Operation<String> puk(Iccid sim) {
        return new ShowPukOperation(desk, sim);
    }
}
