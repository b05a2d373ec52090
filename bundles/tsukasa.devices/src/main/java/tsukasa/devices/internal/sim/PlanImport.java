// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.sim;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import tsukasa.api.Bytes;
import tsukasa.api.source.ImportRow;
import tsukasa.devices.PlanPool;
import tsukasa.devices.PlanPoolId;
import tsukasa.devices.Sim;
import tsukasa.devices.internal.register.RegisterImport;
import tsukasa.devices.internal.register.KeptCells;
import tsukasa.reports.plain.RowProblems;

/** One import of plan pools, by name. */
final class PlanImport implements RegisterImport {
    private static final long DEAREST = 1_000_000_000_000L;
    private static final int LAST_DAY = 31;
    private static final int LONGEST_VOLUME = 30;
    private final PlanStore store;
    private final RowProblems problems;
    private final Map<PlanPoolId, PlanPool> stored = new HashMap<>();
    private final Map<PlanPoolId, PlanPool> read = new LinkedHashMap<>();
    private final Map<PlanPoolId, Long> lines = new HashMap<>();

    PlanImport(PlanStore store, RowProblems problems) {
        this.store = store;
        this.problems = problems;
        store.all().forEach(pool -> stored.put(pool.id(), pool));
    }

    @Override
    public void read(ImportRow row) {
        KeptCells cells = new KeptCells(row, "PlanFields", problems);
        String name = cells.required(PlanFields.POOL, PlanPoolId.LONGEST, "");
        Optional<PlanPool> before = name.isEmpty() ? Optional.empty() : Optional.ofNullable(stored.get(new PlanPoolId(name)));
        String carrier = cells.required(PlanFields.CARRIER, Sim.LONGEST, before.map(PlanPool::carrier).orElse(""));
        Bytes perLine = volume(cells, PlanFields.PER_LINE, before.map(PlanPool::perLine));
        Bytes fixed = volume(cells, PlanFields.FIXED, before.map(PlanPool::fixed));
        long yen = cells.number(PlanFields.YEN, 0, DEAREST, before.map(PlanPool::yenPerMonth).orElse(0L));
        int closing = (int) cells.number(PlanFields.CLOSING_DAY, 1, LAST_DAY, before.map(PlanPool::closingDay).orElse(LAST_DAY));
        if (cells.sound()) {
            keep(row, new PlanPool(new PlanPoolId(name), carrier, perLine, fixed, yen, closing));
        }
    }

    private static Bytes volume(KeptCells cells, String field, Optional<Bytes> stored) {
        String text = cells.text(field, LONGEST_VOLUME, "");
        Optional<Bytes> volume = text.isEmpty() ? stored : PlanFields.volume(text);
        if (!text.isEmpty() && volume.isEmpty()) {
            cells.wrong(field, "Import_volume", text);
        }
        return volume.orElse(Bytes.ZERO);
    }

    private void keep(ImportRow row, PlanPool pool) {
        PlanPool first = read.putIfAbsent(pool.id(), pool);
        Long line = lines.putIfAbsent(pool.id(), row.line());
        if (first != null && !first.equals(pool)) {
            problems.add(row, PlanFields.POOL, "Import_twice", pool.id(), String.valueOf(line));
        }
    }

    @Override
    public long compare() {
        read.entrySet().removeIf(one -> one.getValue().equals(stored.get(one.getKey())));
        return read.size();
    }

    @Override
    public void store() {
        store.put(read.values());
    }
}
