// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.sim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import tsukasa.api.KeyFile;
import tsukasa.api.SecretCipher;
import tsukasa.api.source.ImportRow;
import tsukasa.devices.Iccid;
import tsukasa.devices.PlanPool;
import tsukasa.devices.PlanPoolId;
import tsukasa.devices.Sim;
import tsukasa.devices.SimState;
import tsukasa.devices.internal.register.DeviceStorage;
import tsukasa.devices.internal.register.HistoryStore;
import tsukasa.devices.internal.register.HistoryStore.Entry;
import tsukasa.devices.internal.register.HistoryStore.Kind;
import tsukasa.devices.internal.register.RegisterImport;
import tsukasa.devices.internal.register.KeptCells;
import tsukasa.devices.internal.register.Said;
import tsukasa.reports.plain.RowProblems;

/** One import of SIMs, by ICCID. A PUK is kept enciphered; one that is not in the file stays as it is. */
final class SimImport implements RegisterImport {
    private static final String STATES = Arrays.stream(SimState.values()).map(SimState::code).collect(Collectors.joining(", "));
    private static final long DEAREST = 10_000_000;
    private final DeviceStorage storage;
    private final SimStore store;
    private final SecretCipher cipher;
    private final RowProblems problems;
    private final Set<PlanPoolId> plans;
    private final Map<Iccid, Sim> stored = new HashMap<>();
    private final Map<Iccid, String> storedPuks;
    private final Map<Iccid, Line> lines = new LinkedHashMap<>();

    SimImport(DeviceStorage storage, RowProblems problems) {
        this.storage = storage;
        this.problems = problems;
        store = new SimStore(storage);
        cipher = new SecretCipher(new KeyFile(storage.site().data()), SimDesk.PUKS);
        plans = new PlanStore(storage).all().stream().map(PlanPool::id).collect(Collectors.toSet());
        store.all().forEach(sim -> stored.put(sim.id(), sim));
        storedPuks = store.puks();
    }

    private record Line(ImportRow row, Sim sim, Optional<String> puk) {
    }

    @Override
    public void read(ImportRow row) {
        KeptCells cells = new KeptCells(row, "SimFields", problems);
        String iccid = cells.required(SimFields.ICCID, Sim.LONGEST, "");
        if (!iccid.isEmpty() && !iccid.matches("[0-9]{10,22}")) {
            cells.wrong(SimFields.ICCID, "Import_iccid", iccid);
            return;
        }
        Optional<Sim> before = iccid.isEmpty() ? Optional.empty() : Optional.ofNullable(stored.get(new Iccid(iccid)));
        String number = cells.text(SimFields.LINE, Sim.LONGEST, before.map(Sim::line).orElse(""));
        String carrier = cells.required(SimFields.CARRIER, Sim.LONGEST, before.map(Sim::carrier).orElse(""));
        Optional<PlanPoolId> plan = cells.thing(SimFields.PLAN, PlanPoolId.LONGEST, before.flatMap(Sim::plan), PlanPoolId::new);
        plan.filter(id -> !plans.contains(id)).ifPresent(id -> cells.wrong(SimFields.PLAN, "Plan_gone", id));
        SimState state = cells.code(SimFields.STATE, before.map(Sim::state).orElse(SimState.READY), SimState::ofCode, STATES);
        long yen = cells.number(SimFields.YEN, 0, DEAREST, before.map(Sim::yenPerMonth).orElse(0L));
        String notes = cells.text(SimFields.NOTES, Sim.LONGEST_NOTES, before.map(Sim::notes).orElse(""));
        Optional<String> puk = Optional.of(row.value(SimFields.PUK)).filter(text -> !text.isEmpty());
        if (puk.filter(text -> !KeepPukOperation.sound(text)).isPresent()) {
            cells.wrong(SimFields.PUK, "Import_puk");
        }
        if (cells.sound()) {
            keep(cells, before, new Sim(new Iccid(iccid), number, carrier, plan, state, yen, notes), puk);
        }
    }

    private void keep(KeptCells cells, Optional<Sim> before, Sim sim, Optional<String> puk) {
        if (before.filter(old -> SimDesk.revived(old, sim)).isPresent()) {
            cells.wrong(SimFields.STATE, "Sim_terminated", sim.id());
        }
        Line first = lines.putIfAbsent(sim.id(), new Line(cells.row(), sim, puk));
        if (first != null && !(first.sim.equals(sim) && first.puk.equals(puk))) {
            cells.wrong(SimFields.ICCID, "Import_twice", sim.id(), String.valueOf(first.row.line()));
        }
    }

    @Override
    public long compare() {
        lines.values().removeIf(line -> line.sim.equals(stored.get(line.sim.id())) && !newPuk(line));
        return lines.size();
    }

    private boolean newPuk(Line line) {
        Optional<String> kept = Optional.ofNullable(storedPuks.get(line.sim.id())).flatMap(text -> cipher.deciphered(line.sim.id().value(), text));
        return line.puk.isPresent() && !line.puk.equals(kept);
    }

    @Override
    public void store() {
        List<Sim> fresh = new ArrayList<>();
        List<Sim> changed = new ArrayList<>();
        List<Entry> history = new ArrayList<>();
        Map<Iccid, String> puks = new LinkedHashMap<>();
        for (Line line : lines.values()) {
            Sim before = stored.get(line.sim.id());
            (before == null ? fresh : changed).add(line.sim);
            history.add(Said.changed(Kind.SIM, line.sim.id().value(), before == null ? Map.of() : SimFields.row(before), SimFields.row(line.sim)));
            if (newPuk(line)) {
                puks.put(line.sim.id(), cipher.enciphered(line.sim.id().value(), line.puk.orElseThrow()));
            }
        }
        store.add(fresh);
        store.put(changed);
        store.keepPuks(puks);
        new HistoryStore(storage).imported(history, lines.values().iterator().next().row.file());
    }
}
