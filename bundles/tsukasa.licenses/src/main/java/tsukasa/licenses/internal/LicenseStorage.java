// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal;

import java.time.LocalDate;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Changes;
import tsukasa.api.Site;
import tsukasa.licenses.Basis;
import tsukasa.licenses.Pool;
import tsukasa.persistence.Database;
import tsukasa.persistence.Engine;
import tsukasa.persistence.Unit;

/** The tables of licenses: opened at the first use, so that nobody waits while components start, and closed when the plugin goes. */
@Component(service = LicenseStorage.class)
public final class LicenseStorage {
    private static final List<String> SCRIPTS = List.of("V001__licenses");

    private final Database database;
    private final Site site;
    private final Changes changes;
    private final Revisions revisions;
    private Tables tables;
    private boolean closed;

    @Activate
    public LicenseStorage(@Reference Database database, @Reference Site site, @Reference Changes changes) {
        this.database = database;
        this.site = site;
        this.changes = changes;
        revisions = new Revisions(database);
    }

    @Deactivate
    synchronized void close() {
        closed = true;
        if (tables != null) {
            tables.unit.close();
            tables = null;
        }
    }

    /** The tables; the first call may bring them up to date. */
    synchronized Tables tables() {
        if (closed) {
            throw new IllegalStateException("the licenses plugin has been stopped");
        }
        if (tables == null) {
            String of = site.id().value();
            database.migrate("licenses", LicenseStorage.class, SCRIPTS);
            Unit unit = database.unit("licenses", LicenseStorage.class);
            tables = new Tables(database, unit, new PoolStore(database, unit, of), new ContractStore(unit, of), new SeatStore(database, unit, of, revisions),
                    new CheckoutStore(database, of, revisions), new ServerStore(database, of), new DenialStore(database, of));
        }
        return tables;
    }

    /** Another number whenever this console has stored something of what this pool counts, unless it counts sessions. */
    public long revision(Pool pool) {
        return pool.named() ? revisions.of(SeatStore.thing(pool.id()))
                : pool.basis() instanceof Basis.Checkouts of ? revisions.of(CheckoutStore.thing(of.feature())) : 0;
    }

    /** Whether other consoles may store into the same database. */
    public boolean shared() {
        return database.engine() != Engine.DERBY;
    }

    Site site() {
        return site;
    }

    LocalDate today() {
        return LocalDate.ofInstant(site.now(), site.zone());
    }

    /** Publishes once the thread's transaction is committed. */
    void publish(String topic) {
        database.afterCommit(() -> changes.publish(topic));
    }

    record Tables(Database database, Unit unit, PoolStore pools, ContractStore contracts, SeatStore seats, CheckoutStore checkouts,
            ServerStore servers, DenialStore denials) {
    }
}
