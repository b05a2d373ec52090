// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Changes;
import tsukasa.api.Site;
import tsukasa.api.Texts;
import tsukasa.persistence.Database;
import tsukasa.persistence.Unit;

/** The tables of the register: opened at the first use, so that nobody waits while components start, and closed when the plugin goes. */
@Component(service = DeviceStorage.class)
public final class DeviceStorage {
    private static final List<String> SCRIPTS = List.of("V001__register", "V002__history_order");

    private final Database database;
    private final Site site;
    private final Changes changes;
    private Unit unit;
    private boolean closed;

    @Activate
    public DeviceStorage(@Reference Database database, @Reference Site site, @Reference Changes changes) {
        this.database = database;
        this.site = site;
        this.changes = changes;
    }

    @Deactivate
    public synchronized void close() {
        closed = true;
        if (unit != null) {
            unit.close();
            unit = null;
        }
    }

    /** The entities; the first call may bring the tables up to date. */
    public synchronized Unit unit() {
        if (closed) {
            throw new IllegalStateException("the devices plugin has been stopped");
        }
        if (unit == null) {
            database.migrate("devices", DeviceStorage.class, SCRIPTS);
            unit = database.unit("devices", DeviceStorage.class);
        }
        return unit;
    }

    /** The database, with tables that are up to date. */
    public Database database() {
        unit();
        return database;
    }

    public Site site() {
        return site;
    }

    /** Name of the site, with which every key begins. */
    public String siteName() {
        return site.id().value();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(site.now(), site.zone());
    }

    /** The words of the register, its operations and imports. */
    public Texts texts(Locale locale) {
        return Texts.of(DeviceStorage.class, locale);
    }

    /** Publishes once the thread's transaction is committed. */
    public void publish(String topic) {
        database.afterCommit(() -> changes.publish(topic));
    }
}
