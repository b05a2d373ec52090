// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.sim;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import tsukasa.api.operation.Change;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Right;
import tsukasa.devices.Sim;

/** Registers SIMs, all or none. */
public record AddSimsOperation(SimDesk desk, List<Sim> sims) implements Operation<List<Sim>> {
    static final Right RIGHT = new Right("devices.edit");

    public AddSimsOperation {
        sims = List.copyOf(sims);
    }

    @Override
    public Right right() {
        return RIGHT;
    }

    @Override
    public Map<String, String> arguments() {
        return Map.of("sims", sims.stream().map(sim -> sim.id().value()).collect(Collectors.joining("\n")));
    }

    @Override
    public List<Sim> run(Change change) {
        desk.add(sims, change, desk.text("Sims_added", sims.size(), sims.isEmpty() ? "" : sims.getFirst().id()));
        return sims;
    }
}
