// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.sim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import tsukasa.api.operation.Change;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Right;
import tsukasa.devices.Iccid;
import tsukasa.devices.Sim;
import tsukasa.devices.SimState;

/** Notes what the carrier was told of many lines, all or none. */
public record SimStateOperation(SimDesk desk, List<Iccid> ids, SimState state) implements Operation<List<Sim>> {
    public SimStateOperation {
        ids = ids.stream().distinct().toList();
    }

    @Override
    public Right right() {
        return AddSimsOperation.RIGHT;
    }

    @Override
    public Map<String, String> arguments() {
        Map<String, String> arguments = new LinkedHashMap<>();
        arguments.put("sims", ids.stream().map(Iccid::value).collect(Collectors.joining("\n")));
        arguments.put(SimFields.STATE, state.code());
        return arguments;
    }

    @Override
    public List<Sim> run(Change change) {
        List<Sim> before = ids.stream().map(desk::known).toList();
        List<Sim> after = before.stream().map(sim -> new Sim(sim.id(), sim.line(), sim.carrier(), sim.plan(), state, sim.yenPerMonth(),
                sim.notes())).toList();
        desk.put(before, after, change, desk.text("Sims_state", after.size(), desk.text("SimState_" + state), ids.isEmpty() ? "" : ids.getFirst()));
        return after;
    }
}
