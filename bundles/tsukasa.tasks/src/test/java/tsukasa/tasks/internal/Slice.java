// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal;

import tsukasa.api.source.ImportResult;
import tsukasa.persistence.Database;
import tsukasa.testing.slices.Bench;
import tsukasa.testing.slices.Rows;

/** The headless slice, wired by hand, with a clock that stands until it is moved. It is 2026-10-01 in Tokyo. */
public final class Slice extends Bench {
    public final TaskStorage storage;
    public final StoredTaskService service;

    public Slice(Database database) {
        super(database::transaction);
        storage = new TaskStorage(database, site(), published::add);
        service = new StoredTaskService(storage);
    }

    /** Takes tasks from texts with commas between the cells, the first the header. */
    public ImportResult tasks(String... lines) {
        return Rows.take(new TaskImportTarget(storage), Rows.of(lines), false);
    }

    /** Takes remedies likewise. */
    public ImportResult remedies(String... lines) {
        return Rows.take(new RemedyImportTarget(storage), Rows.of(lines), false);
    }

    /** Takes rules for ratings likewise. */
    public ImportResult rules(String... lines) {
        return Rows.take(new RuleImportTarget(storage), Rows.of(lines), false);
    }
}
