// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.sim;

import java.util.Map;

import tsukasa.api.Refusal;
import tsukasa.api.operation.Change;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Right;
import tsukasa.devices.DeviceService;
import tsukasa.devices.Iccid;

/** Keeps a PUK; neither the audit trail nor a log ever has it. */
public record KeepPukOperation(SimDesk desk, Iccid sim, String puk) implements Operation<Void> {
    static final int LONGEST = 16;

    static boolean sound(String puk) {
        return puk.matches("[0-9]{4," + LONGEST + "}");
    }

    @Override
    public Right right() {
        return AddSimsOperation.RIGHT;
    }

    @Override
    public Map<String, String> arguments() {
        return Map.of("sim", sim.value());
    }

    @Override
    public Void run(Change change) {
        desk.known(sim);
        if (!sound(puk)) {
            throw new Refusal(desk.text("Puk_wrong"));
        }
        desk.sims().keepPuks(Map.of(sim, desk.cipher().enciphered(sim.value(), puk)));
        change.summarize(desk.text("Puk_kept", sim));
        change.touches(DeviceService.TOPIC);
        return null;
    }

    @Override
    public String toString() {
        return "KeepPukOperation[" + sim + "]";
    }
}
