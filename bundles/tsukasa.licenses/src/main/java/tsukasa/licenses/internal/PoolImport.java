// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tsukasa.api.source.ImportRow;
import tsukasa.licenses.Pool;
import tsukasa.licenses.PoolId;
import tsukasa.reports.plain.RowProblems;

/** One import of pools: the rows of a pool are its whole schedule; of its extras, an empty cell leaves what is stored. */
final class PoolImport implements Imports.Import {
    /** A row without a pool is judged all the same. */
    private static final PoolId NOBODY = new PoolId("?");
    private final LicenseStorage.Tables tables;
    private final PoolThing rules;
    private final RowProblems problems;
    private final Map<PoolId, PoolDraft> drafts = new LinkedHashMap<>();
    private final List<Pool> fresh = new ArrayList<>();
    private final List<Pool> changed = new ArrayList<>();

    PoolImport(LicenseStorage.Tables tables, PoolThing rules, RowProblems problems) {
        this.tables = tables;
        this.rules = rules;
        this.problems = problems;
    }

    @Override
    public void read(ImportRow row) {
        PoolCells cells = new PoolCells(row, problems);
        String name = cells.required(PoolFields.POOL, PoolId.LONGEST);
        PoolDraft draft = name.isEmpty() ? new PoolDraft(NOBODY) : drafts.computeIfAbsent(new PoolId(name), PoolDraft::new);
        draft.take(cells);
    }

    @Override
    public long compare() {
        long news = 0;
        for (PoolDraft draft : drafts.values()) {
            if (draft.sound()) {
                Optional<Pool> stored = tables.pools().find(draft.id());
                Pool pool = draft.pool(stored);
                rules.unknownContract(pool).ifPresent(sentence -> problems.say(draft.first(), PoolFields.CONTRACT, sentence));
                rules.seated(pool).ifPresent(sentence -> problems.say(draft.first(), PoolFields.COUNTING, sentence));
                if (stored.isEmpty()) {
                    fresh.add(pool);
                    news += draft.rows();
                } else if (!stored.get().equals(pool)) {
                    changed.add(pool);
                    news += newRows(stored.get(), pool);
                }
            }
        }
        return news;
    }

    /** How many rows say something that is not stored; at least one, since a row that is missing says so too. */
    private static long newRows(Pool stored, Pool pool) {
        List<Map<String, String>> before = Said.of(stored);
        return Math.max(1, Said.of(pool).stream().filter(row -> !before.contains(row)).count());
    }

    @Override
    public void store() {
        fresh.forEach(tables.pools()::add);
        changed.forEach(tables.pools()::put);
    }
}
