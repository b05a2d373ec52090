// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.contact;

import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Changes;
import tsukasa.api.Site;
import tsukasa.devices.Contact;
import tsukasa.devices.FleetService;
import tsukasa.persistence.Database;
import tsukasa.persistence.EventLog;

/** The tables of contacts and of what is made of them: opened at the first use, and closed when the plugin goes. */
@Component(service = FleetStorage.class)
public final class FleetStorage {
    private static final List<String> SCRIPTS = List.of("V001__contacts", "V002__findings", "V003__glance");
    private final Database database;
    private final Site site;
    private final Changes changes;
    private Tables tables;
    private boolean closed;

    @Activate
    public FleetStorage(@Reference Database database, @Reference Site site, @Reference Changes changes) {
        this.database = database;
        this.site = site;
        this.changes = changes;
    }

    @Deactivate
    public synchronized void close() {
        closed = true;
        if (tables != null) {
            tables.log.close();
            tables = null;
        }
    }

    /** The tables; the first call may bring them up to date. */
    public synchronized Tables tables() {
        if (closed) {
            throw new IllegalStateException("the devices plugin has been stopped");
        }
        if (tables == null) {
            String of = site.id().value();
            database.migrate("devices.fleet", FleetStorage.class, SCRIPTS);
            KnownStore knowns = new KnownStore(database, of);
            ContactStore contacts = new ContactStore(database, of);
            TrafficStore traffic = new TrafficStore(database, of);
            ContactFold fold = new ContactFold(knowns, contacts, traffic, site.zone());
            EventLog<Contact> log = database.events(ContactEvents.table(of), fresh -> {
                fold.fold(fresh);
                publish(FleetService.TOPIC);
            });
            tables = new Tables(database, log, fold, knowns, contacts, traffic, new SourceIntervals(database, of),
                    new ComputerStore(database, of), new BillStore(database, of), new Follow(database, of));
        }
        return tables;
    }

    public Site site() {
        return site;
    }

    /** Publishes once the thread's transaction is committed. */
    public void publish(String topic) {
        database.afterCommit(() -> changes.publish(topic));
    }

    /** What is read and written. */
    public record Tables(Database database, EventLog<Contact> log, ContactFold fold, KnownStore knowns, ContactStore contacts,
            TrafficStore traffic, SourceIntervals intervals, ComputerStore computers, BillStore bills, Follow follow) {
    }
}
