// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.sim;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import tsukasa.api.KeyFile;
import tsukasa.api.SecretCipher;
import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.api.operation.Change;
import tsukasa.devices.DeviceService;
import tsukasa.devices.Iccid;
import tsukasa.devices.Revision;
import tsukasa.devices.Sim;
import tsukasa.devices.SimState;
import tsukasa.devices.internal.register.DeviceStorage;
import tsukasa.devices.internal.register.HistoryStore;
import tsukasa.devices.internal.register.HistoryStore.Kind;
import tsukasa.devices.internal.register.Said;

/** What the operations on SIMs share. */
public final class SimDesk {
    private final SimStore sims;
    private final PlanStore plans;
    private final HistoryStore history;
    static final String PUKS = "tsukasa.devices.puk";
    private final SecretCipher cipher;
    private final Texts texts;

    public SimDesk(DeviceStorage storage) {
        sims = new SimStore(storage);
        plans = new PlanStore(storage);
        history = new HistoryStore(storage);
        cipher = new SecretCipher(new KeyFile(storage.site().data()), SimDesk.PUKS);
        texts = storage.texts(storage.site().locale());
    }

    String text(String key, Object... arguments) {
        return texts.text(key, arguments);
    }

    public SimStore sims() {
        return sims;
    }

    public PlanStore plans() {
        return plans;
    }

    SecretCipher cipher() {
        return cipher;
    }

    /** @throws Refusal if it is not registered */
    Sim known(Iccid id) {
        return sims.find(id).orElseThrow(() -> new Refusal(text("Sim_gone", id)));
    }

    public List<Revision> history(Iccid id) {
        return history.of(Kind.SIM, id.value());
    }

    void add(List<Sim> added, Change change, String summary) {
        added.forEach(this::checkPlan);
        added.stream().filter(sim -> sims.find(sim.id()).isPresent()).findFirst().ifPresent(sim -> {
            throw new Refusal(text("Sim_taken", sim.id()));
        });
        sims.add(added);
        tell(change, List.of(), added, summary);
    }

    void put(List<Sim> before, List<Sim> after, Change change, String summary) {
        for (int i = 0; i < after.size(); i++) {
            if (revived(before.get(i), after.get(i))) {
                throw new Refusal(text("Sim_terminated", after.get(i).id()));
            }
            if (!before.get(i).plan().equals(after.get(i).plan())) {
                checkPlan(after.get(i));
            }
        }
        sims.put(after);
        tell(change, before, after, summary);
    }

    static boolean revived(Sim before, Sim after) {
        return before.state() == SimState.TERMINATED && after.state() != SimState.TERMINATED;
    }

    private void checkPlan(Sim sim) {
        sim.plan().filter(plan -> plans.find(plan).isEmpty()).ifPresent(plan -> {
            throw new Refusal(text("Plan_gone", plan));
        });
    }

    private void tell(Change change, List<Sim> before, List<Sim> after, String summary) {
        Map<Iccid, Map<String, String>> was = new TreeMap<>();
        before.forEach(sim -> was.put(sim.id(), SimFields.row(sim)));
        history.add(after.stream().map(sim -> Said.changed(Kind.SIM, sim.id().value(), was.getOrDefault(sim.id(), Map.of()),
                SimFields.row(sim))).toList(), change.at(), change.actor(), summary);
        change.describe(Said.lines(before.stream().map(SimFields::row).toList()), Said.lines(after.stream().map(SimFields::row).toList()));
        change.summarize(summary);
        change.touches(DeviceService.TOPIC);
    }
}
