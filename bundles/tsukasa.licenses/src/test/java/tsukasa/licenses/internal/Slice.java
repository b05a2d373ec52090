// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal;

import java.time.LocalDate;
import java.util.List;

import tsukasa.licenses.CountingRule;
import tsukasa.licenses.Pool;
import tsukasa.licenses.PoolId;
import tsukasa.licenses.Schedule;
import tsukasa.licenses.Schedule.Step;
import tsukasa.licenses.Yen;
import tsukasa.persistence.Database;
import tsukasa.testing.slices.Bench;

/** The headless slice, wired by hand, with a clock that stands until it is moved. It is 2026-10-01 in Tokyo. */
public final class Slice extends Bench implements AutoCloseable {
    public final LicenseStorage storage;
    public final StoredLicenseService service;
    public final StoredCheckoutIngest ingest;
    public final StoredCheckoutService checkouts;

    public Slice(Database database) {
        super(database::transaction);
        storage = new LicenseStorage(database, site(), published::add);
        service = new StoredLicenseService(storage);
        ingest = new StoredCheckoutIngest(storage);
        checkouts = new StoredCheckoutService(storage);
    }

    public static Pool pool(String name, CountingRule counting, int entitlement) {
        return Pool.of(new PoolId(name), "Remote desktop", counting, true,
                new Schedule(List.of(new Step(LocalDate.of(2026, 4, 1), entitlement, new Yen(3_000)))));
    }

    @Override
    public void close() {
        storage.close();
    }
}
