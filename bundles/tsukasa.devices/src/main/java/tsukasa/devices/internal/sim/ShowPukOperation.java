// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.sim;

import java.util.Map;

import tsukasa.api.Refusal;
import tsukasa.api.operation.Change;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Right;
import tsukasa.devices.Iccid;

/** Shows a PUK to somebody, which stays in the audit trail. */
public record ShowPukOperation(SimDesk desk, Iccid sim) implements Operation<String> {
    private static final Right RIGHT = new Right("devices.puk");

    @Override
    public Right right() {
        return RIGHT;
    }

    @Override
    public Map<String, String> arguments() {
        return Map.of("sim", sim.value());
    }

    @Override
    public String run(Change change) {
        desk.known(sim);
        String cipher = desk.sims().puk(sim).orElseThrow(() -> new Refusal(desk.text("Puk_none", sim)));
        String puk = desk.cipher().deciphered(sim.value(), cipher).orElseThrow(() -> new Refusal(desk.text("Puk_otherKey", sim)));
        change.summarize(desk.text("Puk_shown", sim, change.actor()));
        return puk;
    }
}
