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

/**
 * Notes that a step was done by hand.
 *
 * @param register what is noted in the register then
 */
record DoneByHandOperation(LostOffice office, AssetNumber device, LostStep step, String note, Optional<Operation<?>> register)
        implements Operation<LostCase> {
    private static final int LONGEST_NOTE = 500;

    @Override
    public Right right() {
        return LostStepOperation.RIGHT;
    }

    @Override
    public Map<String, String> arguments() {
        Map<String, String> arguments = new LinkedHashMap<>();
        arguments.put("device", device.value());
        arguments.put("step", step.name());
        arguments.put("note", note);
        return arguments;
    }

    @Override
    public LostCase run(Change change) {
        if (note.length() > LONGEST_NOTE) {
            throw new Refusal(office.text("Lost_note", LONGEST_NOTE));
        }
        LostCase open = office.openOrRefuse(device);
        if (open.step(step).state() != State.BY_HAND) {
            throw new Refusal(office.text("Lost_notByHand", device));
        }
        register.ifPresent(part -> part.run(new PartOfChange(change)));
        String sentence = note.isBlank() ? office.text("Lost_doneByHand", office.text("LostStep_" + step))
                : office.text("Lost_doneByHandNote", office.text("LostStep_" + step), note);
        return office.keep(open, new Step(step, State.DONE, Optional.of(change.at()), Optional.of(change.actor()), sentence), change);
    }
}
