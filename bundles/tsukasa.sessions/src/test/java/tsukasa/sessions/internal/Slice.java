// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal;

import tsukasa.persistence.Database;
import tsukasa.testing.slices.Bench;

/** The headless slice, wired by hand, with a clock that stands until it is moved. */
public final class Slice extends Bench implements AutoCloseable {
    final SessionStorage storage;
    final StoredSessionService service;
    final StoredSessionIngest ingest;
    final SessionImportTarget target;

    Slice(Database database) {
        super(database::transaction);
        storage = new SessionStorage(database, site(), published::add);
        service = new StoredSessionService(storage, () -> { });
        ingest = new StoredSessionIngest(storage, published::add);
        target = new SessionImportTarget(storage);
    }

    @Override
    public void close() {
        storage.close();
    }
}
