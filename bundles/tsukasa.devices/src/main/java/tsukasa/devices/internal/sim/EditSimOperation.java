// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.sim;

import java.util.List;
import java.util.Map;

import tsukasa.api.Refusal;
import tsukasa.api.operation.Change;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Right;
import tsukasa.devices.Sim;

/** Changes one SIM, if nobody else has meanwhile. */
public record EditSimOperation(SimDesk desk, Sim before, Sim after) implements Operation<Sim> {
    public EditSimOperation {
        if (!before.id().equals(after.id())) {
            throw new IllegalArgumentException("an ICCID stays: " + before.id() + ", " + after.id());
        }
    }

    @Override
    public Right right() {
        return AddSimsOperation.RIGHT;
    }

    @Override
    public Map<String, String> arguments() {
        return Map.of("sim", after.id().value());
    }

    @Override
    public Sim run(Change change) {
        if (!desk.known(before.id()).equals(before)) {
            throw new Refusal(desk.text("Sim_changed", before.id()));
        }
        desk.put(List.of(before), List.of(after), change, desk.text("Sim_edited", after.id()));
        return after;
    }
}
