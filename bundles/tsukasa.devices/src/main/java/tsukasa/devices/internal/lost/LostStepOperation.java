// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.lost;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import tsukasa.api.Refusal;
import tsukasa.api.operation.Change;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Right;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.LostCase;
import tsukasa.devices.LostCase.State;
import tsukasa.devices.LostCase.Step;
import tsukasa.devices.LostStep;

/** Takes a step about a lost device: what it does, and how it stands then, in one transaction. */
record LostStepOperation(LostOffice office, AssetNumber device, LostStep step, Plan plan) implements Operation<LostCase> {
    static final Right RIGHT = new Right("devices.lost");

    @Override
    public Right right() {
        return RIGHT;
    }

    @Override
    public Map<String, String> arguments() {
        Map<String, String> arguments = new LinkedHashMap<>();
        arguments.put("device", device.value());
        arguments.put("step", step.name());
        plan.parts().forEach(part -> arguments.putAll(part.arguments()));
        return arguments;
    }

    @Override
    public Optional<OutsideWork> outsideWork() {
        return plan.outside();
    }

    @Override
    public LostCase run(Change change) {
        LostCase open = office.opened(office.device(device).id(), change);
        if (open.step(step).state() == State.DONE) {
            throw new Refusal(office.text("Lost_already", device));
        }
        Plan.Ended ended = plan.after().end(change);
        return office.keep(open, new Step(step, ended.state(), Optional.of(change.at()), Optional.of(change.actor()), ended.sentence()), change);
    }
}
