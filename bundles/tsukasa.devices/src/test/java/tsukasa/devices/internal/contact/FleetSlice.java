// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.contact;

import tsukasa.persistence.Database;
import tsukasa.testing.slices.Bench;

/** The tables of contacts, wired by hand, with a clock that stands until it is moved. It is noon of 2026-10-01 in Tokyo. */
public final class FleetSlice extends Bench implements AutoCloseable {
    public final FleetStorage storage;
    public final StoredContactIngest ingest;

    public FleetSlice(Database database) {
        super(database::transaction);
        storage = new FleetStorage(database, site(), published::add);
        ingest = new StoredContactIngest(storage);
    }

    @Override
    public void close() {
        storage.close();
    }
}
